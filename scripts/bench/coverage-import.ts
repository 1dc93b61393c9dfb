import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countInWorker } from '../../lib/server/coverage/import/run-worker'
import type { WorkerCost } from '../../lib/server/coverage/import/worker-task'
import { writeRegisterFile } from './register-file'

interface Run {
  seconds: number
  /** With the start of the process. */
  whole: number
  registered: number
  cost: Omit<WorkerCost, 'seconds'>
}

/**
 * Counts a made register extract by the import and by the shortest query that gives the same
 * figures, and prints what each takes.
 */
export async function benchCoverageImport(rows: number, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crvs-bench-file-'))
  const path = join(folder, 'register.csv')
  try {
    writeRegisterFile(path, rows)
    console.log(
      `\nRegister extract of ${rows.toLocaleString('en')} rows, ${(statSync(path).size / 1024 / 1024).toFixed(0)} MiB; best of ${rounds}`,
    )
    const runs = { counts: [] as Run[], figures: [] as Run[], counted: [] as Run[] }
    for (let round = 0; round < rounds; round++) {
      runs.counts.push(plainQuery('counts', path))
      runs.figures.push(plainQuery('figures', path))
      runs.counted.push(await importOf(path))
    }
    const [counts, figures, counted] = [best(runs.counts), best(runs.figures), best(runs.counted)]
    show('plain query, counts only', counts, rows)
    show('plain query, with medians', figures, rows)
    show('import', counted, rows)
    const times = (of: (run: Run) => number, other: Run) => (of(counted) / of(other)).toFixed(2)
    for (const [name, query] of [
      ['figures', figures],
      ['counts only', counts],
    ] as const)
      console.log(
        `Against the query of the same ${name}: ${times(({ seconds }) => seconds, query)} times the time (${times(({ whole }) => whole, query)} with the start of the process of each), ${times(({ cost }) => cost.processorSeconds, query)} times the processor.`,
      )
    if (new Set([counts, figures, counted].map(({ registered }) => registered)).size > 1)
      throw new Error('The figures differ.')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function plainQuery(what: 'counts' | 'figures', path: string): Run {
  const start = performance.now()
  const ran = spawnSync(
    process.execPath,
    [
      '--require',
      'tsx/cjs',
      '--eval',
      'require(process.argv[1])',
      join(process.cwd(), 'scripts/bench/plain-query.ts'),
      what,
      path,
    ],
    { encoding: 'utf8' },
  )
  return {
    ...(JSON.parse(ran.stdout.trim().split('\n').at(-1) ?? '') as Omit<Run, 'whole'>),
    whole: (performance.now() - start) / 1000,
  }
}

/** From the order to the answer: start of the process, count, medians, rows of the problems. */
async function importOf(path: string): Promise<Run> {
  const start = performance.now()
  const { result, cost } = await countInWorker({
    path,
    format: 'csv',
    mostBytes: Number.MAX_SAFE_INTEGER,
    lastDay: '2035-01-01',
    columns: ['event_date', 'registration_date', 'district', 'sex', 'population_group'],
    mapping: {
      kind: 'register',
      eventDate: { column: 'event_date', format: 'iso' },
      registrationDate: { column: 'registration_date', format: 'iso' },
      birthDate: null,
      event: { from: 'one', event: 'birth' },
      population: {
        from: 'column',
        column: 'population_group',
        values: { national: null, refugee: 'a', stateless: 'b' },
      },
      national: true,
      area: { column: 'district', names: {} },
      sex: { column: 'sex', female: ['F'], male: ['M'] },
      age: null,
      record: null,
      legalDays: { birth: 30 },
      keepRaw: false,
    },
  })
  if (result.kind !== 'register') throw new Error('The file was counted as another kind.')
  const registered = result.cells.reduce((sum, cell) => sum + cell.registered, 0)
  return { seconds: cost.seconds, whole: (performance.now() - start) / 1000, registered, cost }
}

function best(runs: Run[]): Run {
  const first = runs.toSorted((a, b) => a.seconds - b.seconds)[0]
  if (!first) throw new Error('No run.')
  return first
}

function show(name: string, { seconds, whole, cost }: Run, rows: number): void {
  const speed = (rows / seconds / 1e6).toFixed(2)
  console.log(
    `${name.padEnd(26)} ${seconds.toFixed(2).padStart(7)} s (${whole.toFixed(2)} s with its process)   ${speed} million rows a second   ${cost.processorSeconds.toFixed(1)} s of processor   peak ${(cost.peakBytes / 1024 / 1024).toFixed(0)} MiB`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  Object.assign(process.env, {
    DATABASE_URL: 'none',
    AUTH_SECRET: 'a secret that only the bench uses, long enough',
  })
  await benchCoverageImport(
    Number(process.env.ROWS ?? 10_000_000),
    Number(process.env.BENCH_ROUNDS ?? 3),
  )
}
