import 'server-only'
import { env } from '@/lib/server/env'
import { lendProcess } from '@/lib/server/process/lend-process'
import { DrawingProcess } from './drawing-process'

const holder = globalThis as typeof globalThis & { crvsDrawingProcesses?: DrawingProcess[] }

/** Lends a process to one drawing; there come to be as many as draw at once. */
export function withDrawingProcess<T>(draw: (process: DrawingProcess) => Promise<T>): Promise<T> {
  holder.crvsDrawingProcesses ??= []
  const limits = { seconds: env().RENDER_SECONDS, megabytes: env().RENDER_MEMORY_MB }
  return lendProcess(holder.crvsDrawingProcesses, () => new DrawingProcess(limits), draw)
}
