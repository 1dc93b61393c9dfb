import { z } from 'zod'
import { signOutEverywhere } from '@/lib/server/account/sign-out-everywhere'
import { route } from '@/lib/server/http/route'

export const POST = route({
  method: 'POST',
  path: '/account/sign-out-everywhere',
  summary: 'End all own sessions',
  tag: 'Accounts',
  access: 'signed-in',
  body: z.strictObject({}),
  status: 204,
  run: (ctx) => signOutEverywhere(ctx),
})
