import { listSessions } from '@/lib/server/account/sessions'
import { route } from '@/lib/server/http/route'

export const GET = route('GET /account/sessions', (ctx) => listSessions(ctx))
