import { segments } from '@/lib/core/segments'
import type { Prose, ProseBlock, ProseInline, ProseList } from './prose'

type Paragraph = Extract<ProseBlock, { type: 'paragraph' }>

/** Every run of inline content of the text, in reading order. */
export function inlineRuns(prose: Prose): ProseInline[][] {
  return (prose.content ?? []).flatMap(runsOf)
}

function runsOf(block: ProseBlock): ProseInline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content ?? []]
    case 'bulletList':
    case 'orderedList':
      return listRuns(block)
    case 'blockquote':
      return block.content.map(ofParagraph)
    case 'table':
      return block.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.map(ofParagraph)),
      )
    case 'figure':
    case 'composed':
      return []
  }
}

function listRuns(list: ProseList): ProseInline[][] {
  return list.content.flatMap((item) =>
    item.content.flatMap((part) =>
      part.type === 'paragraph' ? [ofParagraph(part)] : listRuns(part),
    ),
  )
}

function ofParagraph(paragraph: Paragraph): ProseInline[] {
  return paragraph.content ?? []
}

/** The words of one run, values of references among them. */
export function inlineText(content: readonly ProseInline[]): string {
  return content.map(wordsOf).join('')
}

function wordsOf(inline: ProseInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'hardBreak':
      return '\n'
    case 'reference':
      return inline.attrs.value
    case 'citation':
    case 'footnote':
      return ''
  }
}

/** The plain words of the text, a line for each paragraph. */
export function proseText(prose: Prose): string {
  return inlineRuns(prose)
    .map(inlineText)
    .filter((line) => line.trim() !== '')
    .join('\n')
}

/**
 * Words as a reader counts them; scripts without spaces are counted by the word breaks of the
 * language.
 */
export function wordCount(prose: Prose): number {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  let words = 0
  for (const { isWordLike } of segments(segmenter, proseText(prose))) if (isWordLike) words += 1
  return words
}

export type ProseReference = Extract<ProseInline, { type: 'reference' }>['attrs']

export function referencesIn(prose: Prose): ProseReference[] {
  return inlineRuns(prose).flatMap((run) =>
    run.flatMap((inline) => (inline.type === 'reference' ? [inline.attrs] : [])),
  )
}

/** Documents cited in the text, in the order of first mention. */
export function citedIn(prose: Prose): string[] {
  return [
    ...new Set(
      inlineRuns(prose).flatMap((run) =>
        run.flatMap((inline) => (inline.type === 'citation' ? [inline.attrs.document] : [])),
      ),
    ),
  ]
}

/** Documents whose picture stands in the text. */
export function picturesIn(prose: Prose): string[] {
  return [
    ...new Set(
      (prose.content ?? []).flatMap((block) =>
        block.type === 'figure' ? [block.attrs.document] : [],
      ),
    ),
  ]
}
