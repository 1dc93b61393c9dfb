import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startEmbedded } from '../lib/server/database/embedded'
import { migrate } from '../lib/server/database/migrate'
import { benchCoverageImport } from './bench/coverage-import'
import { benchDocuments } from './bench/documents'
import { good, measure } from './bench/measure'
import { buildIfStale } from './build'

const assessments = Number(process.env.BENCH_ASSESSMENTS ?? 200)
const rounds = Number(process.env.BENCH_ROUNDS ?? 100)
const people = Number(process.env.BENCH_RESPONDENTS ?? 50)
const pace = {
  seconds: Number(process.env.BENCH_SECONDS ?? 60),
  pauseMs: Number(process.env.BENCH_PAUSE_MS ?? 1000),
}

const folder = mkdtempSync(join(tmpdir(), 'crvs-bench-'))
const database = await startEmbedded(folder)
const port = await freePort()
Object.assign(process.env, {
  DATABASE_URL: database.url,
  DATA_DIR: folder,
  AUTH_SECRET: 'a secret that only the bench uses, long enough',
  PORT: String(port),
  LOG_LEVEL: 'error',
  NODE_ENV: 'production',
})
await migrate(database.url)
buildIfStale()
const { seedBench } = await import('./bench/seed-assessments')
const { seedQuestionnaire } = await import('./bench/seed-questionnaire')
const { benchRespondents } = await import('./bench/respondents')
const { benchOpening } = await import('./bench/open-questionnaire')
const { token, cookie, assessmentId } = await seedBench(assessments)
const questionnaire = await seedQuestionnaire(people)
const server = spawn(process.execPath, ['scripts/web.mjs'], {
  env: process.env,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
})
const base = `http://127.0.0.1:${port}`
while (!(await fetch(`${base}/api/v1/health`).catch(() => null))?.ok)
  await new Promise((done) => setTimeout(done, 200))

const page = (path: string) => async () =>
  void (await (await good(await fetch(`${base}${path}`, { headers: { cookie } }))).text())
let version = 0
const autosave = async () => {
  const operations = [
    { op: 'set-field', field: 'rationale', value: `Sentence ${version}`, version },
  ]
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': `bench-${version}-key`,
  }
  const answer = (await (
    await good(
      await fetch(`${base}/api/v1/assessments/${assessmentId}/tools/form-01`, {
        method: 'PATCH',
        headers,
        body: JSON.stringify({ operations }),
      }),
    )
  ).json()) as { fields: { rationale: { version: number } } }
  version = answer.fields.rationale.version
}

await memory(3, 'after the start')
console.log(`\n${assessments} assessments, ${rounds} rounds each, one caller`)
await measure('overview', rounds, page(`/assessments/${assessmentId}`))
await measure('step', rounds, page(`/assessments/${assessmentId}/steps/step-01`))
await measure('tool', rounds, page(`/assessments/${assessmentId}/tools/form-01`))
await measure('autosave', rounds, autosave)
await benchRespondents(base, questionnaire, pace)
await benchOpening(base, questionnaire, rounds)
await memory(3, 'after the rounds')
await memory(30, 'idle')
server.kill('SIGTERM')
await (await import('../lib/server/db')).database().$disconnect()
await database.stop()
rmSync(folder, { recursive: true, force: true })
await benchCoverageImport(Number(process.env.ROWS ?? 10_000_000), 3)
await benchDocuments(3)
process.exit(0)

/**
 * What the server holds after so many seconds with nothing to do; the engine gives garbage back
 * only after some twenty.
 */
async function memory(seconds: number, when: string): Promise<void> {
  await new Promise((done) => setTimeout(done, seconds * 1000))
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]
  console.log(
    `server memory  ${(Number(resident) / 1024).toFixed(0)} MiB resident, ${when} (${seconds} s)`,
  )
}
