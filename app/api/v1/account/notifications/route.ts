import { route } from '@/lib/server/http/route'
import { listNotifications } from '@/lib/server/notification/list'

export const GET = route('GET /account/notifications', (ctx) => listNotifications(ctx))
