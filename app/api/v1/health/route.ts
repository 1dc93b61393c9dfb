import { Reply } from '@/lib/server/http/reply'
import { route } from '@/lib/server/http/route'
import { health } from '@/lib/server/platform/health'

export const GET = route('GET /health', async (ctx) => {
  const state = await health(ctx)
  return new Reply(state, { status: state.status === 'ok' ? 200 : 503 })
})
