import 'server-only'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '@/lib/core/error'
import { env } from '@/lib/server/env'

/**
 * Runs VIRUS_SCAN_COMMAND, if set, on the bytes. Throws when it says "infected" (exit code 1) or
 * cannot be run.
 */
export async function scanForViruses(bytes: Uint8Array): Promise<void> {
  if (!env().VIRUS_SCAN_COMMAND) return
  const folder = await mkdtemp(join(tmpdir(), 'crvs-scan-'))
  try {
    const file = join(folder, 'upload')
    await writeFile(file, bytes, { mode: 0o600 })
    await scanFileForViruses(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same for a file on the disk of this machine. */
export async function scanFileForViruses(file: string): Promise<void> {
  const command = env().VIRUS_SCAN_COMMAND
  if (!command) return
  const code = await new Promise<number>((done) =>
    execFile(command, [file], { timeout: 600_000 }, (error) =>
      done(error ? Number(error.code ?? 2) : 0),
    ),
  )
  if (code === 1) throw new AppError('unsupported-media-type', { reason: 'virus-scan-refused' })
  if (code !== 0)
    throw new AppError('service-unavailable', {
      reason: 'virus-scan-not-working',
    })
}
