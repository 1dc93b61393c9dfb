import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { runMethod } from '../lib/core/coverage/methods/run-method'
import type { DataTable } from '../lib/core/coverage/table/data-table'
import { parseCsv } from '../lib/core/coverage/table/parse-csv'
import { AppError } from '../lib/core/error'
import { fieldErrorsOf } from '../lib/core/field-errors'
import { tell } from '../lib/core/reason'
import { wordsIn } from '../lib/server/words/words-in'

// Runs statistical cases from a file: { cases: [{ id, method, input }] }. Prints one line of JSON
// per case.
const CaseFile = z.object({ cases: z.array(z.unknown()) })
const Case = z.object({ id: z.string(), method: z.string(), input: z.unknown() })
const HasData = z.object({ data: z.string() })

const [file] = process.argv.slice(2)
if (!file) fail('Say which file: npm run --silent coverage:case -- FILE')
const folder = dirname(resolve(file))
const tables = new Map<string, DataTable>()
for (const given of readCases(file)) console.log(JSON.stringify(answer(given)))

function readCases(path: string): unknown[] {
  try {
    return CaseFile.parse(JSON.parse(readFileSync(path, 'utf8'))).cases
  } catch (error) {
    fail(
      `${path} cannot be read as a file of cases: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function answer(given: unknown): Record<string, unknown> {
  const known = z.object({ id: z.string() }).safeParse(given)
  const id = known.success ? known.data.id : null
  try {
    const { method, input } = Case.parse(given)
    return { id, result: runMethod(method, input, tableOf(input)) }
  } catch (error) {
    return { id, error: problemOf(error) }
  }
}

/** Rows of the input's data file, whose path is relative to the file of cases. */
function tableOf(input: unknown): DataTable | null {
  const named = HasData.safeParse(input)
  if (!named.success) return null
  const path = resolve(folder, named.data.data)
  const table = tables.get(path) ?? parseCsv(readData(path))
  tables.set(path, table)
  return table
}

function readData(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'data', code: 'file-unreadable-check-name' }],
      cause,
    })
  }
}

function problemOf(error: unknown) {
  const problem =
    error instanceof z.ZodError
      ? new AppError('invalid-input', { fieldErrors: fieldErrorsOf(error) })
      : error
  if (!(problem instanceof AppError)) throw problem
  const { code, fieldErrors } = problem
  return {
    code,
    message: fieldErrors
      .map(({ path, ...reason }) =>
        [path, tell(wordsIn('en').say, reason)].filter(Boolean).join(': '),
      )
      .join(' '),
    fieldErrors,
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
