import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startEmbedded } from '../lib/server/database/embedded'
import { migrate } from '../lib/server/database/migrate'
import { benchCoverageImport } from './bench/coverage-import'
import { buildIfStale } from './build'

const assessments = Number(process.env.BENCH_ASSESSMENTS ?? 200)
const rounds = Number(process.env.BENCH_ROUNDS ?? 100)

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
const { seedBench } = await import('./bench-data')
const { token, cookie, assessmentId } = await seedBench(assessments)
const server = spawn(process.execPath, ['scripts/web.mjs'], { env: process.env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
const base = `http://127.0.0.1:${port}`
while (!(await fetch(`${base}/api/v1/health`).catch(() => null))?.ok) await new Promise((done) => setTimeout(done, 200))

const page = (path: string) => async () => void (await (await good(await fetch(`${base}${path}`, { headers: { cookie } }))).text())
let version = 0
const autosave = async () => {
  const operations = [{ op: 'set-field', field: 'rationale', value: `Sentence ${version}`, version }]
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': `bench-${version}-key` }
  const answer = (await (
    await good(await fetch(`${base}/api/v1/assessments/${assessmentId}/tools/form-01`, { method: 'PATCH', headers, body: JSON.stringify({ operations }) }))
  ).json()) as { fields: { rationale: { version: number } } }
  version = answer.fields.rationale.version
}

console.log(`\n${assessments} assessments, ${rounds} rounds each, one caller`)
await measure('overview', page(`/assessments/${assessmentId}`))
await measure('step', page(`/assessments/${assessmentId}/steps/step-01`))
await measure('tool', page(`/assessments/${assessmentId}/tools/form-01`))
await measure('autosave', autosave)
await new Promise((done) => setTimeout(done, 3000))
const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]
console.log(`server memory  ${(Number(resident) / 1024).toFixed(0)} MiB resident, idle after the rounds`)
server.kill('SIGTERM')
await (await import('../lib/server/db')).database().$disconnect()
await database.stop()
rmSync(folder, { recursive: true, force: true })
await benchCoverageImport(Number(process.env.ROWS ?? 10_000_000), 3)
process.exit(0)

async function good(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${(await response.text()).slice(0, 300)}`)
  return response
}

async function measure(name: string, run: () => Promise<void>): Promise<void> {
  for (let warm = 0; warm < 5; warm++) await run()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1).padStart(7)
  console.log(`${name.padEnd(10)} p50 ${at(0.5)} ms   p95 ${at(0.95)} ms`)
}
