import type { Inline, NoteText } from '@/lib/core/rendering/block'
import { said } from '@/lib/core/rendering/said'
import type { MessageKey, Params, Words } from '@/lib/core/words'
import type { ProseInline } from './prose'

type Marks = NonNullable<Extract<ProseInline, { type: 'text' }>['marks']>

/** What the printing of a text needs of the record. */
export interface InlineContext {
  /** Of the document, and of the words that stand for what is missing in it. */
  lang: string
  words: Words
  /** The present value behind a reference; null when it is gone. */
  present: (target: string) => { value: string; source: string } | null
  /** Whether the document is in the bibliography. */
  isCitable: (document: string) => boolean
}

/**
 * Runs of one block. The source of a reference becomes a footnote, once for each source; a value
 * whose source changed keeps the words that a person
 * accepted and says so. A chip or note beside a restricted passage is restricted with it: marks do
 * not survive on it.
 */
export function proseInlines(
  context: InlineContext,
  content: readonly ProseInline[],
  told: Set<string> = new Set(),
): Inline[] {
  return merged(
    content.flatMap((inline, index) =>
      withRestriction(inlinesOf(context, inline, told), isRestricted(content, index)),
    ),
  )
}

function inlinesOf(context: InlineContext, inline: ProseInline, told: Set<string>): Inline[] {
  switch (inline.type) {
    case 'text':
      return [{ text: inline.text, ...runMarks(inline.marks ?? []) }]
    case 'hardBreak':
      return [{ text: '\n' }]
    case 'reference':
      return [{ text: inline.attrs.value }, ...sourceNote(context, inline.attrs, told)]
    case 'citation':
      return citation(context, inline.attrs)
    case 'footnote':
      return inline.attrs.text.trim() === ''
        ? []
        : [{ text: '', footnote: [{ text: inline.attrs.text }] }]
  }
}

function runMarks(marks: Marks): Partial<Inline> {
  const run: Partial<Inline> = {}
  for (const mark of marks)
    switch (mark.type) {
      case 'bold':
      case 'italic':
        run[mark.type] = true
        break
      case 'superscript':
        run.position = 'super'
        break
      case 'subscript':
        run.position = 'sub'
        break
      case 'link':
        run.href = mark.attrs.href
        break
      case 'comment':
      case 'restricted':
        break
    }
  return run
}

function sourceNote(
  { present, words, lang }: InlineContext,
  { target, value, source }: { target: string; value: string; source: string },
  told: Set<string>,
): Inline[] {
  const now = present(target)
  const tell = (key: MessageKey, params?: Params): NoteText => said(words, lang, key, params)
  const space = { text: ' ' }
  const note: NoteText[] = [source ? { text: source } : tell('printed.text.noSource')]
  if (!now) note.push(space, tell('printed.text.gone'))
  else if (now.value !== value) note.push(space, tell('printed.text.valueChanged', now))
  else if (now.source !== source)
    note.push(space, tell('printed.text.sourceChanged', { source: now.source }))
  const whole = note.map(({ text }) => text).join('')
  if (told.has(whole)) return []
  told.add(whole)
  return [{ text: '', footnote: note }]
}

function citation(
  { isCitable }: InlineContext,
  { document, locator }: { document: string; locator: string },
): Inline[] {
  const place = locator.trim() ? ` (${locator.trim()})` : ''
  return isCitable(document) ? [{ text: place, cite: [document] }] : []
}

/** A run by its mark; anything else also by the run before or after it. */
function isRestricted(content: readonly ProseInline[], index: number): boolean {
  const marked = (inline: ProseInline | undefined) =>
    inline?.marks?.some(({ type }) => type === 'restricted') ?? false
  if (content[index]?.type === 'text') return marked(content[index])
  const before = content.slice(0, index).findLast(({ type }) => type === 'text')
  const after = content.slice(index + 1).find(({ type }) => type === 'text')
  return marked(content[index]) || marked(before) || marked(after)
}

function withRestriction(inlines: Inline[], restricted: boolean): Inline[] {
  return restricted ? inlines.map((inline) => ({ ...inline, restricted })) : inlines
}

/** Neighbours that look the same become one run. */
function merged(inlines: Inline[]): Inline[] {
  const runs: Inline[] = []
  for (const inline of inlines) {
    const last = runs.at(-1)
    if (last && isPlain(last) && isPlain(inline) && looksOf(last) === looksOf(inline))
      runs[runs.length - 1] = { ...last, text: last.text + inline.text }
    else runs.push(inline)
  }
  return runs
}

function isPlain({ footnote, cite, ref }: Inline): boolean {
  return !footnote && !cite && !ref
}

function looksOf({ bold, italic, position, href, lang, restricted }: Inline): string {
  return JSON.stringify([
    bold ?? false,
    italic ?? false,
    position ?? '',
    href ?? '',
    lang ?? '',
    restricted ?? false,
  ])
}
