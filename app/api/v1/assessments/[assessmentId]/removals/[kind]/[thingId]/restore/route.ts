import { route } from '@/lib/server/http/route'
import { restoreThing } from '@/lib/server/removal/restore'

export const POST = route(
  'POST /assessments/{assessmentId}/removals/{kind}/{thingId}/restore',
  (ctx, { params }) => restoreThing(ctx, params.assessmentId, params.kind, params.thingId),
)
