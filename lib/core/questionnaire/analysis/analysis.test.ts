import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choicesOf } from '@/lib/core/questionnaire/answering/value-schema'
import { instancesOf } from '@/lib/core/questionnaire/instrument'
import { readingOf } from '@/lib/core/questionnaire/reading'
import { methodology } from '@/tests/support/methodology'
import { answersOf, instrument, readingWith } from '@/tests/support/small-questionnaire'
import { complianceStatus, standardReadings } from './compliance'
import { dataGaps, sectionCounts } from './data-gaps'
import { lawAndPractice } from './law-practice'
import { isScored } from './score'
import { allPlaces, challengeSeverities, sectionScores, wholeCountry } from './score-table'

const notKnown = { gap: 'not-known' as const }
const cell = (table: ReturnType<typeof sectionScores>, row: string, column: string) =>
  table.rows.find(({ key }) => key === row)?.cells[column]

describe('scores', () => {
  const reading = readingWith({
    'H-13.05||refugees|': 'Yes',
    'H-13.05||river|': 'No',
    'H-13.06|||': 'Partly',
    'H-13.08|||': notKnown,
  })

  it('are the mean of the scored answers, by population, with what they rest on', () => {
    const table = sectionScores(reading)
    expect(cell(table, 'H-13', allPlaces)).toEqual({ score: 0.5, used: 3, gapShare: 0.25 })
    expect(cell(table, 'H-13', 'refugees')).toEqual({ score: 1, used: 1, gapShare: 0 })
    expect(cell(table, 'H-13', 'river')).toEqual({ score: 0, used: 1, gapShare: 0 })
    expect(cell(table, 'H-13', wholeCountry)).toEqual({ score: 0.5, used: 1, gapShare: 0.5 })
    expect(cell(table, 'H-5', allPlaces)).toEqual({ score: null, used: 0, gapShare: null })
  })

  it('make the severity of a challenge the other way round', () => {
    const table = challengeSeverities(methodology, reading)
    expect(cell(table, 'C5', 'refugees')?.score).toBe(0)
    expect(cell(table, 'C5', 'river')?.score).toBe(1)
    expect(cell(table, 'C3', 'river')?.score).toBeNull()
  })
})

const places = instancesOf(instrument).filter(({ question }) => isScored(question))
const anyContent = ({ question }: (typeof places)[number]) =>
  fc.oneof(
    fc.constant(notKnown),
    question.answerType === 'percent'
      ? fc.double({ min: 0, max: 100, noNaN: true })
      : fc.constantFrom(...choicesOf(question)),
  )
const someAnswers = fc
  .subarray(places, { minLength: 1, maxLength: 60 })
  .chain((chosen) =>
    fc.record(Object.fromEntries(chosen.map((place) => [place.key, anyContent(place)]))),
  )

describe('whatever is answered', () => {
  it('no score leaves 0 to 1, and every place counts once', () => {
    fc.assert(
      fc.property(someAnswers, (given) => {
        const reading = readingWith(given)
        const tables = [sectionScores(reading), challengeSeverities(methodology, reading)]
        for (const { score, gapShare } of tables.flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => Object.values(cells)),
        ))
          for (const figure of [score, gapShare])
            expect(figure === null || (figure >= 0 && figure <= 1)).toBe(true)
        for (const count of sectionCounts(reading))
          expect(
            count.answered +
              count.unsettled +
              count.unanswered +
              Object.values(count.gaps).reduce((sum, number) => sum + number, 0),
          ).toBe(count.asked)
      }),
      { numRuns: 30 },
    )
  })

  it('one more data gap changes no mean', () => {
    fc.assert(
      fc.property(
        someAnswers,
        fc.constantFrom(...places.filter(({ question }) => question.showIf.length === 0)),
        (given, { key }) => {
          const without = Object.fromEntries(
            Object.entries(given).filter(([place]) => place !== key),
          )
          const decides = instrument.questions.some(({ showIf }) =>
            showIf.some(({ question }) => key.startsWith(`${question}|`)),
          )
          const scores = (answers: typeof given) =>
            sectionScores(readingWith(answers)).rows.map(({ cells }) => cells[allPlaces]?.score)
          if (!decides) expect(scores({ ...without, [key]: notKnown })).toEqual(scores(without))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('what conditions hide can be left out without a difference', () => {
    fc.assert(
      fc.property(someAnswers, (given) => {
        const reading = readingWith(given)
        const shown = new Set(reading.instances.map(({ key }) => key))
        const kept = readingWith(
          Object.fromEntries(Object.entries(given).filter(([key]) => shown.has(key))),
        )
        expect(sectionScores(kept)).toEqual(sectionScores(reading))
        expect(dataGaps(kept)).toEqual(dataGaps(reading))
      }),
      { numRuns: 30 },
    )
  })

  it('an answer that conditions hide never counts', () => {
    const hidden = { 'H-2.02|||': 'No', 'H-2.03|||': 'Yes' }
    const reading = readingOf(instrument, { answers: answersOf(hidden), adoptions: [] })
    expect(cell(sectionScores(reading), 'H-2', allPlaces)?.used).toBe(1)
    expect(
      cell(sectionScores(readingWith({ ...hidden, 'H-2.02|||': 'Yes' })), 'H-2', allPlaces)?.used,
    ).toBe(2)
    expect(dataGaps(readingWith({ ...hidden, 'H-2.03|||': notKnown }))).toEqual([])
  })
})

describe('law and practice', () => {
  it('stand side by side with the difference of their scores, the widest first', () => {
    const [first, second, third] = lawAndPractice(
      readingWith({
        'H-3.07|||law': 'Partly',
        'H-3.07|||practice': 'Partly',
        'H-3.16|||law': 'Yes',
        'H-3.16|||practice': 'No',
        'H-10.07|||law': 'Yes',
        'H-10.07|||practice': notKnown,
      }),
    )
    expect([first?.question.id, first?.difference]).toEqual(['H-3.16', 1])
    expect([second?.difference, third?.difference]).toEqual([0, null])
  })
})

describe('standards', () => {
  it.each([
    [null, 'unknown'],
    [0, 'not-met'],
    [0.349, 'not-met'],
    [0.35, 'partly'],
    [0.849, 'partly'],
    [0.85, 'met'],
    [1, 'met'],
  ])('a mean of %s is %s', (score, status) => {
    expect(complianceStatus(score)).toBe(status)
  })

  it('are read from the questions that test them, by event and population', () => {
    const reading = readingWith({
      'H-3.03|birth|refugees|law': 'Yes',
      'H-3.03|birth|refugees|practice': 'Yes',
      'H-3.03|death|refugees|law': 'No',
      'H-3.03|birth|river|law': 'Partly',
    })
    const found = standardReadings(methodology.standards, reading).find(
      ({ standard }) => standard.id === 'ICCPR-16',
    )
    const status = (event: string | null, population: string | null) =>
      found?.at({ event, population })?.status
    expect(status('birth', 'refugees')).toBe('met')
    expect(status('death', 'refugees')).toBe('not-met')
    expect(status('birth', 'river')).toBe('partly')
    expect(status('death', 'river')).toBe('unknown')
    expect(found?.at({ event: null, population: null })?.used).toBe(4)
  })

  it('that speak of other populations are left out, and of other events have no cell', () => {
    const found = standardReadings(methodology.standards, readingWith({}))
    const ids = found.map(({ standard }) => standard.id)
    expect(ids).not.toContain('UDHR-15')
    const birthOnly = found.find(({ standard }) => standard.events.join() === 'birth')
    expect(birthOnly?.at({ event: 'death', population: null })).toBeNull()
    const refugeesOnly = found.find(({ standard }) => standard.populations.includes('P-REF'))
    expect(refugeesOnly?.at({ event: null, population: 'river' })).toBeNull()
  })
})
