import { z } from 'zod'
import { DocumentComparison } from '@/lib/core/rendering/compare/compare-result'
import { route } from '@/lib/server/http/route'
import { ComparisonQuery, compareVersions } from '@/lib/server/output/compare'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/outputs/{output}/comparison',
  summary:
    'What differs between two versions, by section, and which figures changed; `draft` stands for what would be issued now',
  tag: 'Outputs',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), output: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
  query: ComparisonQuery,
  answer: DocumentComparison,
  run: (ctx, { params, query }) => compareVersions(ctx, params.assessmentId, params.output, query),
})
