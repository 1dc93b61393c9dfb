import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { health } from '@/lib/server/platform/health'

const Part = z.enum(['ok', 'failed'])

export const GET = route({
  method: 'GET',
  path: '/health',
  summary: 'State of the service and its version',
  tag: 'Platform',
  access: 'public',
  answer: z.object({
    status: Part,
    version: z.string(),
    parts: z.object({ database: Part, migrations: Part, jobs: Part, storage: Part }),
  }),
  run: async (ctx) => {
    const state = await health(ctx)
    return state.status === 'ok' ? state : Response.json(state, { status: 503 })
  },
})
