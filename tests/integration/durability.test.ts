import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedDatabase, freePort, startEmbedded } from '@/lib/server/database/embedded'
import { migrate } from '@/lib/server/database/migrate'
import { clusterOf } from '../support/own-server'

const folder = mkdtempSync(join(tmpdir(), 'crvs-durable-'))
let database: EmbeddedDatabase
let port: number

beforeAll(async () => {
  port = await freePort()
  database = await startEmbedded(folder, port)
  await migrate(database.url)
})
afterAll(async () => {
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
})

/**
 * A process that saves one field after another and prints each value once the save is acknowledged.
 */
function startSaving(run: string): { child: ChildProcess; acknowledged: string[] } {
  const environment = { ...process.env, DATABASE_URL: database.url, VITEST: '' }
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'tests/support/keep-saving.ts', run],
    {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const acknowledged: string[] = []
  let rest = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    acknowledged.push(...lines)
  })
  return { child, acknowledged }
}

async function until(condition: () => boolean, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600 && !condition(); tries++) {
    if (child.exitCode !== null) throw new Error('the saving process ended by itself')
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function savedValues(run: string): Promise<Set<string>> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<{ value: string }>(
    `SELECT "values"->>'risk' AS value FROM "ToolRow" WHERE "values"->>'risk' LIKE $1`,
    [`${run}-%`],
  )
  await client.end()
  return new Set(rows.map(({ value }) => value))
}

describe('every acknowledged save is there after', () => {
  it('kill -9 of the process that saves', async () => {
    const run = randomUUID()
    const { child, acknowledged } = startSaving(run)
    await until(() => acknowledged.length >= 30, child)
    child.kill('SIGKILL')
    await new Promise((done) => child.once('exit', done))
    const saved = await savedValues(run)
    expect(acknowledged.length).toBeGreaterThanOrEqual(30)
    expect(acknowledged.filter((value) => !saved.has(value))).toEqual([])
  })

  it('kill -9 of PostgreSQL, all its processes', async () => {
    const run = randomUUID()
    const { child, acknowledged } = startSaving(run)
    await until(() => acknowledged.length >= 30, child)
    const postmaster = Number(
      readFileSync(join(clusterOf(folder), 'postmaster.pid'), 'utf8').split('\n')[0],
    )
    process.kill(postmaster, 'SIGKILL')
    await database.ended
    child.kill('SIGKILL')
    const kept = [...acknowledged]
    database = await startEmbedded(folder, port)
    const saved = await savedValues(run)
    expect(kept.length).toBeGreaterThanOrEqual(30)
    expect(kept.filter((value) => !saved.has(value))).toEqual([])
  })
})
