import { z } from 'zod'
import { operations } from '../contract/operation'
import { Methodology } from './schema'

/** BCP 47, as the files of an edition's languages are named. */
const LanguageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/)

export const methodologyOperations = operations('Methodology', {
  'GET /methodologies/{key}': {
    summary: 'An edition of the method',
    params: z.object({ key: z.string().max(60) }),
    query: z.object({ language: LanguageCode.optional() }),
    answer: Methodology,
  },
})
