import type { AnswerContent, AnswerValue } from '@/lib/core/questionnaire/answering/answer'
import { instancesOf } from '@/lib/core/questionnaire/instrument'
import { gapWords } from '@/lib/core/questionnaire/words'
import type { Words } from '@/lib/core/words'
import { type Exchange, type ExchangeRow, namesIn } from './exchange'

export const longColumns = [
  ...[
    'place',
    'question',
    'text',
    'event',
    'population',
    'aspect',
    'institution',
    'value',
    'gap',
    'reason',
    'comment',
  ],
  ...['confidence', 'evidence', 'status', 'version'],
]

/** One row a place and institution, for statistics programs. */
export function longTable(words: Words, exchange: Exchange): string[][] {
  const names = namesIn(exchange)
  return [longColumns, ...exchange.rows.map((row) => longRow(words, names, row))]
}

function longRow(
  { say }: Words,
  names: ReadonlyMap<string, string>,
  { place, institutionId, content, status, questionVersion }: ExchangeRow,
): string[] {
  const { question, event, population, aspect } = place
  const where = [event, population].map((key) => (key === null ? '' : (names.get(key) ?? key)))
  const who =
    institutionId === null
      ? say('printed.questionnaire.state')
      : (names.get(institutionId) ?? institutionId)
  const said = content
    ? [
        ...[
          valueText(names, content.value),
          content.gap ?? '',
          content.gapReason,
          content.comment,
          content.confidence ?? '',
        ],
        content.evidence.map((item) => evidenceText(names, item)).join('\n'),
      ]
    : ['', '', '', '', '', '']
  return [
    place.key,
    question.id,
    question.question,
    ...where,
    aspect ?? '',
    who,
    ...said,
    status,
    String(questionVersion),
  ]
}

/**
 * One row an institution and one column a place, named by its key; the long table tells what each
 * key asks.
 */
export function wideTable(words: Words, exchange: Exchange): string[][] {
  const names = namesIn(exchange)
  const places = instancesOf(exchange.instrument)
  const who = exchange.rows.some(({ institutionId }) => institutionId === null)
    ? [{ id: null, name: words.say('printed.questionnaire.state') }]
    : exchange.institutions
  const given = new Map(
    exchange.rows.map((row) => [`${row.institutionId}/${row.place.key}`, row.content]),
  )
  const rows = who.map(({ id, name }) => [
    name,
    ...places.map(({ key }) => contentText(words, names, given.get(`${id}/${key}`) ?? null)),
  ])
  return [['institution', ...places.map(({ key }) => key)], ...rows]
}

function contentText(
  words: Words,
  names: ReadonlyMap<string, string>,
  content: AnswerContent | null,
): string {
  if (!content) return ''
  const { gap, gapReason, value } = content
  if (!gap) return valueText(names, value)
  const label = gapWords(words, gap)
  return gapReason ? words.say('printed.labelled', { label, text: gapReason }) : label
}

/**
 * Several options and documents line by line; the rows of a table as JSON, so that nothing runs
 * together.
 */
function valueText(names: ReadonlyMap<string, string>, value: AnswerValue | null): string {
  if (value === null) return ''
  if (!Array.isArray(value)) return String(value)
  if (value.some(Array.isArray)) return JSON.stringify(value)
  return value.map((item) => names.get(String(item)) ?? String(item)).join('\n')
}

function evidenceText(
  names: ReadonlyMap<string, string>,
  { documentId, locator }: AnswerContent['evidence'][number],
): string {
  const title = names.get(documentId) ?? documentId
  return locator ? `${title}, ${locator}` : title
}
