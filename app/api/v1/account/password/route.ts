import { changePassword } from '@/lib/server/account/change-password'
import { route } from '@/lib/server/http/route'

export const POST = route('POST /account/password', (ctx, { body }) => changePassword(ctx, body))
