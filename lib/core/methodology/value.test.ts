import { describe, expect, it } from 'vitest'
import { methodology } from '@/tests/support/methodology'
import { toldIssue } from '@/tests/support/told'
import { calculate } from './calculate'
import type { ScalarField } from './field'
import { normalised, valueSchema } from './value'

const field = (given: Partial<ScalarField> & Pick<ScalarField, 'kind'>) =>
  ({ key: 'k', label: 'L', ...given }) as ScalarField
const id = '3f2c6a34-9d0c-4a4e-8a51-6c1d6a9f0b11'

describe('valueSchema', () => {
  const accepted: [ScalarField, unknown][] = [
    [field({ kind: 'text' }), 'Ministry'],
    [field({ kind: 'long-text' }), 'two\nlines'],
    [field({ kind: 'number', integer: true, min: 0 }), 12],
    [field({ kind: 'percent' }), 104.5],
    [field({ kind: 'date' }), '2026-02-28'],
    [field({ kind: 'time' }), '09:30'],
    [field({ kind: 'yes-no' }), false],
    [field({ kind: 'choice', optionSet: 'events' }), 'birth'],
    [field({ kind: 'multi-choice', optionSet: 'challenges' }), ['C1', 'C5']],
    [field({ kind: 'reference', to: 'document' }), id],
    [field({ kind: 'reference', to: 'document', multiple: true }), [id]],
    [field({ kind: 'text' }), null],
  ]
  it.each(accepted)('%o takes %o', (kind, value) =>
    expect(valueSchema(methodology, kind).safeParse(value).success).toBe(true),
  )

  const refused: [ScalarField, unknown, string][] = [
    [field({ kind: 'text' }), 'a\u0000b', 'control characters'],
    [field({ kind: 'text' }), 'x'.repeat(501), 'at most 500'],
    [field({ kind: 'text' }), 'two\nlines', 'one line'],
    [field({ kind: 'number', integer: true }), 1.5, 'whole number'],
    [field({ kind: 'number', min: 0 }), -1, 'at least 0'],
    [field({ kind: 'number' }), '12', 'Enter a number'],
    [field({ kind: 'percent', max: 100 }), 101, 'at most 100'],
    [field({ kind: 'date' }), '2026-02-30', 'year-month-day'],
    [field({ kind: 'date' }), '0026-02-03', 'year-month-day'],
    [field({ kind: 'time' }), '25:00', '09:30'],
    [field({ kind: 'choice', optionSet: 'events' }), 'party', 'one of the options'],
    [field({ kind: 'multi-choice', optionSet: 'challenges' }), ['C1', 'C1'], 'once'],
    [field({ kind: 'reference', to: 'document' }), 'nothing', 'item of the list'],
    [field({ kind: 'calculated', formula: { op: 'sum', columns: ['a', 'b'] } }), 3, 'worked out'],
  ]
  it.each(refused)('%o refuses %o', (kind, value, words) => {
    const result = valueSchema(methodology, kind).safeParse(value)
    expect(result.success).toBe(false)
    expect(toldIssue(result.error?.issues[0])).toContain(words)
  })

  it.each([
    ['  ', null],
    [[], null],
    ['a', 'a'],
    [0, 0],
    [false, false],
  ])('stores %o as %o', (given, stored) => expect(normalised(given)).toEqual(stored))
})

describe('calculate', () => {
  it.each([
    [{ op: 'product', columns: ['a', 'b'] } as const, { a: 0.1, b: 3 }, 0.3],
    [{ op: 'product', columns: ['a', 'b'] } as const, { a: 2 }, null],
    [{ op: 'sum', columns: ['a', 'b'] } as const, { a: 0.1, b: 0.2 }, 0.3],
    [{ op: 'difference', from: 'a', subtract: 'b' } as const, { a: 5 }, 5],
    [{ op: 'percentage', numerator: 'a', denominator: 'b' } as const, { a: 1, b: 3 }, 33.3],
    [{ op: 'percentage', numerator: 'a', denominator: 'b' } as const, { a: 1, b: 0 }, null],
    [{ op: 'days-between', from: 'a', to: 'b' } as const, { a: '2026-02-27', b: '2026-03-02' }, 3],
    [{ op: 'days-between', from: 'a', to: 'b' } as const, { a: '2026-02-27' }, null],
  ])('%o of %o is %o', (formula, values, result) =>
    expect(calculate(formula as never, values as never)).toBe(result),
  )
})
