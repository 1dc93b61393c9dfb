import 'server-only'
import { z } from 'zod'
import { defineJob } from '@/lib/server/queue/define-job'

/** Every day at six in the morning, UTC. */
export const remindersJob = defineJob({
  name: 'reminders',
  payload: z.object({}),
  policy: { attempts: 3, retriesErrors: true, delaySeconds: 60, longestSeconds: () => 600 },
  lookEverySeconds: 30,
  schedule: '0 6 * * *',
  run: async () => {
    const { remindDue } = await import('./remind-due')
    return async (ctx) => void (await remindDue(ctx))
  },
})
