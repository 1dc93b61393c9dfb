import { gapKinds } from '@/lib/core/questionnaire/answering/answer'
import { choicesOf } from '@/lib/core/questionnaire/answering/value-schema'
import { type AskedQuestion, instancesOfQuestion } from '@/lib/core/questionnaire/instrument'
import { conditionWords, gapWords, placeWords } from '@/lib/core/questionnaire/words'
import type { Words } from '@/lib/core/words'
import { type Exchange, namesIn } from './exchange'
import { textOf } from './texts'

export interface PrintQuestion {
  number: string
  text: string
  help: string
  onlyIf: string
  /** Words of each place it is asked for; one empty word when it is asked once. */
  places: string[]
  answer: PrintAnswer
}

export type PrintAnswer =
  | { kind: 'choice'; options: string[]; several: boolean }
  | { kind: 'line'; unit: string }
  | { kind: 'lines' }
  | { kind: 'table'; columns: string[] }

/** A questionnaire to be filled in with a pen. */
export interface PrintPack {
  title: string
  country: string
  /** Empty when it is not for one institution. */
  institution: string
  language: string
  gaps: string[]
  sections: { id: string; title: string; intro: string; questions: PrintQuestion[] }[]
}

/** The questions of the exchange without its answers; places in `closed` are left out. */
export function printPack(
  exchange: Exchange,
  language: string,
  closed: ReadonlySet<string>,
  words: Words,
): PrintPack {
  const { assessment, instrument, institutions } = exchange
  const names = namesIn(exchange)
  const printed = (question: AskedQuestion): PrintQuestion[] => {
    const places = instancesOfQuestion(instrument, question).filter(({ key }) => !closed.has(key))
    if (places.length === 0) return []
    const say = (place: string, source: string) =>
      textOf({ exchange, language }, question, place, source)
    return [
      {
        number: question.id,
        text: say('question', question.question),
        help: say('help', question.help),
        onlyIf: question.showIf.map((condition) => conditionWords(words, condition)).join('; '),
        places: places.map((place) => placeWords(words, names, place)),
        answer: answerOf(question, say),
      },
    ]
  }
  return {
    title: assessment.title,
    country: assessment.country,
    institution: institutions.length === 1 ? (institutions[0]?.name ?? '') : '',
    language,
    gaps: gapKinds.map((kind) => gapWords(words, kind)),
    sections: instrument.sections.flatMap(({ id, title, intro }) => {
      const questions = instrument.questions
        .filter(({ section }) => section === id)
        .flatMap(printed)
      return questions.length > 0 ? [{ id, title, intro, questions }] : []
    }),
  }
}

function answerOf(
  question: AskedQuestion,
  say: (place: string, source: string) => string,
): PrintAnswer {
  switch (question.answerType) {
    case 'number':
    case 'date':
      return { kind: 'line', unit: question.unit ?? '' }
    case 'percent':
      return { kind: 'line', unit: '%' }
    case 'text':
    case 'file':
      return { kind: 'line', unit: '' }
    case 'longtext':
      return { kind: 'lines' }
    case 'table':
      return {
        kind: 'table',
        columns: question.columns.map((column, index) => say(`column.${index}`, column)),
      }
    default:
      return {
        kind: 'choice',
        options: choicesOf(question).map((option) => say(`option.${option}`, option)),
        several: question.answerType === 'multi',
      }
  }
}

/**
 * Scripts that a PDF made in the browser draws right: of the built-in font, of Noto Sans, or none.
 */
export function printFont(pack: PrintPack): 'built-in' | 'noto' | 'none' {
  const text = JSON.stringify(pack).normalize('NFC')
  if (/^[\x20-\x7e\xa0-\xff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]*$/.test(text))
    return 'built-in'
  return /^[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/.test(
    text,
  )
    ? 'noto'
    : 'none'
}
