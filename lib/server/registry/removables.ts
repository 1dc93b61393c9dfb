import 'server-only'
import type { RemovableKind } from '@/lib/core/removal/removal-views'
import { boundaryRemovable } from '@/lib/server/coverage/boundary/boundary-removable'
import { estimateRemovable } from '@/lib/server/coverage/estimate/estimate-removable'
import { documentRemovable } from '@/lib/server/document/document-removable'
import { evidenceRemovable } from '@/lib/server/evidence/evidence-removable'
import { memberRemovable } from '@/lib/server/member/member-removable'
import { populationRemovable } from '@/lib/server/population/population-removable'
import { questionRemovable } from '@/lib/server/questionnaire/set-up/question-removable'
import type { Removable } from '@/lib/server/removal/removable'
import { rowRemovable } from '@/lib/server/tool/row-removable'

/** What the texts of an assessment point at. */
export { sectionHoldings as textHoldings } from '@/lib/server/report/text/section-holdings'

/** What each feature registered to bring back its removed things. */
export const removables: Record<RemovableKind, Removable> = {
  row: rowRemovable,
  population: populationRemovable,
  document: documentRemovable,
  member: memberRemovable,
  estimate: estimateRemovable,
  evidence: evidenceRemovable,
  question: questionRemovable,
  boundary: boundaryRemovable,
}
