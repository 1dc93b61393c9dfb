import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawHtml } from '../../lib/server/rendering/html/html'
import { browserFlags, findBrowser } from '../browser.mjs'
import { longReport } from './long-report'

interface Run {
  /** For the document alone, and with the start of the process. */
  seconds: number
  withStart: number
  pages: number
  bytes: number
  /** Seconds of the processor, of all processes. */
  processor: number
  /** Highest memory, in MiB. */
  memory: number
}

/**
 * Draws the same long report by the engine and by a browser that prints its HTML, in turns, and
 * prints what each takes.
 */
export async function benchDocuments(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crvs-bench-documents-'))
  try {
    const runs = { engine: [] as Run[], browser: [] as Run[] }
    for (let round = 0; round < rounds; round++) {
      runs.engine.push(await byEngine())
      runs.browser.push(await byBrowser(folder))
    }
    const [engine, browser] = [best(runs.engine), best(runs.browser)]
    console.log(`\nReport of ${engine.pages} pages as PDF/UA-1; best of ${rounds}`)
    show('engine', engine)
    show('browser, its HTML', browser)
    const times = (of: (run: Run) => number) => (of(browser) / of(engine)).toFixed(1)
    console.log(
      `For the same report, starts included, the browser takes ${times((run) => run.withStart)} times the time and ${times((run) => run.processor)} times the processor.`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function byEngine(): Promise<Run> {
  const { output, seconds, processor } = await watched(process.execPath, [
    '--conditions=react-server',
    '--import',
    'tsx',
    'scripts/bench/draw-report.ts',
  ])
  return { ...(JSON.parse(output) as Run), withStart: seconds, processor }
}

async function byBrowser(folder: string): Promise<Run> {
  const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')]
  writeFileSync(
    page,
    drawHtml(longReport(), {
      draft: false,
      sha256: 'a'.repeat(64),
      verifyUrl: `https://crvs.example.org/verify/${'a'.repeat(64)}`,
      approvals: [],
    }),
  )
  const { executablePath, env } = await findBrowser()
  const options = [
    '--headless',
    ...browserFlags,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--user-data-dir=${join(folder, 'profile')}`,
  ]
  const { seconds, processor, memory } = await watched(
    executablePath,
    [...options, `--print-to-pdf=${pdf}`, `file://${page}`],
    env,
  )
  const pages = readFileSync(pdf, 'latin1').match(/\/Type \/Page\s/g)?.length ?? 0
  return { seconds, withStart: seconds, pages, bytes: statSync(pdf).size, processor, memory }
}

interface Cost {
  output: string
  seconds: number
  processor: number
  memory: number
}

/** Runs a program to its end, and looks at what it and its children use all the while. */
function watched(
  program: string,
  options: string[],
  env: Record<string, string> = {},
): Promise<Cost> {
  const start = performance.now()
  const child = spawn(program, options, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const processors = new Map<string, number>()
  let [output, complaint, memory] = ['', '', 0]
  const look = setInterval(() => {
    const below = processesBelow(child.pid ?? 0)
    memory = Math.max(
      memory,
      below.reduce((sum, { own }) => sum + own, 0),
    )
    for (const { id, processor } of below) processors.set(id, processor)
  }, 40)
  child.stdout.on('data', (part: Buffer) => {
    output += part
  })
  child.stderr.on('data', (part: Buffer) => {
    complaint += part
  })
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => {
      clearInterval(look)
      const processor = [...processors.values()].reduce((sum, each) => sum + each, 0)
      if (code === 0)
        done({ output, seconds: (performance.now() - start) / 1000, processor, memory })
      else failed(new Error(`${program} ended with ${code}: ${complaint.slice(-500)}`))
    })
  })
}

interface Process {
  id: string
  /** Seconds of the processor so far. */
  processor: number
  /** Memory that no other process shares, in MiB. */
  own: number
}

/** A process and all below it, where the system tells: on Linux. */
function processesBelow(root: number): Process[] {
  const found = readdirSync('/proc').flatMap((id) =>
    /^\d+$/.test(id) ? (readProcess(id) ?? []) : [],
  )
  const below = new Set([String(root)])
  // A child was started after its parent, so one pass in the order of starting finds all.
  for (const { id, parent } of found.toSorted((a, b) => Number(a.id) - Number(b.id)))
    if (below.has(parent)) below.add(id)
  return found.filter(({ id }) => below.has(id))
}

function readProcess(id: string): (Process & { parent: string }) | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    const [, parent = '', ...fields] = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\)/, '')
      .trim()
      .split(' ')
    return {
      id,
      parent,
      processor: (Number(fields[9]) + Number(fields[10])) / 100,
      own: Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
    }
  } catch {
    return null
  }
}

function best(runs: readonly Run[]): Run {
  return runs.reduce((fastest, run) => (run.withStart < fastest.withStart ? run : fastest))
}

function show(name: string, { seconds, withStart, processor, pages, bytes, memory }: Run): void {
  const start = withStart > seconds ? ` (${withStart.toFixed(2)} s with the start)` : ''
  console.log(
    `${name.padEnd(20)} ${seconds.toFixed(2)} s${start}   ${processor.toFixed(2)} s of the processor   ${pages} pages   ${(bytes / 1024 / 1024).toFixed(1)} MiB file   ${memory.toFixed(0)} MiB memory at most`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await benchDocuments(Number(process.env.ROUNDS ?? 3))
