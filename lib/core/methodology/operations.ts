import { z } from 'zod'
import { operations } from '../contract/operation'

export const methodologyOperations = operations('Methodology', {
  'GET /methodologies/{key}': {
    summary: 'An edition of the method',
    params: z.object({ key: z.string().max(60) }),
    answer: z.looseObject({ key: z.string() }),
  },
})
