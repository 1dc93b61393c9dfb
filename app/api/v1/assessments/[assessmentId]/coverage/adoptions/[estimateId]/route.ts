import { z } from 'zod'
import { AdoptEstimate, SeenVersion } from '@/lib/core/coverage/estimate/adoption'
import { adoptEstimate } from '@/lib/server/coverage/estimate/adopt-estimate'
import { withdrawAdoption } from '@/lib/server/coverage/estimate/withdraw-adoption'
import { route } from '@/lib/server/http/route'

const params = z.object({ assessmentId: z.uuid(), estimateId: z.uuid() })
const path = '/assessments/{assessmentId}/coverage/adoptions/{estimateId}'

export const PUT = route({
  method: 'PUT',
  path,
  summary: 'Adopt an estimate for its cell, with a reason',
  tag: 'Coverage',
  access: 'signed-in',
  params,
  body: AdoptEstimate,
  answer: z.looseObject({ version: z.int() }),
  run: (ctx, { params, body }) => adoptEstimate(ctx, params.assessmentId, params.estimateId, body),
})

export const DELETE = route({
  method: 'DELETE',
  path,
  summary: 'Withdraw the adoption of an estimate',
  tag: 'Coverage',
  access: 'signed-in',
  status: 204,
  params,
  body: SeenVersion,
  run: (ctx, { params, body }) =>
    withdrawAdoption(ctx, params.assessmentId, params.estimateId, body),
})
