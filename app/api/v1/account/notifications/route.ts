import { z } from 'zod'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'
import { listNotifications } from '@/lib/server/notification/list'

export const GET = route({
  method: 'GET',
  path: '/account/notifications',
  summary: 'Messages waiting',
  tag: 'Accounts',
  access: 'signed-in',
  answer: pageOf(z.looseObject({})),
  run: (ctx) => listNotifications(ctx),
})
