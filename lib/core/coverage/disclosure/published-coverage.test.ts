import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CoverageCell } from '@/lib/core/coverage/estimate/cell'
import { estimateValue } from '@/lib/core/coverage/estimate/estimate-value'
import type { CoverageEstimate, CoverageFacts } from '@/lib/core/coverage/estimate/facts'
import { type PublishedCoverage, publishedCoverage } from './published-coverage'

const measured = {
  numeratorDefinition: '',
  denominatorDefinition: '',
  timeliness: null,
  sources: [],
  grade: null,
  limits: '',
}
let serial = 0

function estimate(
  at: Partial<CoverageCell>,
  method: string,
  inputs: Record<string, number>,
  disclosure: 'public' | 'internal' = 'public',
): CoverageEstimate {
  const cell: CoverageCell = {
    indicator: 'G1',
    event: 'birth',
    populationId: 'p',
    year: 2025,
    area: '',
    sex: 'all',
    ...at,
  }
  const content = { kind: 'measured' as const, method, inputs, disclosure, ...measured }
  serial += 1
  return { id: `e${serial}`, cell, content, value: estimateValue(cell, content, null) }
}

const count = (
  at: Partial<CoverageCell>,
  numerator: number,
  denominator: number,
  disclosure?: 'public' | 'internal',
) => estimate(at, 'direct-count', { numerator, denominator }, disclosure)
const factsOf = (...estimates: CoverageEstimate[]): CoverageFacts => ({
  smallestCell: 10,
  estimates,
  adoptions: [],
})
const shown = (coverage: PublishedCoverage) =>
  coverage.figures.map(({ rate, numerator, denominator }) => [
    numerator,
    denominator,
    typeof rate === 'number' ? Math.round(rate * 1000) / 10 : rate,
  ])

describe('figures that leave', () => {
  it.each<[string, CoverageEstimate, (number | string | null)[]]>([
    [
      'a count below the threshold goes with its rate',
      count({}, 9, 400),
      ['hidden', 400, 'hidden'],
    ],
    ['zero and the threshold itself stay', count({}, 0, 400), [0, 400, 0]],
    ['the threshold itself stays', count({}, 10, 400), [10, 400, 2.5]],
    ['a few who are not registered are as few', count({}, 395, 400), ['hidden', 400, 'hidden']],
    ['all of them are not few', count({}, 400, 400), [400, 400, 100]],
    [
      'a small denominator goes with all that divides by it',
      count({}, 0, 7),
      ['hidden', 'hidden', 'hidden'],
    ],
    [
      'a rate made from few matches goes with its total',
      estimate({}, 'two-lists', { first: 500, second: 40, matched: 4 }),
      [500, 'hidden', 'hidden'],
    ],
    [
      'a percentage stays without the number that would turn it into a count',
      estimate({}, 'survey-figure', { percent: 4, respondents: 100 }),
      [null, 'hidden', 4],
    ],
    [
      'a percentage of many stays with its number',
      estimate({}, 'survey-figure', { percent: 40, respondents: 100 }),
      [null, 100, 40],
    ],
    [
      'a percentage of few goes',
      estimate({}, 'survey-figure', { percent: 50, respondents: 8 }),
      [null, 'hidden', 'hidden'],
    ],
  ])('%s', (_name, one, expected) =>
    expect(shown(publishedCoverage(factsOf(one)))).toEqual([expected]),
  )

  it('median days of few events are hidden', () => {
    const [figure] = publishedCoverage(
      factsOf(estimate({ indicator: 'G15' }, 'median-days', { days: 40, events: 6 })),
    ).figures
    expect(figure).toMatchObject({ days: 'hidden', denominator: 'hidden' })
  })

  it('a second cell is hidden, the smallest that protects the first, and totals are kept', () => {
    const areas = [
      ['North', 4],
      ['South', 60],
      ['East', 30],
    ] as const
    const found = publishedCoverage(
      factsOf(...areas.map(([area, n]) => count({ area }, n, 100)), count({}, 94, 300)),
    )
    expect(shown(found)).toEqual([
      ['hidden', 100, 'hidden'],
      [60, 100, 60],
      ['hidden', 100, 'hidden'],
      [94, 300, 31.3],
    ])
  })

  it('an internal figure never leaves, and what would give it away does not either', () => {
    const found = publishedCoverage(
      factsOf(
        count({ area: 'North' }, 40, 100, 'internal'),
        count({ area: 'South' }, 60, 100),
        count({}, 100, 200),
      ),
    )
    expect(found.internal).toBe(1)
    expect(found.figures.map(({ cell }) => cell.area)).toEqual(['South', ''])
    expect(shown(found)[0]).toEqual(['hidden', 'hidden', 'hidden'])
  })

  it('a number that another indicator uses at the same place is hidden there too', () => {
    const places = [
      ['North', 4],
      ['South', 60],
      ['', 64],
    ] as const
    const found = publishedCoverage(
      factsOf(
        ...places.flatMap(([area, n]) => [
          count({ area }, n, 100),
          count({ area, indicator: 'G2' }, Math.floor(n / 2), n),
        ]),
      ),
    )
    for (const { cell, numerator, denominator } of found.figures)
      if (cell.area === 'South')
        expect(cell.indicator === 'G1' ? numerator : denominator).toBe('hidden')
  })

  it('populations are not added up, unless they give the national count', () => {
    const both = (national: number) =>
      factsOf(
        count({ populationId: 'a' }, 5, 100),
        count({ populationId: 'b' }, 50, 100),
        count({ populationId: null }, national, 300),
      )
    expect(shown(publishedCoverage(both(200)))[1]).toEqual([50, 100, 50])
    expect(shown(publishedCoverage(both(55)))[1]).toEqual(['hidden', 100, 'hidden'])
  })

  it.each([
    ['the same hidden count', count({}, 4, 200), ['hidden', 'hidden']],
    ['a denominator that is known', count({}, 40, 100), ['hidden', 'hidden']],
    ['counts of its own', count({}, 40, 200), ['hidden', 0.2]],
  ])('an alternative with %s, where something is hidden', (_name, other, expected) => {
    const small = count({}, 4, 100)
    const facts = {
      ...factsOf(small, other),
      adoptions: [{ cellKey: 'G1|birth|p|2025||all', estimateId: small.id, reason: 'Newer' }],
    }
    expect(
      publishedCoverage(facts).alternatives[0]?.others.map(({ numerator, rate }) => [
        numerator,
        rate,
      ]),
    ).toEqual([expected])
  })

  it('an alternative estimated from a count that is shown keeps its share', () => {
    const adopted = count({}, 120, 400)
    const other = estimate({}, 'two-lists', { first: 120, second: 210, matched: 61 })
    const facts = {
      ...factsOf(adopted, other, count({ indicator: 'G2' }, 3, 40)),
      adoptions: [{ cellKey: 'G1|birth|p|2025||all', estimateId: adopted.id, reason: 'R' }],
    }
    expect(publishedCoverage(facts).alternatives[0]?.others[0]).toMatchObject({
      numerator: 'hidden',
      rate: other.value?.rate,
    })
  })

  it('an alternative that counts the same events is hidden with a figure of its year; a survey stays', () => {
    const [small, other] = [
      count({}, 4, 100),
      estimate({}, 'survey-figure', { percent: 40, respondents: 100 }),
    ]
    const alternatives = {
      ...factsOf(small, count({}, 4, 200), other),
      adoptions: [{ cellKey: 'G1|birth|p|2025||all', estimateId: small.id, reason: 'Newer' }],
    }
    const [found] = publishedCoverage(alternatives).alternatives
    expect(found?.reason).toBe('Newer')
    expect(found?.others.map(({ numerator, rate }) => [numerator, rate])).toEqual([
      ['hidden', 'hidden'],
      [null, 0.4],
    ])
  })
})

const areas = ['', 'North', 'South']
const sexes = ['all', 'female', 'male'] as const
type Place = Pick<CoverageCell, 'populationId' | 'area' | 'sex'>

/**
 * Whether the count of this number belongs to the place: sexes alternate, then areas, then
 * populations.
 */
function isInside({ populationId, area, sex }: Place, index: number): boolean {
  const isOf = (name: string | null, first: string, step: number) =>
    (name === first) === (Math.floor(index / step) % 2 === 0)
  return (
    (sex === 'all' || isOf(sex, 'female', 1)) &&
    (area === '' || isOf(area, 'North', 2)) &&
    (populationId === null || isOf(populationId, 'a', 4))
  )
}

const sumAt = (counts: readonly number[], place: Place) =>
  counts.reduce((sum, count, index) => (isInside(place, index) ? sum + count : sum), 0)

/**
 * Registered births by population, area and sex, with every total; eight counts are two populations
 * that make up the country, four are one of them.
 */
function country(counts: readonly number[]): CoverageFacts {
  const estimates = (counts.length > 4 ? [null, 'a', 'b'] : ['a']).flatMap((populationId) =>
    areas.flatMap((area) =>
      sexes.map((sex) => {
        const registered = sumAt(counts, { populationId, area, sex })
        return estimate({ populationId, area, sex }, 'expected-events', {
          registered,
          population: 100_000,
          crude_rate: 20,
        })
      }),
    ),
  )
  return { smallestCell: 5, estimates, adoptions: [] }
}

interface KnownSum {
  place: Place
  sum: number
}

const shownSums = (coverage: PublishedCoverage): KnownSum[] =>
  coverage.figures.flatMap(({ cell, numerator }) =>
    typeof numerator === 'number' ? [{ place: cell, sum: numerator }] : [],
  )

/**
 * Every country that agrees with the sums, one after another, by trying each count up to the limit.
 */
function* agreeing(length: number, known: readonly KnownSum[], most: number): Generator<number[]> {
  const sums = known.map(({ place, sum }) => ({
    sum,
    inside: Array.from({ length }, (_, index) => isInside(place, index)),
  }))
  const fits = (chosen: number[]) =>
    sums.every(({ sum, inside }) => {
      const total = chosen.reduce((so, value, index) => (inside[index] ? so + value : so), 0)
      return inside.lastIndexOf(true) < chosen.length ? total === sum : total <= sum
    })
  function* extend(chosen: number[]): Generator<number[]> {
    if (!fits(chosen)) return
    if (chosen.length === length) yield chosen
    else for (let value = 0; value <= most; value += 1) yield* extend([...chosen, value])
  }
  yield* extend([])
}

/**
 * Whether some country agrees with all that is shown and has another count at this place, the
 * nearest first.
 */
function hasAnother(counts: readonly number[], coverage: PublishedCoverage, place: Place): boolean {
  const own = sumAt(counts, place)
  const nearest = Array.from(
    { length: 20 },
    (_, index) => own + (index % 2 === 0 ? 1 : -1) * (Math.floor(index / 2) + 1),
  ).filter((sum) => sum >= 0)
  return nearest.some(
    (sum) => !agreeing(counts.length, [...shownSums(coverage), { place, sum }], 10).next().done,
  )
}

function hiddenPlaces(coverage: PublishedCoverage): CoverageCell[] {
  return coverage.figures.filter(({ numerator }) => numerator === 'hidden').map(({ cell }) => cell)
}

describe('a reader with all published tables', () => {
  it('cannot narrow a hidden count of a population to less than the threshold', () => {
    const tables = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 })
    const check = (counts: number[]) => {
      const coverage = publishedCoverage(country(counts))
      const all = [...agreeing(4, shownSums(coverage), 24)]
      for (const place of hiddenPlaces(coverage)) {
        const values = all.map((one) => sumAt(one, place))
        // Hundreds of thousands of countries may agree: too many for the arguments of one call.
        const least = values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
        const most = values.reduce((one, other) => Math.max(one, other), 0)
        expect(most - least, JSON.stringify([counts, place])).toBeGreaterThanOrEqual(5)
      }
    }
    fc.assert(fc.property(tables, check), { numRuns: 200 })
  })

  it('cannot work out a hidden count by joining populations, areas and sexes', () => {
    const tables = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 8, maxLength: 8 })
    const check = (counts: number[]) => {
      const coverage = publishedCoverage(country(counts))
      for (const place of hiddenPlaces(coverage)) {
        expect(hasAnother(counts, coverage, place), JSON.stringify([counts, place])).toBe(true)
      }
    }
    fc.assert(fc.property(tables, check), { numRuns: 200 })
  })
})
