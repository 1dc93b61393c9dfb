import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@/lib/server/database/embedded'
import { until } from './until'

export interface RunningProcess {
  pid: number
  parent: number
  command: string
}

/** The application as an operator starts it, on a data folder and a port of its own. */
export class OwnServer {
  /** Made at the first start. */
  readonly folder = join(tmpdir(), `crvs-own-${randomUUID()}`)
  private readonly starts: ChildProcess[] = []
  port = 0

  /** Runs the start command and waits until it serves. */
  async start(): Promise<ChildProcess> {
    this.port ||= await freePort()
    const child = this.spawnStart()
    await this.untilHealthy(child)
    return child
  }

  /** Runs the start command and leaves it to itself; what it prints is kept in `said`. */
  spawnStart(said: string[] = []): ChildProcess {
    const env = {
      ...process.env,
      DATA_DIR: this.folder,
      PORT: String(this.port),
      LOG_LEVEL: 'warn',
      DATABASE_URL: '',
      DEMO: '1',
    }
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    this.starts.push(child)
    return child
  }

  async untilHealthy(child: ChildProcess): Promise<void> {
    const answers = async () => {
      if (hasEnded(child)) throw new Error('the start ended before it served')
      return (await fetch(`${this.api}/health`).catch(() => null))?.ok ?? false
    }
    // A first start makes its database and loads the demo.
    await until('the server answers', answers, 150)
  }

  /** The start command that runs now, and its process id. */
  serving(): { child: ChildProcess; pid: number } {
    const child = this.starts.find((one) => !hasEnded(one))
    if (!child?.pid) throw new Error(`nothing serves ${this.folder}`)
    return { child, pid: child.pid }
  }

  get api(): string {
    return `http://127.0.0.1:${this.port}/api/v1`
  }

  /** Access token of a demo account, made by the command line of administrators. */
  token(email: string): string {
    const env = { ...process.env, DATA_DIR: this.folder, DATABASE_URL: '' }
    const made = spawnSync(
      process.execPath,
      ['scripts/run.mjs', 'scripts/admin.ts', 'token', email],
      { env, encoding: 'utf8' },
    )
    if (made.status !== 0) throw new Error(made.stderr)
    return made.stdout.trim()
  }

  /** Ends all that was started, however it stands, and removes the folder. */
  async remove(): Promise<void> {
    const left = [
      ...this.starts.flatMap((child) => descendants(child.pid ?? 0)),
      ...this.postmaster(),
    ]
    for (const child of this.starts) child.kill('SIGTERM')
    await Promise.all(this.starts.map(ended))
    for (const pid of left.map((one) => one.pid).filter(isRunning)) process.kill(pid, 'SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** The database server of this folder, whoever its parent is now. */
  postmaster(): RunningProcess[] {
    const pidFile = join(clusterOf(this.folder), 'postmaster.pid')
    try {
      const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
      return runningProcesses().filter((one) => one.pid === pid && one.command.includes('postgres'))
    } catch {
      return []
    }
  }
}

export function clusterOf(folder: string): string {
  try {
    return readFileSync(join(folder, 'postgres-location'), 'utf8').trim()
  } catch {
    return join(folder, 'postgres')
  }
}

/** Every process below this one, as it stands now. */
export function descendants(pid: number): RunningProcess[] {
  const all = runningProcesses()
  const below = (parent: number): RunningProcess[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)])
  return below(pid)
}

export function isRunning(pid: number): boolean {
  return runningProcesses().some((one) => one.pid === pid)
}

/** Resolves with the exit code once the process has ended. */
export function ended(child: ChildProcess): Promise<number | null> {
  if (hasEnded(child)) return Promise.resolve(child.exitCode)
  return new Promise((done) => child.once('exit', (code) => done(code)))
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** From /proc; a process that has ended but was not collected by its parent does not count. */
function runningProcesses(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [state, parent] = (
          readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1) ?? ''
        ).split(' ')
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent), command }]
      } catch {
        return []
      }
    })
}
