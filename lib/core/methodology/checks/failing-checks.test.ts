import { describe, expect, it } from 'vitest'
import { checkEdition, everyCheck } from '@/tests/support/check-edition'
import type { CheckedRow, CheckMaterial } from './cells'
import { Check } from './check'
import { checkEditionOf } from './check-edition'
import { failingChecks } from './failing-checks'
import type { CheckFailure, CheckParam } from './failure'

const currency = { envelope: 5, currency: 'USD' }
type Values = CheckedRow['values']
const rows = (...list: Values[]): CheckedRow[] =>
  list.map(({ id, ...values }, index) => ({ id: String(id ?? `r${index}`), values }))

/** What fails on the given tasks, goals, milestones and fields: "column of row: code key(param)". */
function failing(key: string, part: Part): CheckFailure[] {
  const checks = everyCheck.filter((check) => check.key === key)
  expect(checks).toHaveLength(1)
  const material: CheckMaterial = {
    today: '2026-11-30',
    fields: { plan: part.fields ?? {} },
    rows: {
      plan: { tasks: rows(...(part.tasks ?? [])) },
      goals: { goals: rows(...(part.goals ?? [])), milestones: rows(...(part.milestones ?? [])) },
    },
  }
  return failingChecks(checkEditionOf(checkEdition, checks), checks, material, wordsOf)
}

interface Part {
  fields?: Values
  tasks?: Values[]
  goals?: Values[]
  milestones?: Values[]
}

function wordsOf(column: { kind: string; options?: unknown }, value: unknown): string {
  const options = (column.options ?? []) as { value: string; label: string }[]
  return options.find((option) => option.value === value)?.label ?? String(value)
}

const plainly = (param: CheckParam | undefined) => param?.value
const places = (failures: CheckFailure[]) =>
  failures.map(({ place, rowName }) => [rowName, place.column])

describe('checks of sense', () => {
  it('are a closed list that the fixture uses whole, and are sound data', () => {
    for (const check of everyCheck) expect(Check.parse(check)).toEqual(check)
    const kinds = Check.options.map((option) => option.shape.check.value)
    expect(new Set(everyCheck.map(({ check }) => check))).toEqual(new Set(kinds))
  })

  it.each([
    [
      'task-ends',
      { tasks: [{ title: 'A', start: '2026-03-12', end: '2026-03-05' }] },
      ['A', 'end'],
    ],
    ['task-ends', { tasks: [{ title: 'A', start: '2026-03-12', end: '2026-03-12' }] }, null],
    ['task-ends', { tasks: [{ title: 'A', end: '2026-03-05' }] }, null],
    ['task-ends', { tasks: [{ title: 'A', start: '2026-03-12', end: 'soon' }] }, null],
    ['task-hours', { tasks: [{ from: '09:00', to: '09:00' }] }, ['task 1', 'to']],
    ['task-hours', { tasks: [{ from: '09:00', to: '09:30' }] }, null],
    [
      'meeting-ends',
      { fields: { first_day: '2026-06-18', last_day: '2026-06-17' } },
      [null, 'last_day'],
    ],
    [
      'task-after-meeting',
      { fields: { first_day: '2026-06-18' }, tasks: [{ title: 'A', start: '2026-06-17' }] },
      ['A', 'start'],
    ],
    [
      'task-order',
      {
        tasks: [
          { id: 'a', title: 'A', end: '2026-02-01' },
          { id: 'b', title: 'B', end: '2026-03-01' },
          { title: 'C', start: '2026-02-10', after: ['a', 'b'] },
        ],
      },
      ['C', 'start'],
    ],
    [
      'task-before-goal',
      { tasks: [{ title: 'A', end: '2029-01-01', goal: 'g' }], goals: [{ id: 'g', year: 2028 }] },
      ['A', 'end'],
    ],
    [
      'task-before-goal',
      { tasks: [{ title: 'A', end: '2028-12-31', goal: 'g' }], goals: [{ id: 'g', year: 2028 }] },
      null,
    ],
    [
      'meeting-in-plan',
      {
        fields: { last_day: '2026-06-18' },
        tasks: [{ end: '2026-01-01' }, { end: '2026-06-17' }, { end: 'x' }],
      },
      [null, 'last_day'],
    ],
    [
      'on-the-way',
      {
        goals: [{ id: 'g', name: 'Births', baseline: 40, value: 10 }],
        milestones: [{ goal: 'g', year: 2027, value: 41 }],
      },
      ['g · 2027', 'value'],
    ],
    [
      'on-the-way',
      {
        goals: [{ id: 'g', name: 'Births', baseline: 40, value: 10 }],
        milestones: [{ goal: 'g', year: 2027, value: 40 }],
      },
      null,
    ],
    ['done-already', { tasks: [{ title: 'A', status: 'done', end: '2026-12-01' }] }, ['A', 'end']],
    ['done-already', { tasks: [{ title: 'A', status: 'planned', end: '2026-12-01' }] }, null],
    ['done-already', { tasks: [{ title: 'A', status: 'done', end: '2026-11-30' }] }, null],
    ['goal-percent', { goals: [{ name: 'A', unit: ' Percent', value: 130 }] }, ['A', 'value']],
    ['goal-percent', { goals: [{ name: 'A', unit: '%', value: -1 }] }, ['A', 'value']],
    ['goal-percent', { goals: [{ name: 'A', unit: '%', value: 100 }] }, null],
    ['goal-percent', { goals: [{ name: 'A', unit: 'births', value: 130 }] }, null],
    ['goal-some', { goals: [{ name: 'A', value: 0 }] }, ['A', 'value']],
    ['goal-some', { goals: [{ name: 'A', unit: 'births', value: 0 }] }, null],
    [
      'same-currency',
      { fields: currency, tasks: [{ price: 9, currency: 'Usd' }] },
      [null, 'price'],
    ],
    ['same-currency', { fields: currency, tasks: [{ price: 9, currency: 'EUR' }] }, null],
    ['done-means-all', { tasks: [{ title: 'A', status: 'done', done: 60 }] }, ['A', 'done']],
    ['agreed', { tasks: [{ title: 'A', agreed: false }] }, ['A', 'agreed']],
    ['currency', { tasks: [{ title: 'A', currency: 'Dollars' }] }, ['A', 'currency']],
    ['currency', { tasks: [{ title: 'A', currency: 'usd ' }] }, null],
    ['indicators', { tasks: [{ title: 'A', indicators: 'G1, G99' }] }, ['A', 'indicators']],
    ['indicators', { tasks: [{ title: 'A', indicators: 'g1;' }] }, null],
    ['reason', { tasks: [{ title: 'A', status: 'cancelled' }] }, ['A', 'reason']],
    ['reason', { tasks: [{ title: 'A', status: 'cancelled', reason: ' ' }] }, ['A', 'reason']],
    ['reason', { tasks: [{ title: 'A', status: 'cancelled', reason: 'Flood' }] }, null],
    ['priced', { tasks: [{ title: 'A', price: 0 }] }, ['A', 'currency']],
    [
      'within-envelope',
      {
        fields: { envelope: 10 },
        tasks: [
          { price: 2, pieces: 3 },
          { price: 0.1, pieces: 42 },
        ],
      },
      [null, 'cost'],
    ],
    ['within-envelope', { fields: { envelope: 0.3 }, tasks: [...'ab'].map(() => cents(15)) }, null],
    ['some-done', { tasks: [{ status: 'planned' }] }, [null, 'status']],
    ['some-done', { tasks: [{ title: 'A' }] }, null],
    [
      'goal-beyond',
      { goals: [{ name: 'A', direction: 'up', baseline: 60, value: 50 }] },
      ['A', 'value'],
    ],
    [
      'goal-beyond',
      { goals: [{ name: 'A', direction: 'down', baseline: 5, value: 6 }] },
      ['A', 'value'],
    ],
    ['goal-beyond', { goals: [{ name: 'A', direction: 'up', baseline: 5, value: 5 }] }, null],
    ['goal-beyond', { goals: [{ name: 'A', direction: 'down', baseline: 40, value: 10 }] }, null],
    ['goal-beyond', { goals: [{ name: 'A', direction: 'other', baseline: 40, value: 10 }] }, null],
  ] as [string, Part, [string | null, string] | null][])('%s on %j', (key, part, place) =>
    expect(places(failing(key, part))).toEqual(place ? [place] : []),
  )

  it('names every row that says the same', () => {
    const goals = [{ name: 'Births' }, { name: 'Deaths' }, { name: ' births' }, {}]
    const failures = failing('one-name', { goals })
    expect(failures.map(({ place }) => place.row)).toEqual(['r0', 'r2'])
    expect(plainly(failures[0]?.params.times)).toBe(2)
    const milestones = [
      { goal: 'g', year: 2027 },
      { goal: 'g', year: 2028 },
      { goal: 'g', year: 2027 },
      { goal: 'g' },
      { goal: 'g' },
    ]
    expect(failing('one-a-year', { milestones }).map(({ place }) => place.row)).toEqual([
      'r0',
      'r2',
    ])
  })

  it('names the rows of a ring, and only those', () => {
    const tasks = [
      { id: 'a', title: 'A', after: ['c'] },
      { id: 'b', title: 'B', after: ['a'] },
      { id: 'c', title: 'C', after: ['b', 'gone'] },
      { id: 'd', title: 'D', after: ['c'] },
      { id: 'e', title: 'E', after: ['e'] },
      { id: 'f', title: 'F' },
    ]
    const failures = failing('no-ring', { tasks })
    expect(failures.map(({ rowName, params }) => [rowName, plainly(params.others)])).toEqual(
      expect.arrayContaining([
        ['A', ['B', 'C']],
        ['B', ['A', 'C']],
        ['C', ['A', 'B']],
        ['E', []],
      ]),
    )
    expect(failures).toHaveLength(4)
  })

  it('finds stretches that cover each other in the same place', () => {
    const tasks = [
      { title: 'A', room: 'Hall', from: '09:00', to: '10:00' },
      { title: 'B', room: 'hall', from: '09:30', to: '09:45' },
      { title: 'C', room: 'Hall', from: '10:00', to: '11:00' },
      { title: 'D', room: 'Yard', from: '09:00', to: '10:00' },
      { title: 'E', from: '09:00', to: '10:00' },
    ]
    const failures = failing('rooms', { tasks })
    expect(failures.map(({ rowName, params }) => [rowName, plainly(params.others)])).toEqual([
      ['A', ['B']],
      ['B', ['A']],
    ])
  })

  it('gives the sentence values, not words of one language', () => {
    const [failure] = failing('task-before-goal', {
      tasks: [{ title: 'Draft', end: '2029-01-01', goal: 'g' }],
      goals: [{ id: 'g', name: 'Births', year: 2028 }],
    })
    expect(failure).toEqual({
      check: 'task-before-goal',
      code: 'not-after',
      severity: 'error',
      rowName: 'Draft',
      place: { tool: 'plan', table: 'tasks', row: 'r0', column: 'end' },
      params: {
        label: { as: 'words', value: 'End' },
        value: { as: 'day', value: '2029-01-01' },
        sort: { as: 'words', value: 'day' },
        other: { as: 'words', value: 'Year' },
        otherValue: { as: 'words', value: '2028' },
        of: { as: 'words', value: 'row' },
        otherRow: { as: 'words', value: 'Births' },
      },
    })
  })

  it('says the same of one cell once', () => {
    const check = everyCheck.find(({ key }) => key === 'goal-percent') as Check
    const material = {
      today: '2026-11-30',
      fields: {},
      rows: { goals: { goals: rows({ unit: '%', value: 130 }) } },
    }
    const twice = [check, { ...check, key: 'again' }]
    expect(
      failingChecks(checkEditionOf(checkEdition, twice), twice, material, wordsOf),
    ).toHaveLength(1)
  })
})

function cents(value: number): Values {
  return { price: value / 100, pieces: 1 }
}
