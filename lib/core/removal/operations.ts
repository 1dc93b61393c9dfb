import { z } from 'zod'
import { operations } from '../contract/operation'
import { pageOf } from '../contract/page'
import { RemovedThing, removableKinds } from './removal-views'
import { RemovalQuery } from './requests'

export const removalOperations = operations('References', {
  'GET /assessments/{assessmentId}/removals': {
    summary: 'What was removed and can be restored by you',
    params: z.object({ assessmentId: z.uuid() }),
    query: RemovalQuery,
    answer: pageOf(RemovedThing),
  },
  'POST /assessments/{assessmentId}/removals/{kind}/{thingId}/restore': {
    summary: 'Restore a removed thing',
    params: z.object({
      assessmentId: z.uuid(),
      kind: z.enum(removableKinds),
      thingId: z.string().max(200),
    }),
    status: 204,
    errors: ['points-at-removed'],
  },
})
