import 'server-only'
import { AppError } from '@/lib/core/error'
import { can } from '@/lib/core/policy/can'
import type { Action } from '@/lib/core/policy/rules'
import { isDelegatedTo } from '@/lib/core/questionnaire/delegation'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import type { Ctx } from '../../context'
import { actorId, authorize } from '../../context'
import { subjectOf } from '../assessment/internal'
import { loadInstitutions } from '../member/institutions'
import { type DelegationRow, loadDelegations, type QuestionnaireReach, type Source } from './internal'

/** Whom a person answers for, and which questions are theirs there. */
export interface Part {
  institution: { id: string; name: string }
  /** Delegations of the institution; what is handed to another person of it too. */
  delegations: DelegationRow[]
  holds: (question: Pick<AskedQuestion, 'id' | 'section'>) => boolean
}

/**
 * The part of the questionnaire that the person answers: of their own institution what was delegated to it, or, for the lead body,
 * all of any institution on whose behalf it enters answers. Another institution's part is `not-found`.
 */
export async function partOf(ctx: Ctx, source: Source, reach: QuestionnaireReach, action: Action, wanted?: string): Promise<Part> {
  authorize(reach.subject, action)
  const institutionId = wanted ?? reach.stakeholderId
  if (!institutionId) throw new AppError('not-found', { detail: 'You are not yet listed for an institution. Ask the coordinator.' })
  const own = institutionId === reach.stakeholderId
  const all = can(subjectOf(reach), 'questionnaire.answer-for')
  if (!own && !all) throw new AppError('not-found')
  const institution = (await loadInstitutions(source, reach.assessment.id)).find(({ id }) => id === institutionId)
  if (!institution) throw new AppError('not-found', { detail: 'This institution is not in the stakeholder register.' })
  const delegations = await loadDelegations(source, reach.assessment.id, institutionId)
  const userId = actorId(ctx.actor)
  return { institution, delegations, holds: (question) => all || isDelegatedTo(delegations, { institutionId, userId }, question) }
}
