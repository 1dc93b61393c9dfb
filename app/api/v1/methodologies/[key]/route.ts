import { requireUser } from '@/lib/server/context'
import { route } from '@/lib/server/http/route'
import { getMethodology, translatedMethodology } from '@/lib/server/methodology/registry'

export const GET = route('GET /methodologies/{key}', async (ctx, { params, query }) => {
  requireUser(ctx.actor, 'read')
  const { key } = params
  return query.language ? translatedMethodology(key, query.language) : getMethodology(key)
})
