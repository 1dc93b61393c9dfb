import { z } from 'zod'
import { operations } from '../contract/operation'
import { PageQuery, pageOf } from '../contract/page'

export const monitorOperations = operations('Monitor', {
  'GET /monitor': {
    summary: 'Progress of all assessments',
    query: PageQuery,
    answer: pageOf(z.looseObject({})),
  },
})
