import type { ReferenceMaterial } from '@/lib/core/report/reference/reference-material'
import { type ReferenceTarget, targetKey } from '@/lib/core/report/reference/reference-target'
import { resolveReference } from '@/lib/core/report/reference/resolve-reference'
import type { ProseBlock, ProseInline } from '@/lib/core/report/text/prose'

type Paragraph = Extract<ProseBlock, { type: 'paragraph' }>
/** Words, or inline content such as a live reference; null for what the record does not say. */
export type Word = string | ProseInline | null

/** A live reference with its present value; null when there is none. */
export function chip(material: ReferenceMaterial, target: ReferenceTarget): ProseInline | null {
  const found = resolveReference(material, target)
  const key = targetKey(target)
  return found && key.length <= 300
    ? { type: 'reference', attrs: { target: key, value: found.value, source: found.source } }
    : null
}

export function cited(document: string, locator = ''): ProseInline {
  return { type: 'citation', attrs: { document, locator } }
}

/**
 * A paragraph of these words; null when one of them is missing, as a sentence with a hole says
 * nothing.
 */
export function paragraph(...words: Word[]): Paragraph | null {
  if (words.length === 0 || words.some((word) => word === null)) return null
  return {
    type: 'paragraph',
    content: words.flatMap((word) => (word === null || word === '' ? [] : [inlineOf(word)])),
  }
}

function inlineOf(word: string | ProseInline): ProseInline {
  return typeof word === 'string' ? { type: 'text', text: word } : word
}

export function bold(text: string): ProseInline {
  return { type: 'text', text, marks: [{ type: 'bold' }] }
}

/** Lists of words with the given sign between them; what the record does not say is left out. */
export function listed(lists: readonly Word[][], between: string): Word[] {
  const whole = lists.filter((words) => words.length > 0 && words.every((word) => word !== null))
  return whole.flatMap((words, index) => (index === 0 ? words : [between, ...words]))
}

export function bullets(items: readonly (Paragraph | null)[]): ProseBlock[] {
  const said = items.filter((item) => item !== null)
  return said.length === 0
    ? []
    : [{ type: 'bulletList', content: said.map((item) => ({ type: 'listItem', content: [item] })) }]
}

export function present(blocks: readonly (ProseBlock | null)[]): ProseBlock[] {
  return blocks.filter((block) => block !== null)
}
