import type { AnswerContent, AnswerValue } from '@/lib/core/questionnaire/answering/answer'
import type { AskedQuestion, Instance } from '@/lib/core/questionnaire/instrument'
import { gapWords, placeWords } from '@/lib/core/questionnaire/words'
import { formatDay, formatNumber } from '@/lib/core/rendering/format-number'
import type { Source } from './source'

/** "Birth; Refugees", without the aspect; empty where the question is asked once. */
export function placeName(
  { names, words }: Source,
  { event, population }: Pick<Instance, 'event' | 'population'>,
): string {
  return placeWords(words, names, { event, population, aspect: null })
}

/** "Birth; Refugees; in law". */
export function wholePlaceName({ names, words }: Source, place: Instance): string {
  return placeWords(words, names, place)
}

/** The State's answer at the place in words, or why there is none. */
export function stateWords(source: Source, { key, question }: Instance): string {
  const { say } = source.words
  const agreement = source.states.get(key)?.agreement ?? 'none'
  if (agreement === 'conflict') return say('printed.questionnaire.differing')
  if (agreement === 'disputed') return say('printed.questionnaire.disputedSee')
  const content = source.contents.get(key)
  return (content && contentWords(source, question, content)) || say('printed.questionnaire.none')
}

/** The answer at a place with the aspect before it, where law and practice are asked apart. */
export function aspectLine(source: Source, place: Instance): string {
  const text = stateWords(source, place)
  if (!place.aspect) return text
  const label = source.words.say(`printed.questionnaire.aspectHead.${place.aspect}`)
  return source.words.say('printed.labelled', { label, text })
}

type Asked = Pick<AskedQuestion, 'columns' | 'answerType' | 'unit'>

export function contentWords(
  source: Source,
  question: Asked,
  { value, gap, gapReason }: Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>,
): string {
  if (!gap) return value === null ? '' : valueWords(source, question, value)
  const label = gapWords(source.words, gap)
  return gapReason ? source.words.say('printed.labelled', { label, text: gapReason }) : label
}

function valueWords(
  { names, words, lang }: Source,
  { columns, answerType, unit }: Asked,
  value: AnswerValue,
): string {
  if (typeof value === 'number') {
    const ending = answerType === 'percent' ? ' %' : unit ? ` ${unit}` : ''
    return `${formatNumber(value, lang)}${ending}`
  }
  if (typeof value === 'string') return answerType === 'date' ? formatDay(value, lang) : value
  const rowWords = (cells: readonly string[]) =>
    cells
      .flatMap((cell, index) => {
        const [label = '', text] = [columns[index], cell.trim()]
        return text ? [words.say('printed.labelled', { label, text })] : []
      })
      .join('; ')
  return value
    .map((item) => (Array.isArray(item) ? rowWords(item) : (names.get(item) ?? item)))
    .join(columns.length > 0 ? '\n' : '; ')
}

/** Who answered at these places, with the state of the answers and how sure the institution is. */
export function giversAt(
  { given, names, questionnaire, words: { say } }: Source,
  keys: readonly string[],
): string {
  const answers = keys.flatMap((key) => given.get(key) ?? [])
  const lines = [...new Set(answers.map(({ institutionId }) => institutionId))].map((id) => {
    const own = answers.filter(({ institutionId }) => institutionId === id)
    const levels = distinct(own.flatMap((answer) => answer.confidence ?? []))
      .map((level) => say(`printed.questionnaire.confidence.${level}`))
      .reduce((first, second) => (first ? say('printed.and', { first, second }) : second), '')
    const marks = [
      ...distinct(own.map(({ status }) => status)).map((status) =>
        say(`printed.questionnaire.answerStatus.${status}`),
      ),
      ...(levels ? [say('printed.questionnaire.confidence.of', { levels })] : []),
    ]
    return say('printed.withNote', { text: names.get(id) ?? '', note: marks.join(', ') })
  })
  const isReconciled = questionnaire.adoptions.some(
    ({ instance, kind }) => kind === 'adopted' && keys.includes(instance),
  )
  return [...lines, ...(isReconciled ? [say('printed.questionnaire.reconciled')] : [])].join('\n')
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}

/** What institutions said at these places. */
export function commentsAt({ given, names, words }: Source, keys: readonly string[]): string[] {
  return keys.flatMap((key) =>
    (given.get(key) ?? []).flatMap(({ comment, institutionId }) => {
      const institution = names.get(institutionId) ?? ''
      return comment.trim()
        ? [words.say('printed.questionnaire.comment', { institution, comment: comment.trim() })]
        : []
    }),
  )
}
