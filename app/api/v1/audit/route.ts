import { listPlatformAudit } from '@/lib/server/audit/list'
import { route } from '@/lib/server/http/route'

export const GET = route('GET /audit', (ctx, { query }) => listPlatformAudit(ctx, query))
