import 'server-only'
import { env } from '@/lib/server/env'
import { systemContext } from '@/lib/server/system-context'
import { drawNext } from './draw-next'
import { Lanes } from './lanes'

const holder = globalThis as typeof globalThis & { crvsRendering?: Lanes }

/** Has this server look for documents that wait to be drawn. */
export function wakeRendering(): void {
  holder.crvsRendering ??= new Lanes(
    env().RENDER_PROCESSES,
    { seconds: env().RENDER_SECONDS, megabytes: env().RENDER_MEMORY_MB },
    (process) => drawNext(systemContext('Drawing of documents'), process),
  )
  holder.crvsRendering.wake()
}
