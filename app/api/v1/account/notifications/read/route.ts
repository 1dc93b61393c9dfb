import { route } from '@/lib/server/http/route'
import { readNotifications } from '@/lib/server/notification/list'

export const POST = route('POST /account/notifications/read', (ctx) => readNotifications(ctx))
