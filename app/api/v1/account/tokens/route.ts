import { z } from 'zod'
import {
  createAccessToken,
  listAccessTokens,
  NewAccessToken,
} from '@/lib/server/account/access-tokens'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'

export const GET = route({
  method: 'GET',
  path: '/account/tokens',
  summary: 'Own access tokens',
  tag: 'Accounts',
  access: 'signed-in',
  answer: pageOf(z.looseObject({})),
  run: (ctx) => listAccessTokens(ctx),
})

export const POST = route({
  method: 'POST',
  path: '/account/tokens',
  summary: 'Make an access token',
  tag: 'Accounts',
  access: 'signed-in',
  body: NewAccessToken,
  answer: z.object({ id: z.uuid(), token: z.string(), expiresAt: z.string() }),
  status: 201,
  repeatable: false,
  run: (ctx, { body }) => createAccessToken(ctx, body),
})
