import { z } from 'zod'
import { operations } from '../contract/operation'

export const methodologyOperations = operations('Methodology', {
  'GET /methodologies/{key}': {
    summary: 'A published edition of the methodology',
    params: z.object({ key: z.string().max(60) }),
    answer: z.looseObject({ key: z.string() }),
  },
})
