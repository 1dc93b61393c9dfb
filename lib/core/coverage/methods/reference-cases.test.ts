import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { DataTable } from '@/lib/core/coverage/table/data-table'
import { parseCsv } from '@/lib/core/coverage/table/parse-csv'
import { AppError } from '@/lib/core/error'
import { runMethod } from './run-method'

const folder = new URL('../../../../tests/fixtures/coverage/', import.meta.url)
const ReferenceCase = z.object({
  id: z.string(),
  method: z.string(),
  input: z.looseObject({ data: z.string().optional() }),
  expected: z.record(z.string(), z.unknown()),
  tolerance: z.object({ rel: z.number(), abs: z.number() }),
})
const { cases } = z.object({ cases: z.array(ReferenceCase) }).parse(JSON.parse(read('cases.json')))
const tables = new Map<string, DataTable>()

describe('reference cases', () => {
  it.each(cases.map((given) => [given.id, given] as const))(
    '%s',
    (_, { method, input, expected, tolerance }) => {
      const result = runMethod(method, input, input.data === undefined ? null : tableOf(input.data))
      expect(differences(result, expected, tolerance, '')).toEqual([])
    },
  )
})

describe('a reference case with one member changed', () => {
  const small = cases.filter(({ input }) => !input.data?.includes('nhanes'))
  const odd = fc.constantFrom<unknown>(
    0,
    -1,
    1,
    2,
    0.5,
    1e-9,
    1e9,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    'x',
    '',
    null,
    true,
    [],
    {},
    undefined,
  )

  it('is refused with field errors or has no number that is none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...small), fc.nat(), odd, ({ method, input }, place, value) => {
        const paths = leaves(input)
        const changed = withChange(input, paths[place % paths.length] ?? [], value)
        try {
          const result = runMethod(
            method,
            changed,
            input.data === undefined ? null : tableOf(input.data),
          )
          expect(
            leaves(result).filter(
              (path) => typeof at(result, path) === 'number' && !Number.isFinite(at(result, path)),
            ),
          ).toEqual([])
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          expect(error.fieldErrors.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 2000 },
    )
  }, 60_000)
})

/** Paths of all members of a value that hold no others. */
function leaves(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]]
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner).map((path) => [key, ...path]),
  )
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value)
}

function withChange(value: unknown, [key, ...rest]: readonly string[], leaf: unknown): unknown {
  if (key === undefined) return leaf
  const inner = value as Record<string, unknown>
  const changed = withChange(inner[key], rest, leaf)
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? changed : item))
    : { ...inner, [key]: changed }
}

function tableOf(name: string): DataTable {
  const table = tables.get(name) ?? parseCsv(read(name))
  tables.set(name, table)
  return table
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/**
 * Where the result differs from what is expected by more than abs + rel times the expected value.
 */
function differences(
  found: unknown,
  expected: unknown,
  tolerance: { rel: number; abs: number },
  path: string,
): string[] {
  if (typeof expected === 'number') {
    const near =
      typeof found === 'number' &&
      Math.abs(found - expected) <= tolerance.abs + tolerance.rel * Math.abs(expected)
    return near ? [] : [`${path}: ${found} is not ${expected}`]
  }
  if (typeof expected !== 'object' || expected === null)
    return found === expected ? [] : [`${path}: ${found} is not ${expected}`]
  const length =
    Array.isArray(expected) && Array.isArray(found) && found.length !== expected.length
      ? [`${path}: ${found.length} values, not ${expected.length}`]
      : []
  const inside = Object.entries(expected).flatMap(([key, value]) =>
    differences(
      (found as Record<string, unknown> | null)?.[key],
      value,
      tolerance,
      `${path}.${key}`,
    ),
  )
  return [...length, ...inside]
}
