import 'server-only'
import { z } from 'zod'
import { defineJob } from '@/lib/server/queue/define-job'

/** Counts the file of an import; one that cannot be counted is not tried again by itself. */
export const importJob = defineJob({
  name: 'coverage-import',
  payload: z.object({ importId: z.uuid() }),
  policy: { attempts: 3, longestSeconds: () => 3600 },
  lookEverySeconds: 1,
  run: async () => (await import('./run')).runImport,
  gaveUp: async () => (await import('./run')).giveUpImport,
})
