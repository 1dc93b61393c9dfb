import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { revokeAccessToken } from '@/lib/server/services/account/access-tokens'

export const DELETE = route({
  method: 'DELETE',
  path: '/account/tokens/{tokenId}',
  summary: 'Revoke an access token',
  tag: 'Accounts',
  access: 'signed-in',
  params: z.object({ tokenId: z.uuid() }),
  status: 204,
  run: (ctx, { params }) => revokeAccessToken(ctx, params.tokenId),
})
