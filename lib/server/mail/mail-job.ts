import 'server-only'
import { z } from 'zod'
import { defineJob } from '@/lib/server/queue/define-job'
import { unseal } from '@/lib/server/seal'

/** Sends one message; tried again for hours while the mail server does not take it. */
export const mailJob = defineJob({
  name: 'mail',
  payload: z.object({
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    link: z.string().optional(),
  }),
  policy: { attempts: 9, retriesErrors: true, delaySeconds: 30, longestSeconds: () => 120 },
  lanes: () => 2,
  run: async () => {
    const { sendMail } = await import('./send')
    return (_, { link, text, ...mail }) =>
      sendMail({ ...mail, text: link ? text.replaceAll('{link}', unseal(link)) : text })
  },
})
