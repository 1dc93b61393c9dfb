import { z } from 'zod'
import { operations } from '../contract/operation'
import { UsersOfThing } from './reference-views'
import { ReferenceQuery } from './requests'

export const referenceOperations = operations('References', {
  'GET /assessments/{assessmentId}/references': {
    summary:
      'Where a thing is used, as far as you may see it; `to` is `population:<id>` for instance',
    params: z.object({ assessmentId: z.uuid() }),
    query: ReferenceQuery,
    answer: UsersOfThing,
  },
})
