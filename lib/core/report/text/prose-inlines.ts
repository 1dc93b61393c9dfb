import type { Inline, NoteText } from '@/lib/core/rendering/block'
import type { ProseInline } from './prose'

type Marks = NonNullable<Extract<ProseInline, { type: 'text' }>['marks']>

/** What the printing of a text needs of the record. */
export interface InlineContext {
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
  { present }: InlineContext,
  { target, value, source }: { target: string; value: string; source: string },
  told: Set<string>,
): Inline[] {
  const now = present(target)
  const note: NoteText[] = [{ text: source || 'No source is recorded.' }]
  if (!now) note.push({ text: ' The record has changed since; it now holds nothing here.' })
  else if (now.value !== value)
    note.push({ text: ` The record has changed since; it now says: ${now.value} (${now.source}).` })
  else if (now.source !== source)
    note.push({ text: ` The source has changed since; it is now: ${now.source}.` })
  const words = note.map(({ text }) => text).join('')
  if (told.has(words)) return []
  told.add(words)
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
