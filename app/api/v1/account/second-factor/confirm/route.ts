import { confirmSecondFactor } from '@/lib/server/account/second-factor'
import { route } from '@/lib/server/http/route'

export const POST = route('POST /account/second-factor/confirm', (ctx, { body }) =>
  confirmSecondFactor(ctx, body),
)
