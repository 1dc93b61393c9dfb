import 'server-only'
import { execFile } from 'node:child_process'
import { AppError } from '@/lib/core/error'
import { env } from '@/lib/server/env'

/**
 * Runs VIRUS_SCAN_COMMAND, if set, on a file of this machine. Throws when it says "infected" (exit
 * code 1) or cannot be run.
 */
export async function scanForViruses(file: string): Promise<void> {
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
