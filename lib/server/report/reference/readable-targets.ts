import 'server-only'
import { findTable } from '@/lib/core/methodology/find'
import { can } from '@/lib/core/policy/can'
import type { ReferenceTarget } from '@/lib/core/report/reference/reference-target'
import { subjectOf } from '@/lib/server/assessment/reach'
import type { ReportReach } from '@/lib/server/report/report-reach'
import { ownRowsOnly } from '@/lib/server/tool/own-rows'

/** Whether this person may see what the target names where it stands in the record. */
export function mayRefer(reach: ReportReach, target: ReferenceTarget): boolean {
  const subject = subjectOf(reach)
  switch (target.kind) {
    case 'field':
    case 'cell':
    case 'count': {
      const tool = reach.methodology.tools.find(({ key }) => key === target.tool)
      const table = tool && target.kind !== 'field' ? findTable(tool, target.table) : undefined
      return (
        tool !== undefined &&
        can(subject, 'tool.read', { access: tool.readers }) &&
        !(table && ownRowsOnly(reach, tool, table))
      )
    }
    case 'scope':
      return can(subject, 'assessment.read')
    case 'population':
      return can(subject, 'population.read')
    case 'answer':
      return can(subject, 'questionnaire.read-all')
    case 'estimate':
      return can(subject, 'coverage.read')
    case 'document':
      return can(subject, 'document.read')
  }
}
