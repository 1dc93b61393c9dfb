import { describe, expect, it } from 'vitest'
import { telling } from '@/tests/support/told'
import type { ColumnProfile } from './column-profile'
import { estimateChoices, indicatorOf, isOffered } from './estimate-choices'
import { estimateOfResult, type ResultEstimate } from './estimate-of-result'
import type { RegisterMapping } from './file-mapping'
import { mappingErrors } from './mapping-errors'
import { ageBands } from './register-ages'
import { registerRow, registerRows } from './register-result'
import { type RawGroup, RegisterTally } from './register-tally'
import { populationValues, suggestedMapping } from './suggested-mapping'

const [refugees, nomads] = [
  '4b2f6f8e-6f0e-4a53-9a4f-0d2c1a6b7c01',
  '4b2f6f8e-6f0e-4a53-9a4f-0d2c1a6b7c02',
]
const mapping: RegisterMapping = {
  kind: 'register',
  eventDate: { column: 'event', format: 'iso' },
  registrationDate: { column: 'registered', format: 'iso' },
  birthDate: null,
  event: { from: 'one', event: 'birth' },
  population: {
    from: 'column',
    column: 'group',
    values: { Refugee: refugees, nomad: nomads, other: null },
  },
  national: true,
  area: { column: 'area', names: { n: 'North' } },
  sex: { column: 'sex', female: ['F'], male: ['M'] },
  keepRaw: false,
  age: null,
  record: null,
  legalDays: { birth: 30 },
}
const group = (part: Partial<RawGroup>): RawGroup => ({
  event: null,
  population: 'other',
  area: 'N',
  sex: 'F',
  year: 2024,
  issue: null,
  events: 10,
  registered: 8,
  onTime: 5,
  withinYear: 7,
  reversed: 0,
  ...part,
})

function tallied(changes: Partial<RegisterMapping>, groups: RawGroup[]): RegisterTally {
  const tally = new RegisterTally({ ...mapping, ...changes })
  for (const one of groups) tally.addGroup(one)
  return tally
}

describe('counts of a register', () => {
  it('are brought together by the names of the assessment, whatever their case and spaces', () => {
    const { cells } = tallied({}, [
      group({ population: ' REFUGEE', sex: 'f ' }),
      group({ population: 'refugee', area: ' n' }),
    ]).result()
    expect(cells).toEqual([
      {
        event: 'birth',
        populationId: refugees,
        year: 2024,
        area: 'North',
        sex: 'female',
        events: 20,
        registered: 16,
        onTime: 10,
        withinYear: 14,
        reversed: 0,
      },
    ])
  })

  it('keep what is unknown at the level where it is known, and say so', () => {
    const tally = tallied({}, [
      group({ population: 'pirate', sex: 'x' }),
      group({ population: null, sex: null, area: null }),
    ])
    expect(
      tally.result().cells.map(({ populationId, area, sex }) => [populationId, area, sex]),
    ).toEqual([
      [null, 'North', 'all'],
      [null, '', 'all'],
    ])
    expect(tally.problems()).toEqual([
      { kind: 'unknown-population', count: 10, values: ['pirate'] },
      { kind: 'unknown-sex', count: 10, values: ['x'] },
    ])
  })

  it('leave out rows without a day, and never count a registration before its event', () => {
    const tally = tallied({}, [
      group({ issue: 'event-date-missing', year: null }),
      group({ issue: 'event-date-impossible', year: 1823 }),
      group({
        issue: 'registered-before-event',
        registered: 0,
        onTime: 0,
        withinYear: 0,
        reversed: 10,
      }),
    ])
    expect(tally.result()).toMatchObject({
      rows: 30,
      counted: 10,
      cells: [expect.objectContaining({ events: 10, registered: 0, reversed: 10 })],
    })
  })

  it('roll up to the whole territory, both sexes and the national level, but only when the file holds it', () => {
    const groups = [
      group({ population: 'refugee' }),
      group({ population: 'nomad', area: 'South', sex: 'M' }),
      group({}),
    ]
    const whole = registerRows(tallied({}, groups).result(), { area: false, sex: false })
    expect(whole.map(({ populationId, events }) => [populationId, events])).toEqual([
      [null, 30],
      [refugees, 10],
      [nomads, 10],
    ])
    expect(
      registerRows(tallied({ national: false }, groups).result(), { area: false, sex: false }).map(
        ({ populationId }) => populationId,
      ),
    ).toEqual([refugees, nomads])
    const divided = registerRows(tallied({}, groups).result(), { area: true, sex: true }).filter(
      ({ populationId }) => populationId === null,
    )
    expect(divided.map(({ area, sex, events }) => [area, sex, events])).toEqual([
      ['', 'all', 30],
      ['', 'female', 20],
      ['', 'male', 10],
      ['North', 'all', 20],
      ['North', 'female', 20],
      ['South', 'all', 10],
      ['South', 'male', 10],
    ])
    expect(
      registerRow(tallied({}, groups).result(), {
        event: 'birth',
        populationId: nomads,
        year: 2024,
        area: 'South',
        sex: 'all',
      })?.registered,
    ).toBe(8)
  })

  it('have the median of each population and of the nation', () => {
    const tally = tallied({}, [])
    tally.addDelays({ event: null, population: 'refugee', year: 2024, histogram: [[3, 2]] })
    tally.addDelays({ event: null, population: 'other', year: 2024, histogram: [[100, 3]] })
    expect(tally.result().medians).toEqual([
      { event: 'birth', populationId: refugees, year: 2024, days: 3, registered: 2 },
      { event: 'birth', populationId: null, year: 2024, days: 100, registered: 5 },
    ])
  })
})

describe('ages of the registered', () => {
  const tally = new RegisterTally(mapping)
  const add = (population: string, sex: string, band: number, count: number) =>
    tally.addAges({ event: null, population, sex, year: 2024, band, count })
  add('Refugee', 'F', 0, 5)
  add('refugee', 'f', 0, 2)
  add('other', 'M', 17, 3)
  add('Refugee', '', 0, 100)
  const { ages = [] } = tally.result()

  it('are told by population and for the country, without those of unknown sex', () => {
    expect(
      ages.map(({ populationId, year, female, male }) => [populationId, year, female[0], male[17]]),
    ).toEqual([
      [refugees, 2024, 7, 0],
      [null, 2024, 7, 3],
    ])
  })

  it('have a place for each band', () => {
    expect(ageBands).toHaveLength(18)
    expect([ageBands[0], ageBands[1], ageBands[2], ageBands[16], ageBands[17]]).toEqual([
      '0',
      '1-4',
      '5-9',
      '75-79',
      '80+',
    ])
    for (const { female, male } of ages) expect([female.length, male.length]).toEqual([18, 18])
  })
})

describe('an estimate of a count', () => {
  const result = tallied({}, [group({})]).result()
  const wanted = (part: Partial<ResultEstimate>): ResultEstimate => ({
    id: refugees,
    cell: { indicator: 'G1', event: 'birth', populationId: null, year: 2024, area: '', sex: 'all' },
    figure: 'registered',
    method: 'direct-count',
    inputs: { denominator: 20 },
    ...part,
  })

  it.each([
    [
      'registered at any time',
      wanted({}),
      { method: 'direct-count', inputs: { denominator: 20, numerator: 8 }, timeliness: 'any' },
    ],
    [
      'within a year',
      wanted({ figure: 'within-year' }),
      { method: 'direct-count', inputs: { denominator: 20, numerator: 7 }, timeliness: 'year-1' },
    ],
    [
      'by expected events',
      wanted({ method: 'expected-events', inputs: { population: 500, crude_rate: 20 } }),
      {
        method: 'expected-events',
        inputs: { population: 500, crude_rate: 20, registered: 8 },
        timeliness: 'any',
      },
    ],
    [
      'in the legal period',
      wanted({ figure: 'on-time', cell: { ...wanted({}).cell, indicator: 'G2' } }),
      { method: 'direct-count', inputs: { numerator: 5, denominator: 8 }, timeliness: 'legal' },
    ],
  ])('%s takes its numerator from the file', (_name, input, expected) => {
    expect(estimateOfResult(result, input)).toEqual(expected)
  })

  it.each([
    [
      'of a year that the file does not hold',
      wanted({ cell: { ...wanted({}).cell, year: 1999 } }),
      /no events/,
    ],
    ['by a method without a count', wanted({ method: 'adair-lopez' }), /denominator/],
    [
      'of the median by area',
      wanted({
        figure: 'median',
        method: 'median-days',
        cell: { ...wanted({}).cell, area: 'North' },
      }),
      /whole territory/,
    ],
    ['in the legal period as completeness', wanted({ figure: 'on-time' }), /G2/],
    ['of a survey', wanted({ figure: 'survey', method: 'survey-file' }), /not a survey/],
  ])('%s is refused', (_name, input, message) => {
    expect(telling(() => estimateOfResult(result, input))).toThrow(message)
  })

  it('is offered only where the indicator has the method', () => {
    const offered = (event: string) =>
      estimateChoices
        .filter((choice) => isOffered(choice, indicatorOf(choice.figure, { event })))
        .map(({ key }) => key)
    expect(offered('birth')).toHaveLength(8)
    expect(offered('death')).toEqual([
      'within-year.direct-count',
      'within-year.expected-events',
      'registered.direct-count',
      'registered.expected-events',
      'median',
    ])
  })
})

describe('what the columns mean', () => {
  const column = (name: string, part: Partial<ColumnProfile> = {}): ColumnProfile => ({
    name,
    personal: null,
    type: 'text',
    dateFormats: [],
    values: [],
    ...part,
  })
  const columns = [
    column('mother name', { personal: 'name' }),
    column('entry no', { personal: 'record-number' }),
    column('registered', { type: 'date', dateFormats: ['dmy-dot'] }),
    column('event', { type: 'date', dateFormats: ['iso'] }),
    column('group', { values: ['refugees', 'host'] }),
    column('area'),
    column('sex', { values: ['1', '2'] }),
  ]
  const context = {
    events: [{ key: 'birth', title: 'Birth' }],
    populations: [{ id: refugees, name: 'Refugees' }],
  }
  const known = { events: ['birth', 'death'], populationIds: [refugees, nomads] }

  it('is guessed from headings and values', () => {
    expect(suggestedMapping('register', columns, context)).toMatchObject({
      eventDate: { column: 'event', format: 'iso' },
      registrationDate: { column: 'registered', format: 'dmy-dot' },
      event: { from: 'one', event: 'birth' },
      population: { from: 'column', column: 'group', values: { refugees, host: null } },
      area: { column: 'area' },
      sex: { column: 'sex', female: ['2'], male: ['1'] },
    })
  })

  it.each([
    ['asylum_seeker', 'Asylum-seekers', true],
    ['Stateless', 'Stateless persons', true],
    ['PEOPLE', 'People', true],
    ['host', 'Refugees', false],
    ['people', 'Persons', false],
  ])('finds a population however it is written: %s for %s is %s', (value, name, isFound) => {
    const populations = [{ id: refugees, name }]
    expect(populationValues({ values: [value] }, { events: [], populations })).toEqual({
      [value]: isFound ? refugees : null,
    })
  })

  it.each([
    ['nothing', {}, []],
    ['a column that is not there', { area: { column: 'region', names: {} } }, ['area']],
    ['a column of names', { area: { column: 'mother name', names: {} } }, ['area']],
    ['the number of the entry as a group', { area: { column: 'entry no', names: {} } }, ['area']],
    ['the number of the entry to find duplicates', { record: 'entry no' }, []],
    [
      'one column for both dates',
      { registrationDate: { column: 'event', format: 'iso' as const } },
      ['registrationDate'],
    ],
    ['a legal period left out', { legalDays: {} }, ['legalDays.birth']],
    [
      'an unknown event',
      { event: { from: 'one' as const, event: 'party' } },
      ['event', 'legalDays.party'],
    ],
    [
      'a population that left the scope',
      {
        population: { from: 'one' as const, populationId: '4b2f6f8e-6f0e-4a53-9a4f-0d2c1a6b7c09' },
      },
      ['population'],
    ],
    [
      'no population and no nation',
      {
        national: false,
        population: { from: 'column' as const, column: 'group', values: { host: null } },
      },
      ['population'],
    ],
  ] as [string, Partial<RegisterMapping>, string[]][])(
    'with %s is checked',
    (_name, changes, paths) => {
      expect(
        mappingErrors({ ...mapping, ...changes }, columns, known).map(({ path }) => path),
      ).toEqual(paths)
    },
  )
})
