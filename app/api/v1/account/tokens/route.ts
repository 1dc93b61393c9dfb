import { createAccessToken, listAccessTokens } from '@/lib/server/account/access-tokens'
import { route } from '@/lib/server/http/route'

export const GET = route('GET /account/tokens', (ctx) => listAccessTokens(ctx))

export const POST = route('POST /account/tokens', (ctx, { body }) => createAccessToken(ctx, body))
