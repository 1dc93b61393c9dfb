import { PageQuery } from '../contract/page'
import { TargetQuery } from './reference-views'

export const ReferenceQuery = PageQuery.extend({ to: TargetQuery })
