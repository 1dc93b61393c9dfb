import { PageQuery } from '../contract/page'
import { day } from '../day'
import { line } from '../text'

export const AuditQuery = PageQuery.extend({
  action: line(60).optional(),
  actor: line(120).optional(),
  from: day().optional(),
  to: day().optional(),
})
