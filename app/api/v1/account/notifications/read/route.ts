import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { readNotifications } from '@/lib/server/notification/list'

export const POST = route({
  method: 'POST',
  path: '/account/notifications/read',
  summary: 'Put messages aside',
  tag: 'Accounts',
  access: 'signed-in',
  body: z.strictObject({}),
  status: 204,
  run: (ctx) => readNotifications(ctx),
})
