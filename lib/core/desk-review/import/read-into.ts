import type { DeskReview } from '@/lib/core/desk-review/layout'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import type { Draft, DraftProblem } from './draft'
import { matchSection } from './match-section'
import { dayOf, optionOf, optionsIn, sourcesIn } from './read-words'

interface Around {
  review: DeskReview
  optionsOf: (field: ScalarField) => Option[]
}

/**
 * Reads the words of a cell into the draft. What the column cannot hold is kept as text and said.
 */
export function readInto(around: Around, draft: Draft, column: ScalarField, raw: string): void {
  const words = printable(raw)
  if (words === '') return
  if (column.key === 'section') readSection(around, draft, words)
  else if (column.kind === 'text') append(draft, column, words.replace(/\s+/g, ' '), '; ')
  else if (column.kind === 'long-text') append(draft, column, words, '\n\n')
  else if (column.kind === 'date') put(draft, column, words, dayOf(words), 'date')
  else if (column.kind === 'choice')
    put(draft, column, words, optionOf(around.optionsOf(column), words), 'option')
  else if (column.kind === 'reference' && column.to === 'document')
    readSources(around, draft, column, words)
  else if (column.kind === 'reference' || column.kind === 'multi-choice')
    readOptions(around, draft, column, words)
  else keep(draft, column, words, 'option')
}

function put(
  draft: Draft,
  column: ScalarField,
  words: string,
  value: string | undefined,
  kind: DraftProblem['kind'],
): void {
  if (value === undefined) keep(draft, column, words, kind)
  else draft.values[column.key] = value
}

function readSection({ review }: Around, draft: Draft, words: string): void {
  const section = matchSection(review.sections, words)
  if (section) draft.values.section = section
  else draft.unreadSection = words.replace(/\s+/g, ' ').slice(0, 120)
}

function readOptions(around: Around, draft: Draft, column: ScalarField, words: string): void {
  const { found, rest } = optionsIn(around.optionsOf(column), words)
  const single = column.kind === 'reference' && !column.multiple
  if (found.length > 0) draft.values[column.key] = single ? (found[0] ?? null) : found
  if (rest.length > 0) keep(draft, column, rest.join('; '), 'option')
}

function readSources(around: Around, draft: Draft, column: ScalarField, words: string): void {
  const { found, locator, unknown } = sourcesIn(around.optionsOf(column), words)
  const before = draft.values[column.key]
  const all = [...new Set([...(Array.isArray(before) ? before : []), ...found])]
  if (all.length > 0) draft.values[column.key] = all
  const place = around.review.matrix.columns.find(({ key }) => key === 'locator')
  if (locator !== '' && place) append(draft, place, locator.replace(/\s+/g, ' '), '; ')
  for (const text of unknown)
    draft.problems.push({ kind: 'source', column: column.key, text: text.slice(0, 200) })
}

function append(draft: Draft, column: ScalarField, words: string, between: string): void {
  const before = draft.values[column.key]
  draft.values[column.key] = typeof before === 'string' ? `${before}${between}${words}` : words
}

function keep(draft: Draft, column: ScalarField, words: string, kind: DraftProblem['kind']): void {
  draft.leftovers.push(`${column.label}: ${words}`)
  draft.problems.push({ kind, column: column.key, text: words.slice(0, 200) })
}

/** Without control characters, which nothing here can hold. */
function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
    .trim()
}
