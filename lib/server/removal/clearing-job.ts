import 'server-only'
import { z } from 'zod'
import { defineJob } from '@/lib/server/queue/define-job'

/** Every night at two, UTC: things removed so long ago that they can no longer be brought back. */
export const clearingJob = defineJob({
  name: 'clearing',
  payload: z.object({}),
  policy: { attempts: 3, retriesErrors: true, delaySeconds: 60, longestSeconds: () => 600 },
  lookEverySeconds: 30,
  schedule: '0 2 * * *',
  run: async () => {
    const { clearRemoved } = await import('./clear')
    return async (ctx) => void (await clearRemoved(ctx))
  },
})
