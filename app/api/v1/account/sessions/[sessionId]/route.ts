import { endSession } from '@/lib/server/account/sessions'
import { route } from '@/lib/server/http/route'

export const DELETE = route('DELETE /account/sessions/{sessionId}', (ctx, { params }) =>
  endSession(ctx, params.sessionId),
)
