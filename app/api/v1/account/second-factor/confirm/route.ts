import { z } from 'zod'
import { ConfirmCode, confirmSecondFactor } from '@/lib/server/account/second-factor'
import { route } from '@/lib/server/http/route'

export const POST = route({
  method: 'POST',
  path: '/account/second-factor/confirm',
  summary: 'Switch the second factor on',
  tag: 'Accounts',
  access: 'signed-in',
  body: ConfirmCode,
  answer: z.object({ recoveryCodes: z.array(z.string()) }),
  repeatable: false,
  run: (ctx, { body }) => confirmSecondFactor(ctx, body),
})
