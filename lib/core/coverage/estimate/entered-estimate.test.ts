import { describe, expect, it } from 'vitest'
import { checkEntry, type EnteredEstimate, emptyEntry, entryOf } from './entered-estimate'
import type { EstimateContent } from './estimate'

const cell = {
  indicator: 'G1',
  event: 'birth',
  populationId: null,
  year: 2025,
  area: 'North',
  sex: 'all' as const,
}
const empty = emptyEntry(cell, { numerator: 'Registered births', denominator: 'All births' })
const document = '7f0f2c6a-9d0c-4a4e-8a51-6c1d6a9f0b11'
const check = (
  change: Partial<EnteredEstimate>,
  indicator = 'G1',
  population: string | null = null,
) => checkEntry({ ...empty, ...change }, { indicator }, population)
const counts = (numerator: string, denominator: string) => ({
  method: 'direct-count',
  inputs: { numerator, denominator },
})

describe('what is typed', () => {
  it.each([
    ['1180', '2460', 1180 / 2460],
    ['1,180', '2 460', 1180 / 2460],
    [' 3 ', '4', 0.75],
  ])('%s of %s is a figure', (numerator, denominator, rate) => {
    const { value, errors } = check(counts(numerator, denominator))
    expect(errors).toEqual([])
    expect(value?.rate).toBeCloseTo(rate, 12)
  })

  it.each([
    ['no method', {}, 'method'],
    ['no number', counts('many', '4'), 'inputs.numerator'],
    ['a decimal comma', counts('3', '4,5'), 'inputs.denominator'],
    ['nothing where a number is needed', counts('3', ''), 'inputs.denominator'],
    ['no denominator', counts('3', '0'), 'inputs.denominator'],
    [
      'a page without a document',
      { ...counts('3', '4'), sources: [{ documentId: '', locator: 'p. 4', use: 'both' }] },
      'sources.0.documentId',
    ],
    [
      'a scope without a year',
      { ...counts('3', '4'), numeratorScope: { persons: 'citizens', year: 'x', territory: '' } },
      'numeratorScope.year',
    ],
    ['no reason', { kind: 'not-measured' as const, reason: '  ' }, 'reason'],
  ])('%s is named at its place', (_name, change, path) => {
    const { content, errors } = check(change)
    expect(content).toBeNull()
    expect(errors.map((error) => error.path)).toContain(path)
  })

  it('names everything that is missing at once', () => {
    expect(check({ method: 'two-lists', inputs: { second: '12' } }).errors).toEqual([
      { path: 'inputs.first', code: 'fill-in' },
      { path: 'inputs.matched', code: 'fill-in' },
    ])
  })

  it('of another method is left out, and empty sources too', () => {
    const inputs = { numerator: '3', denominator: '4', percent: '50' }
    expect(
      check({
        method: 'direct-count',
        inputs,
        sources: [{ documentId: '', locator: '', use: 'both' }],
      }).content,
    ).toMatchObject({
      inputs: { numerator: 3, denominator: 4, denominator_error: null },
      sources: [],
    })
  })

  it('says for the whole method what no single input is to blame for', () => {
    const change = {
      method: 'growth-balance',
      inputs: { years: '10', first_age: '15', last_age: '65' },
    }
    expect(
      check({ ...change, table: '0\t100\t110\t2\n5\t100\t110' }, 'G8').errors.map(
        ({ path }) => path,
      ),
    ).toContain('table')
    expect(check({ ...change, table: '0 100 110 2' }, 'G8').errors).toEqual([
      { path: 'method', code: 'four-age-groups' },
    ])
    expect(check({ ...change, table: '0 100 110 2' }, 'G8', 'P-REF').errors).toEqual([
      { path: 'method', code: 'method-not-with-migration' },
    ])
  })
})

const saved: EstimateContent[] = [
  {
    kind: 'measured',
    method: 'direct-count',
    inputs: { numerator: 3, denominator: 4, denominator_error: null },
    numeratorDefinition: 'Some',
    denominatorDefinition: 'All',
    numeratorScope: { year: 2025, territory: 'North', persons: 'citizens' },
    timeliness: 'year-1',
    sources: [{ documentId: document, locator: 'p. 4', use: 'numerator' }],
    grade: 'B',
    limits: 'Few.',
    disclosure: 'internal',
  },
  { kind: 'not-measured', reason: 'No list.', band: '25-50', sources: [] },
]

it.each(saved)('what was saved comes back the same: $kind', (content) => {
  expect(checkEntry(entryOf(content, empty), cell, null).content).toEqual(content)
})

it('a pasted table comes back the same', () => {
  const table = '0\t100\t110\t2\n5\t90\t99\t1'
  const columns = { age: [0, 5], first: [100, 90], second: [110, 99], deaths: [2, 1] }
  const content = { ...saved[0], method: 'growth-balance', inputs: {}, columns } as EstimateContent
  expect(entryOf(content, empty).table).toBe(table)
})
