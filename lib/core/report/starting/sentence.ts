import type { ReferenceMaterial } from '@/lib/core/report/reference/reference-material'
import { type ReferenceTarget, targetKey } from '@/lib/core/report/reference/reference-target'
import { resolveReference } from '@/lib/core/report/reference/resolve-reference'
import type { ProseBlock, ProseInline } from '@/lib/core/report/text/prose'
import type { MessageKey, Words } from '@/lib/core/words'

/** What sentences are made from, and the words that they are said in. */
export interface Starting extends ReferenceMaterial {
  /** Of the output. What is referred to is accepted in the words of the material. */
  sentences: Words
}

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

type Places = Readonly<Record<string, Word | readonly Word[]>>

/**
 * A sentence of the catalogue as words, with live references in its places; null in it where one
 * is missing.
 */
export function sentence({ sentences }: Starting, key: MessageKey, places: Places = {}): Word[] {
  const names = Object.keys(places)
  const params = Object.fromEntries(names.map((name, index) => [name, `\u0001${index}\u0001`]))
  return sentences
    .say(key, params)
    .split('\u0001')
    .flatMap((part, index): readonly Word[] => {
      if (index % 2 === 0) return [part]
      const word = places[names[Number(part)] ?? ''] ?? null
      return Array.isArray(word) ? word : [word as Word]
    })
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
