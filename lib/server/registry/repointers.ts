import 'server-only'
import type { HolderKind } from '@/lib/core/reference/pointer'
import { repointEstimate } from '@/lib/server/coverage/estimate/repoint-estimate'
import { repointEvidence } from '@/lib/server/evidence/repoint-evidence'
import { repointMembers } from '@/lib/server/member/repoint-members'
import {
  repointAnswers,
  repointDelegations,
} from '@/lib/server/questionnaire/repoint-questionnaire'
import type { Repointer } from '@/lib/server/reference/repointer'
import { repointSections } from '@/lib/server/report/repoint-sections'
import { repointTool } from '@/lib/server/tool/repoint-tool'

/** What each feature registered to put a replacement in place; the others are changed by hand. */
export const repointers: Partial<Record<HolderKind, Repointer>> = {
  field: repointTool,
  row: repointTool,
  evidence: repointEvidence,
  answer: repointAnswers,
  delegation: repointDelegations,
  section: repointSections,
  estimate: repointEstimate,
  member: repointMembers,
}
