import { clientAddress } from '@/lib/server/account/sign-in/client-address'
import { Reply } from '@/lib/server/http/reply'
import { route } from '@/lib/server/http/route'
import { openRespondentLink } from '@/lib/server/questionnaire/link/open-respondent-link'

export const POST = route('POST /respondent-links/open', async (ctx, { body, request }) => {
  const { path, cookie } = await openRespondentLink(ctx, body, clientAddress(request.headers))
  return new Reply({ path }, { headers: { 'set-cookie': cookie } })
})
