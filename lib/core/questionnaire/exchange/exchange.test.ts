import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, parseCsv } from '@/lib/core/csv'
import { emptyAnswer } from '@/lib/core/questionnaire/answering/answer'
import { instancesOf } from '@/lib/core/questionnaire/instrument'
import { guarded, unguarded } from '@/lib/core/spreadsheet-text'
import { anyAnswers, sampleInstrument } from '@/tests/support/any-answers'
import { sampleExchange, sampleInstitution } from '@/tests/support/sample-exchange'
import { englishWords } from '@/tests/support/told'
import { type Exchange, stateRows } from './exchange'
import { type FhirResponseItem, fhirResponses } from './fhir'
import { longColumns, longTable, wideTable } from './tables'
import { WholeExchange, wholeExchange, wholeExchangeSchema } from './whole'
import { answerWorkbook } from './workbook'
import { columnAt, headRow, sectionColumns } from './workbook-words'

const instrument = sampleInstrument()
const digest = (text: string) => text

describe('every format', () => {
  it('holds the same answers, gaps and comments', () => {
    for (const answers of fc.sample(anyAnswers(instrument, sampleInstitution.id), 5)) {
      const exchange = sampleExchange(instrument, answers)
      const expected = {
        values: answers.filter(({ value }) => value !== null).length,
        gaps: answers.filter(({ gap }) => gap !== null).length,
      }
      expect(countLong(exchange)).toEqual(expected)
      expect(countWide(exchange)).toBe(expected.values + expected.gaps)
      expect(countJson(exchange)).toEqual(expected)
      expect(countFhir(exchange)).toEqual(expected)
      expect(countWorkbook(sampleExchange(instrument, answers, true))).toEqual(expected)
    }
  })

  it('has a row for each place without an answer where blanks are wanted', () => {
    expect(sampleExchange(instrument, [], true).rows).toHaveLength(instancesOf(instrument).length)
    expect(sampleExchange(instrument, []).rows).toEqual([])
  })

  it('tells what institutions have not agreed on as the State’s, with reason and dissent', () => {
    const answer = (institutionId: string, value: string) => ({
      ...{
        ...emptyAnswer,
        id: institutionId,
        institutionId,
        instance: 'H-2.02|||',
        questionVersion: 1,
        status: 'submitted' as const,
      },
      value,
    })
    const given = [answer('a', 'Yes'), answer('b', 'No')]
    expect(stateRows(englishWords, instrument, given, [])).toMatchObject([
      { institutionId: null, status: 'conflict', content: { value: null } },
    ])
    const adoption = {
      ...{
        instance: 'H-2.02|||',
        kind: 'adopted' as const,
        answerId: 'a',
        value: 'Yes',
        gap: null,
        gapReason: '',
      },
      reason: 'Law in force',
      dissent: 'Not applied',
    }
    const rows = stateRows(englishWords, instrument, given, [adoption])
    expect(rows).toMatchObject([
      {
        status: 'adopted',
        content: { value: 'Yes', comment: 'Law in force\nDissent: Not applied' },
      },
    ])
    expect(longTable(englishWords, { ...sampleExchange(instrument, []), rows })[1]).toContain(
      'State',
    )
  })

  it('meets the JSON Schema that goes with it', () => {
    const [answers = []] = fc.sample(anyAnswers(instrument, sampleInstitution.id), 1)
    const whole = wholeExchange(sampleExchange(instrument, answers), 'en')
    expect(WholeExchange.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
    expect(wholeExchangeSchema()).toMatchObject({
      type: 'object',
      properties: { answers: { type: 'array' } },
    })
  })
})

describe('text in spreadsheets', () => {
  it('comes back as it was, and never runs', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@\t\r]/)), (text) => {
        expect(unguarded(guarded(text))).toBe(text)
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  it('is quoted as RFC 4180 says, and read back', () => {
    expect(csvText([['a "b"', 'c,\nd', '=1']])).toBe('\uFEFF"a ""b""","c,\nd","\'=1"\r\n')
    const [answers = []] = fc.sample(anyAnswers(instrument, sampleInstitution.id), 1)
    const table = longTable(englishWords, sampleExchange(instrument, answers))
    expect(parseCsv(csvText(table))).toEqual(table)
  })
})

function countLong(exchange: Exchange) {
  const rows = longTable(englishWords, exchange).slice(1)
  const filled = (column: string) =>
    rows.filter((row) => row[longColumns.indexOf(column)] !== '').length
  return { values: filled('value'), gaps: filled('gap') }
}

function countWide(exchange: Exchange): number {
  return wideTable(englishWords, exchange)
    .slice(1)
    .flatMap(([, ...cells]) => cells.filter((text) => text !== '')).length
}

function countJson(exchange: Exchange) {
  const { answers } = wholeExchange(exchange, 'en')
  return {
    values: answers.filter(({ value }) => value !== null).length,
    gaps: answers.filter(({ gap }) => gap !== null).length,
  }
}

function countFhir(exchange: Exchange) {
  const places = fhirResponses(exchange, englishWords).entry.flatMap(({ resource }) =>
    groups(resource.item ?? []),
  )
  const isGap = ({ linkId }: FhirResponseItem) => linkId.endsWith('__gap')
  const isBeside = ({ linkId }: FhirResponseItem) => /__(gap|reason|comment)$/.test(linkId)
  return {
    values: places.filter(({ item = [] }) => item.some((child) => !isBeside(child))).length,
    gaps: places.filter(({ item = [] }) => item.some(isGap)).length,
  }
}

function groups(items: FhirResponseItem[]): FhirResponseItem[] {
  return items.flatMap((item) => (item.linkId.startsWith('g_') ? [item] : groups(item.item ?? [])))
}

/**
 * Counts what a person would: filled cells, marked options once a question, and tables with a row.
 */
function countWorkbook(exchange: Exchange) {
  const { sheets } = answerWorkbook({
    exchange,
    versions: new Map(),
    dueOn: null,
    language: 'en',
    words: englishWords,
    digest,
  })
  const sections = sheets.filter(
    ({ widths, hidden }) => widths.length === sectionColumns.length && !hidden,
  )
  const rows = sections.flatMap((sheet) => sheet.rows.slice(headRow))
  const answered = rows
    .filter((row) => row[columnAt('answer')]?.look === 'open' && row[columnAt('answer')]?.content)
    .map((row) => row[0]?.content)
  const zero = rows
    .filter((row) => row[columnAt('answer')]?.content === 0)
    .map((row) => row[0]?.content)
  const tables = sheets.filter(
    ({ openColumns, rows: lines }) => openColumns && lines.length > headRow,
  )
  return {
    values: new Set([...answered, ...zero]).size + tables.length,
    gaps: rows.filter((row) => row[columnAt('gap')]?.content).length,
  }
}
