import { cellSexes } from '@/lib/core/coverage/estimate/cell'
import { fileFormats, fileKinds } from '@/lib/core/coverage/import/file-mapping'
import { importStatuses } from '@/lib/core/coverage/import/import-view'
import { confidentialities, documentTypes } from '@/lib/core/document/requests'
import { notificationKinds } from '@/lib/core/notification/notification-view'
import { assessmentRoles, platformRoles, sharingLevels, tokenScopes } from '@/lib/core/policy/role'
import { sensitivities } from '@/lib/core/population/requests'
import { findingStates } from '@/lib/core/questionnaire/analysis/requests'
import { answerStatuses, confidences, gapKinds } from '@/lib/core/questionnaire/answering/answer'
import { modes } from '@/lib/core/questionnaire/instrument'
import { adoptionKinds } from '@/lib/core/questionnaire/state-answer'
import { documentFormats, renderingStatuses } from '@/lib/core/rendering/rendering-view'
import { sectionStatuses } from '@/lib/core/report/report-requests'
import { commentStatuses } from '@/lib/core/report/report-views'
import { stepActions, stepStatuses } from '@/lib/core/step/action'

/**
 * Columns that hold one of a closed list (or several, in a column of many), by the list of the
 * code. The migration makes a check of each.
 */
export const closedColumns: Readonly<Record<`${string}.${string}`, readonly string[]>> = {
  'AccessToken.scopes[]': tokenScopes,
  'Adoption.gap': gapKinds,
  'Adoption.kind': adoptionKinds,
  'Answer.confidence': confidences,
  'Answer.gap': gapKinds,
  'Answer.status': answerStatuses,
  'CoverageEstimate.sex': cellSexes,
  'CoverageImport.format': fileFormats,
  'CoverageImport.kind': fileKinds,
  'CoverageImport.status': importStatuses,
  'Document.confidentiality': confidentialities,
  'Document.type': documentTypes,
  'FindingDecision.decision': findingStates,
  'Invitation.platformRoles[]': platformRoles,
  'Invitation.roles[]': assessmentRoles,
  'Membership.roles[]': assessmentRoles,
  'Notification.kind': notificationKinds,
  'Output.sharing': sharingLevels,
  'OutputApproval.role': assessmentRoles,
  'Population.sensitivity': sensitivities,
  'Questionnaire.mode': modes,
  'Rendering.format': documentFormats,
  'Rendering.status': renderingStatuses,
  'ReportComment.status': commentStatuses,
  'ReportSection.status': sectionStatuses,
  'Step.status': stepStatuses,
  'StepAction.action': stepActions,
  'User.platformRoles[]': platformRoles,
}

/** The checks in SQL; what is null is not looked at. */
export function closedColumnRules(): string {
  const rules = Object.entries(closedColumns).map(([place, values]) => {
    const [, table = '', column = '', many] = /^(\w+)\.(\w+)(\[\])?$/.exec(place) ?? []
    const list = `ARRAY[${values.map((value) => `'${value}'`).join(',')}]`
    const check = many ? `"${column}" <@ ${list}` : `"${column}" = ANY (${list})`
    return `ALTER TABLE "${table}" ADD CONSTRAINT ${snake(table)}_${snake(column)} CHECK\n  (${check});`
  })
  return `-- closed-columns.ts\n${rules.join('\n')}`
}

function snake(name: string): string {
  return name.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
}
