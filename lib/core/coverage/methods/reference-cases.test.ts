import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { DataTable } from '../table/data-table'
import { parseCsv } from '../table/parse-csv'
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
  it.each(cases.map((given) => [given.id, given] as const))('%s', (_, { method, input, expected, tolerance }) => {
    const result = runMethod(method, input, input.data === undefined ? null : tableOf(input.data))
    expect(differences(result, expected, tolerance, '')).toEqual([])
  })
})

function tableOf(name: string): DataTable {
  const table = tables.get(name) ?? parseCsv(read(name))
  tables.set(name, table)
  return table
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/** Where the result differs from what is expected by more than abs + rel times the expected value. */
function differences(found: unknown, expected: unknown, tolerance: { rel: number; abs: number }, path: string): string[] {
  if (typeof expected === 'number') {
    const near = typeof found === 'number' && Math.abs(found - expected) <= tolerance.abs + tolerance.rel * Math.abs(expected)
    return near ? [] : [`${path}: ${found} is not ${expected}`]
  }
  if (typeof expected !== 'object' || expected === null) return found === expected ? [] : [`${path}: ${found} is not ${expected}`]
  const length =
    Array.isArray(expected) && Array.isArray(found) && found.length !== expected.length ? [`${path}: ${found.length} values, not ${expected.length}`] : []
  const inside = Object.entries(expected).flatMap(([key, value]) =>
    differences((found as Record<string, unknown> | null)?.[key], value, tolerance, `${path}.${key}`),
  )
  return [...length, ...inside]
}
