import 'server-only'
import type { HolderKind } from '@/lib/core/reference/pointer'
import { estimateHolder, figureHolder } from '@/lib/server/coverage/coverage-holders'
import { evidenceHolder } from '@/lib/server/evidence/evidence-holder'
import { memberHolder } from '@/lib/server/member/member-holder'
import {
  adoptionHolder,
  answerHolder,
  delegationHolder,
  findingHolder,
  questionHolder,
  signatureHolder,
} from '@/lib/server/questionnaire/questionnaire-holders'
import type { HolderReader } from '@/lib/server/reference/holder-reader'
import { sectionHolder } from '@/lib/server/report/section-holder'
import { fieldHolder, rowHolder } from '@/lib/server/tool/tool-holders'

/** What each feature registered to show its holders of pointers. */
export const holderReaders: Record<HolderKind, HolderReader> = {
  field: fieldHolder,
  row: rowHolder,
  evidence: evidenceHolder,
  section: sectionHolder,
  answer: answerHolder,
  adoption: adoptionHolder,
  finding: findingHolder,
  delegation: delegationHolder,
  signature: signatureHolder,
  question: questionHolder,
  estimate: estimateHolder,
  figure: figureHolder,
  member: memberHolder,
}
