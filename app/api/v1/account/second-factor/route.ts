import { disableSecondFactor, startSecondFactor } from '@/lib/server/account/second-factor'
import { route } from '@/lib/server/http/route'

export const POST = route('POST /account/second-factor', (ctx) => startSecondFactor(ctx))

export const DELETE = route('DELETE /account/second-factor', (ctx, { body }) =>
  disableSecondFactor(ctx, body),
)
