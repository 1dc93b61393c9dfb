import { route } from '@/lib/server/http/route'
import { listPublicOutputs } from '@/lib/server/output/public'

export const GET = route('GET /public/outputs', (ctx, { query }) => listPublicOutputs(ctx, query))
