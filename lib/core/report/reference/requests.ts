import { z } from 'zod'
import { PageQuery } from '../../contract/page'
import { referenceGroups } from './reference-target'

export const ReferenceSearch = PageQuery.extend({
  search: z.string().max(200).default(''),
  group: z.enum(referenceGroups).optional(),
})
