import { z } from 'zod'
import {
  DisableSecondFactor,
  disableSecondFactor,
  startSecondFactor,
} from '@/lib/server/account/second-factor'
import { route } from '@/lib/server/http/route'

export const POST = route({
  method: 'POST',
  path: '/account/second-factor',
  summary: 'Prepare a second factor',
  tag: 'Accounts',
  access: 'signed-in',
  body: z.strictObject({}),
  answer: z.object({ secret: z.string(), qrCode: z.string() }),
  repeatable: false,
  run: (ctx) => startSecondFactor(ctx),
})

export const DELETE = route({
  method: 'DELETE',
  path: '/account/second-factor',
  summary: 'Switch the second factor off',
  tag: 'Accounts',
  access: 'signed-in',
  body: DisableSecondFactor,
  status: 204,
  repeatable: false,
  run: (ctx, { body }) => disableSecondFactor(ctx, body),
})
