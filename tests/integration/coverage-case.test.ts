import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'coverage-case-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'scripts/coverage-case.ts', ...args],
    { encoding: 'utf8' },
  )
  return {
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    stderr,
    status,
  }
}

describe('the command for statistical cases', () => {
  it('answers every case of a file, one line each, in its order', () => {
    const { lines, status } = run('tests/fixtures/coverage/cases.json')
    expect(status).toBe(0)
    expect(lines).toHaveLength(89)
    expect(
      lines.every(({ id, result }) => typeof id === 'string' && typeof result === 'object'),
    ).toBe(true)
  })

  it('finds data beside the file, and says what is wrong with a case without stopping', () => {
    writeFileSync(join(folder, 'rows.csv'), 'y\n1\n0\n')
    const cases = [
      { id: 'good', method: 'survey_total', input: { data: 'rows.csv', indicator: 'y' } },
      { id: 'no file', method: 'survey_total', input: { data: 'none.csv', indicator: 'y' } },
      { id: 'wrong name', method: 'no_such_method', input: {} },
      { id: 'wrong number', method: 'proportion_ci', input: { x: 5, n: 4 } },
      { id: 'no method', input: {} },
      7,
    ]
    writeFileSync(join(folder, 'cases.json'), JSON.stringify({ meta: {}, cases }))
    const { lines, status } = run(join(folder, 'cases.json'))
    expect(status).toBe(0)
    expect(lines[0]).toEqual({ id: 'good', result: { total: 1, se: 1, population_total: 2 } })
    expect(
      lines.slice(1).map(({ id, error }) => [id, error.code, error.fieldErrors[0].path]),
    ).toEqual([
      ['no file', 'invalid-input', 'data'],
      ['wrong name', 'invalid-input', 'method'],
      ['wrong number', 'invalid-input', 'x'],
      ['no method', 'invalid-input', 'method'],
      [null, 'invalid-input', ''],
    ])
  })

  it.each([[[]], [['no-such-file.json']]])('%j is refused with a sentence', (args) => {
    const { lines, stderr, status } = run(...args)
    expect([lines, status]).toEqual([[], 1])
    expect(stderr).not.toBe('')
  })
})
