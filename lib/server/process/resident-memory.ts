import 'server-only'
import { readFileSync } from 'node:fs'

/**
 * Megabytes that a process holds in memory; null where the system does not tell, or the process is
 * gone.
 */
export function residentMemory(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}
