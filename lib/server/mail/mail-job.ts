import 'server-only'
import { z } from 'zod'
import { defineJob } from '@/lib/server/queue/define-job'

/** Sends one message; tried again for hours while the mail server does not take it. */
export const mailJob = defineJob({
  name: 'mail',
  payload: z.object({ to: z.string(), subject: z.string(), text: z.string() }),
  policy: { attempts: 9, retriesErrors: true, delaySeconds: 30, longestSeconds: () => 120 },
  lanes: () => 2,
  run: async () => {
    const { sendMail } = await import('./send')
    return (_, mail) => sendMail(mail)
  },
})
