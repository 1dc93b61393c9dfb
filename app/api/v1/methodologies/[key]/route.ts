import { requireUser } from '@/lib/server/context'
import { route } from '@/lib/server/http/route'
import { getMethodology } from '@/lib/server/methodology/registry'

export const GET = route('GET /methodologies/{key}', async (ctx, { params }) => {
  requireUser(ctx.actor, 'read')
  return getMethodology(params.key)
})
