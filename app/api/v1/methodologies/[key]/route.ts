import { z } from 'zod'
import { getMethodology } from '@/lib/core/methodology/registry'
import { requireUser } from '@/lib/server/context'
import { route } from '@/lib/server/http/route'

export const GET = route({
  method: 'GET',
  path: '/methodologies/{key}',
  summary: 'A published edition of the methodology',
  tag: 'Methodology',
  access: 'signed-in',
  params: z.object({ key: z.string().max(60) }),
  answer: z.looseObject({ key: z.string() }),
  run: async (ctx, { params }) => {
    requireUser(ctx.actor, 'read')
    return getMethodology(params.key)
  },
})
