import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeDataFolder } from './cluster-place'

/** Absolute path of the data folder, made if it is not there; others cannot list it. */
export function openDataFolder(path: string): string {
  const folder = resolve(path)
  makeDataFolder(folder, process.getuid?.() === 0)
  return folder
}

/** A secret kept in the data folder with mode 600, made at first use. */
export function keptSecret(folder: string, name: string, bytes = 48): string {
  const file = join(folder, name)
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(bytes).toString('base64url')}\n`, { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

/** Takes a folder of data for this process. Throws when a living process holds it. */
export function lockDataFolder(folder: string): () => void {
  const file = join(folder, 'lock')
  const mine = `${process.pid} ${startTime(process.pid)}`
  try {
    writeFileSync(file, mine, { flag: 'wx' })
  } catch {
    const [pid, started] = readFileSync(file, 'utf8').split(' ')
    if (Number(pid) !== process.pid && isAlive(Number(pid), started ?? ''))
      throw new Error(`Another start (process ${pid}) is already using the data folder ${folder}.`)
    writeFileSync(file, mine)
  }
  return () => {
    if (existsSync(file) && readFileSync(file, 'utf8') === mine) rmSync(file)
  }
}

/**
 * The process id alone could belong to a newer process after a restart, so its start time is
 * compared too.
 */
function isAlive(pid: number, started: string): boolean {
  try {
    process.kill(pid, 0)
    return startTime(pid) === started
  } catch {
    return false
  }
}

function startTime(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    return afterName.split(' ')[19] ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
