import { z } from 'zod'
import { clientAddress } from '@/lib/server/account/sign-in/client-address'
import { route } from '@/lib/server/http/route'
import {
  OpenRespondentLink,
  openRespondentLink,
} from '@/lib/server/questionnaire/link/open-respondent-link'

export const POST = route({
  method: 'POST',
  path: '/respondent-links/open',
  summary: 'Begin the session of a personal link',
  tag: 'Questionnaire',
  access: 'public',
  body: OpenRespondentLink,
  answer: z.object({ path: z.string() }),
  repeatable: false,
  run: async (ctx, { body, request }) => {
    const { path, cookie } = await openRespondentLink(
      ctx,
      body,
      clientAddress(request.headers.get('x-forwarded-for')),
    )
    return Response.json(
      { path },
      { headers: { 'set-cookie': cookie, 'cache-control': 'no-store' } },
    )
  },
})
