import { revokeAccessToken } from '@/lib/server/account/access-tokens'
import { route } from '@/lib/server/http/route'

export const DELETE = route('DELETE /account/tokens/{tokenId}', (ctx, { params }) =>
  revokeAccessToken(ctx, params.tokenId),
)
