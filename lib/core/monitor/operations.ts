import { operations } from '../contract/operation'
import { PageQuery, pageOf } from '../contract/page'
import { MonitorItem } from './monitor-item'

export const monitorOperations = operations('Monitor', {
  'GET /monitor': {
    summary: 'Progress of all assessments',
    query: PageQuery,
    answer: pageOf(MonitorItem),
  },
})
