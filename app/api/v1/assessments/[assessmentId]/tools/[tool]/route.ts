import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { getTool } from '@/lib/server/tool/get'
import { ToolChange } from '@/lib/server/tool/operation'
import { updateTool } from '@/lib/server/tool/update'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/tools/{tool}',
  summary: 'Contents of a tool',
  tag: 'Tools',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), tool: z.string().max(40) }),
  answer: z.looseObject({}),
  run: (ctx, { params }) => getTool(ctx, params.assessmentId, params.tool),
})

export const PATCH = route({
  method: 'PATCH',
  path: '/assessments/{assessmentId}/tools/{tool}',
  summary: 'Change fields and rows of a tool',
  tag: 'Tools',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), tool: z.string().max(40) }),
  body: ToolChange,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) => updateTool(ctx, params.assessmentId, params.tool, body),
})
