import 'server-only'
import { env } from '@/lib/server/env'
import { DrawingProcess } from './drawing-process'

const holder = globalThis as typeof globalThis & { crvsDrawingProcesses?: DrawingProcess[] }

/** Lends a process to one drawing; there come to be as many as draw at once. */
export async function withDrawingProcess<T>(
  draw: (process: DrawingProcess) => Promise<T>,
): Promise<T> {
  holder.crvsDrawingProcesses ??= []
  const idle = holder.crvsDrawingProcesses
  const limits = { seconds: env().RENDER_SECONDS, megabytes: env().RENDER_MEMORY_MB }
  const process = idle.pop() ?? new DrawingProcess(limits)
  try {
    return await draw(process)
  } finally {
    idle.push(process)
  }
}
