import { createAssessment } from '@/lib/server/assessment/create'
import { listAssessments } from '@/lib/server/assessment/list'
import { route } from '@/lib/server/http/route'

export const GET = route('GET /assessments', (ctx, { query }) => listAssessments(ctx, query))

export const POST = route('POST /assessments', (ctx, { body }) => createAssessment(ctx, body))
