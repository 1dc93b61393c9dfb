import { route } from '@/lib/server/http/route'
import { requestPasswordReset } from '@/lib/server/member/invitation/reset-password'

export const POST = route('POST /password-resets', (ctx, { body }) =>
  requestPasswordReset(ctx, body),
)
