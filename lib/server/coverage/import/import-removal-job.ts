import 'server-only'
import { z } from 'zod'
import { defineJob } from '@/lib/server/queue/define-job'

/** Every hour: files that were sent and never counted. */
export const importRemovalJob = defineJob({
  name: 'coverage-import-removal',
  payload: z.object({}),
  policy: { attempts: 1, longestSeconds: () => 600 },
  lookEverySeconds: 30,
  schedule: '37 * * * *',
  run: async () => {
    const { expireFiles } = await import('./expire-files')
    return async (ctx) => void (await expireFiles(ctx))
  },
})
