import { getMethodology } from '@/lib/core/methodology/registry'
import { requireUser } from '@/lib/server/context'
import { route } from '@/lib/server/http/route'

export const GET = route('GET /methodologies/{key}', async (ctx, { params }) => {
  requireUser(ctx.actor, 'read')
  return getMethodology(params.key)
})
