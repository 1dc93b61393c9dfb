import 'server-only'
import { z } from 'zod'
import { defineJob } from '@/lib/server/queue/define-job'

/** Every hour: files of documents that are drawn anew when they are next asked for. */
export const drawingRemovalJob = defineJob({
  name: 'drawing-removal',
  payload: z.object({}),
  policy: { attempts: 1, longestSeconds: () => 600 },
  lookEverySeconds: 30,
  schedule: '17 * * * *',
  run: async () => (await import('./remove-old-drawings')).removeOldDrawings,
})
