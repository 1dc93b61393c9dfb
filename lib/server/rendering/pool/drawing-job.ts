import 'server-only'
import { z } from 'zod'
import { env } from '@/lib/server/env'
import { defineJob } from '@/lib/server/queue/define-job'

/** Draws the document of a rendering; one that cannot be drawn is not tried again by itself. */
export const drawingJob = defineJob({
  name: 'drawing',
  payload: z.object({ key: z.string() }),
  // Beside the drawing itself a process is started and the file put into the storage.
  policy: { attempts: 3, longestSeconds: () => Math.ceil(env().RENDER_SECONDS) + 90 },
  lanes: () => env().RENDER_PROCESSES,
  lookEverySeconds: 1,
  run: async () => (await import('./draw-rendering')).drawRendering,
  gaveUp: async () => (await import('./draw-rendering')).giveUpRendering,
})
