import { z } from 'zod'
import { revokeAccessToken } from '@/lib/server/account/access-tokens'
import { route } from '@/lib/server/http/route'

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
