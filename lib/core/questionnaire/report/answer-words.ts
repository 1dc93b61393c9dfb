import type { AnswerContent, AnswerValue } from '@/lib/core/questionnaire/answering/answer'
import type { AskedQuestion, Instance } from '@/lib/core/questionnaire/instrument'
import { gapWords, placeWords } from '@/lib/core/questionnaire/words'
import { formatDay, formatNumber } from '@/lib/core/rendering/format-number'
import type { Source } from './source'

export const aspectWords = { law: 'In law', practice: 'In practice' }

/** "Birth; Refugees", without the aspect; empty where the question is asked once. */
export function placeName(
  { names }: Source,
  { event, population }: Pick<Instance, 'event' | 'population'>,
): string {
  return placeWords(names, { event, population, aspect: null })
}

/** The State's answer at the place in words, or why there is none. */
export function stateWords(source: Source, { key, question }: Instance): string {
  const agreement = source.states.get(key)?.agreement ?? 'none'
  if (agreement === 'conflict')
    return 'Not settled: institutions differ, see the section on differing answers.'
  if (agreement === 'disputed') return 'Disputed, see the section on differing answers.'
  const content = source.contents.get(key)
  return (content && contentWords(source, question, content)) || 'Not answered'
}

type Asked = Pick<AskedQuestion, 'columns' | 'answerType' | 'unit'>

export function contentWords(
  source: Source,
  question: Asked,
  { value, gap, gapReason }: Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>,
): string {
  if (gap) return gapReason ? `${gapWords[gap]}: ${gapReason}` : gapWords[gap]
  return value === null ? '' : valueWords(source, question, value)
}

function valueWords(
  { names }: Source,
  { columns, answerType, unit }: Asked,
  value: AnswerValue,
): string {
  if (typeof value === 'number')
    return `${formatNumber(value)}${answerType === 'percent' ? ' %' : unit ? ` ${unit}` : ''}`
  if (typeof value === 'string') return answerType === 'date' ? formatDay(value) : value
  return value
    .map((item) => (Array.isArray(item) ? rowWords(columns, item) : (names.get(item) ?? item)))
    .join(columns.length > 0 ? '\n' : '; ')
}

function rowWords(columns: readonly string[], cells: readonly string[]): string {
  return cells
    .flatMap((cell, index) => (cell.trim() ? [`${columns[index]}: ${cell.trim()}`] : []))
    .join('; ')
}

/** Who answered at these places, with the state of the answers and how sure the institution is. */
export function giversAt({ given, names, questionnaire }: Source, keys: readonly string[]): string {
  const answers = keys.flatMap((key) => given.get(key) ?? [])
  const lines = [...new Set(answers.map(({ institutionId }) => institutionId))].map((id) => {
    const own = answers.filter(({ institutionId }) => institutionId === id)
    const confidence = distinct(own.flatMap((answer) => answer.confidence ?? []))
    const marks = [
      ...distinct(own.map(({ status }) => status)),
      ...(confidence.length > 0 ? [`${confidence.join(' and ')} confidence`] : []),
    ]
    return `${names.get(id) ?? ''} (${marks.join(', ')})`
  })
  const isReconciled = questionnaire.adoptions.some(
    ({ instance, kind }) => kind === 'adopted' && keys.includes(instance),
  )
  return [...lines, ...(isReconciled ? ['Reconciled by the lead body'] : [])].join('\n')
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)]
}

/** What institutions said at these places. */
export function commentsAt({ given, names }: Source, keys: readonly string[]): string[] {
  return keys.flatMap((key) =>
    (given.get(key) ?? []).flatMap(({ comment, institutionId }) =>
      comment.trim() ? [`Comment (${names.get(institutionId) ?? ''}): ${comment.trim()}`] : [],
    ),
  )
}
