import { type ChildProcess, spawn } from 'node:child_process'
import { keptSecret, lockDataFolder, openDataFolder } from '../lib/server/database/data-folder'
import { type EmbeddedDatabase, startEmbedded } from '../lib/server/database/embedded'
import { assertGoesWith } from '../lib/server/database/goes-with'
import { migrate } from '../lib/server/database/migrate'
import { buildIfStale } from './build'

const development = process.argv.includes('--dev')
let database: Promise<EmbeddedDatabase> | null = null
let server: ChildProcess | null = null
let stopping = false

main().catch(async (error: unknown) => {
  console.error(
    `\nCRVS Workbench did not start.\n${error instanceof Error ? error.message : String(error)}\n`,
  )
  await stop(1)
})

async function main(): Promise<void> {
  const ownServer = Boolean(process.env.DATABASE_URL)
  const folder = openDataFolder(process.env.DATA_DIR ?? '.data')
  const unlock = lockDataFolder(folder)
  process.on('exit', unlock)
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const)
    process.on(signal, () => void stop(0))
  // The database first: what is made after it shows that there was one.
  if (!ownServer) await openDatabase(folder)
  configure(folder, ownServer)
  await assertGoesWith(process.env.DATABASE_URL ?? '', folder)
  const applied = await migrate(process.env.DATABASE_URL ?? '')
  if (applied.length > 0) console.log(`Database brought up to date (${applied.length} migrations).`)
  const accounts = await (await import('./prepare')).prepare()
  if (!development) buildIfStale()
  openServer()
  await untilHealthy()
  console.log(
    `\nCRVS Workbench is ready: ${process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT}`}\n${await places(folder)}\n${accounts}\nPress Ctrl-C to stop.`,
  )
}

/** Where everything lies that a backup has to hold. */
async function places(folder: string): Promise<string> {
  const cluster = (await database)?.cluster
  const lies = cluster ? `, its database in ${cluster}` : ''
  return `Data in ${folder}${lies}.`
}

/**
 * Fills in what the operator left open. An operator's own production database wants the operator's
 * own secret.
 */
function configure(folder: string, ownServer: boolean): void {
  const production = process.env.NODE_ENV === 'production' && ownServer
  if (production && (process.env.AUTH_SECRET ?? '').length < 32)
    throw new Error(
      'AUTH_SECRET is missing or shorter than 32 characters. Make one with: openssl rand -base64 48',
    )
  process.env.DATA_DIR = folder
  process.env.PORT ??= '3000'
  process.env.AUTH_SECRET ??= keptSecret(folder, 'auth-secret')
  if (process.env.PUBLIC_URL) process.env.NEXTAUTH_URL = process.env.PUBLIC_URL
  else process.env.AUTH_TRUST_HOST = '1'
  process.env.DEMO ??= production ? '0' : '1'
  if (process.env.DEMO === '1')
    process.env.DEMO_PASSWORD ??= keptSecret(folder, 'demo-password', 12)
}

/**
 * Starts the embedded database and, should it die while we serve, starts it again at the same
 * address.
 */
async function openDatabase(folder: string, port?: number): Promise<void> {
  database = startEmbedded(folder, port)
  const { url, ended } = await database
  process.env.DATABASE_URL = url
  process.env.SOLE_SERVER = '1'
  const address = Number(new URL(url).port)
  void ended.then(async () => {
    if (stopping) return
    console.error('The embedded database stopped; starting it again.')
    await openDatabase(folder, address).catch(() => stop(1))
  })
}

/**
 * Starts the web server and, should it die after it has served, starts it again. One that never
 * came up ends the start.
 */
function openServer(): void {
  if (stopping) return
  const child = spawnServer()
  server = child
  let served = false
  child.once('message', () => {
    served = true
  })
  child.once('exit', (code) => {
    if (!served) return void stop(code || 1)
    if (!stopping) console.error('The web server stopped; starting it again.')
    openServer()
  })
}

function spawnServer(): ChildProcess {
  const env = {
    ...process.env,
    NODE_ENV: development ? 'development' : 'production',
    NODE_OPTIONS: '',
    NEXT_TELEMETRY_DISABLED: '1',
  } as NodeJS.ProcessEnv
  return spawn(process.execPath, ['scripts/web.mjs', ...(development ? ['--dev'] : [])], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

async function untilHealthy(): Promise<void> {
  const address = `http://127.0.0.1:${process.env.PORT}/api/v1/health`
  for (let tries = 0; tries < 600 && !stopping; tries++) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`The server did not answer at ${address}.`)
}

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  if (server && server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((done) => server?.once('exit', done))
    server.kill('SIGTERM')
    await Promise.race([ended, new Promise((done) => setTimeout(done, 8000))])
    server.kill('SIGKILL')
  }
  const opened = await database?.catch(() => null)
  await opened?.stop()
  process.exit(code)
}
