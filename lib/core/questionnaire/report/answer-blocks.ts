import { isEmptyValue } from '@/lib/core/questionnaire/answering/answer'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import type { Block } from '@/lib/core/rendering/block'
import { aspectLine, commentsAt, giversAt, placeName, stateWords } from './answer-words'
import { grouped } from './grouped'
import { bold, type Cell, italic, paragraph, table } from './plain-blocks'
import type { Source } from './source'

/**
 * Every place that is asked, section by section: a row for the question, below it one for each
 * place; table answers as tables.
 */
export function answerBlocks(source: Source, level: number): Block[] {
  const bySection = grouped(source.instances, ({ question }) => question.section)
  return source.instrument.sections.flatMap(({ id, title, intro }): Block[] => {
    const questions = [...grouped(bySection.get(id) ?? [], ({ question }) => question.id).values()]
    if (questions.length === 0) return []
    return [
      {
        type: 'heading',
        level: Math.min(level, 4),
        text: `${id} ${title}`,
        anchor: `answers-${id.toLowerCase()}`,
      },
      ...(intro ? [paragraph(intro)] : []),
      ...sectionTables(source, `${id} ${title}`, questions),
    ]
  })
}

/**
 * Runs of ordinary questions share a table; a table answer interrupts them, so that the questions
 * stay in order.
 */
function sectionTables(source: Source, caption: string, questions: readonly Instance[][]): Block[] {
  const blocks: Block[] = []
  let rows: Cell[][] = []
  const { say } = source.words
  const close = () => {
    const title = blocks.length > 0 ? say('printed.continued', { caption }) : caption
    if (rows.length > 0) blocks.push(answerTable(source, title, rows))
    rows = []
  }
  for (const places of questions) {
    const tables = places.filter((place) => tableRows(source, place).length > 0)
    if (tables.length === 0) rows.push(...questionRows(source, places))
    else {
      close()
      blocks.push(tableAnswer(source, places))
    }
  }
  close()
  return blocks
}

function answerTable({ words: { say } }: Source, caption: string, rows: Cell[][]): Block {
  const columns = [
    { label: say('printed.number'), width: 0.9 },
    { label: say('printed.questionnaire.questionAndPlace'), width: 3.8 },
    { label: say('printed.questionnaire.answer'), width: 3.8 },
    { label: say('printed.questionnaire.givenBy'), width: 2.8 },
  ]
  return table(caption, columns, rows)
}

function questionRows(source: Source, places: readonly Instance[]): Cell[][] {
  const [first] = places
  if (!first) return []
  const { id, question } = first.question
  const spots = [...grouped(places, (place) => `${place.event}|${place.population}`).values()]
  const answered = spots.filter((spot) => spot.some(({ key }) => source.states.has(key)))
  if (answered.length === 0) {
    const open = source.words.say('printed.questionnaire.notAnswered', { count: spots.length })
    return [[id, question, italic(open), '']]
  }
  if (spots.length === 1) return spots.map((spot) => [id, question, ...spotCells(source, spot)])
  return [
    [bold(id), bold(question), ' ', ' '],
    ...spots.map((spot): Cell[] => [
      ' ',
      placeName(source, spot[0] ?? first),
      ...spotCells(source, spot),
    ]),
  ]
}

/** Law and practice of one event and population, or the one answer. */
function spotCells(source: Source, spot: readonly Instance[]): [Cell, Cell] {
  const keys = spot.map(({ key }) => key)
  const lines = spot.map((place) => aspectLine(source, place))
  const isOpen = !keys.some((key) => source.states.has(key))
  const words = [...lines, ...commentsAt(source, keys)].join('\n')
  return [isOpen ? italic(words) : words, giversAt(source, keys)]
}

function tableRows({ contents }: Source, { key, question }: Instance): string[][] {
  const value = contents.get(key)?.value ?? null
  if (question.answerType !== 'table' || !Array.isArray(value) || isEmptyValue(value)) return []
  return value.filter((row): row is string[] => Array.isArray(row))
}

/**
 * One table for all places of the question; places without rows are named with what they say
 * instead.
 */
function tableAnswer(source: Source, places: readonly Instance[]): Block {
  const columns = places[0]?.question.columns ?? []
  const isPlaced = places.some((place) => placeName(source, place) !== '')
  const rows = places.flatMap((place): Cell[][] => {
    const name = isPlaced ? [placeName(source, place)] : []
    const cells = tableRows(source, place)
    if (cells.length > 0) return cells.map((row) => [...name, ...row])
    return [[...name, italic(stateWords(source, place)), ...columns.slice(1).map(() => '')]]
  })
  const { id = '', question = '' } = places[0]?.question ?? {}
  const keys = places.map(({ key }) => key)
  const given = [giversAt(source, keys).replaceAll('\n', '; '), ...commentsAt(source, keys)]
    .filter(Boolean)
    .join('. ')
  const labels = [
    ...(isPlaced ? [source.words.say('printed.questionnaire.place')] : []),
    ...columns,
  ]
  return table(
    `${id} ${question}`,
    labels.map((label) => ({ label, width: 1.5 })),
    rows,
    given && source.words.say('printed.questionnaire.givenByNames', { names: given }),
  )
}
