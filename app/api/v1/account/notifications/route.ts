import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { listNotifications } from '@/lib/server/services/notification/list'

export const GET = route({
  method: 'GET',
  path: '/account/notifications',
  summary: 'Messages waiting',
  tag: 'Accounts',
  access: 'signed-in',
  answer: z.object({ items: z.array(z.looseObject({})), nextCursor: z.string().nullable() }),
  run: (ctx) => listNotifications(ctx),
})
