import 'server-only'
import { AppError } from '@/lib/core/error'
import { can } from '@/lib/core/policy/can'
import type { Action } from '@/lib/core/policy/rules'
import { type Delegation, isDelegatedTo } from '@/lib/core/questionnaire/delegation/delegation'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { actorId } from '@/lib/server/actor'
import { subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { loadInstitutions } from '@/lib/server/member/institutions'
import { type DelegationRow, loadDelegations } from './delegation/load-delegations'
import type { QuestionnaireReach, Source } from './questionnaire-reach'

/** Whom a person answers for, and which questions are theirs there. */
export interface Part {
  institution: { id: string; name: string }
  /** Delegations of the institution; what is handed to another person of it too. */
  delegations: DelegationRow[]
  holds: (question: Pick<AskedQuestion, 'id' | 'section'>) => boolean
}

/**
 * The institution that the person answers for: their own, or, for the lead body, any on whose
 * behalf it enters answers.
 * Another institution's part is `not-found`.
 */
export function institutionOf(reach: QuestionnaireReach, action: Action, wanted?: string): string {
  authorize(reach.subject, action)
  const institutionId = wanted ?? reach.stakeholderId
  if (!institutionId)
    throw new AppError('not-found', {
      reason: 'not-listed-for-institution',
    })
  if (institutionId !== reach.stakeholderId && !can(subjectOf(reach), 'questionnaire.answer-for'))
    throw new AppError('not-found')
  return institutionId
}

/**
 * Whether a question is the person's to answer there: what was delegated, or, for the lead body,
 * all.
 */
export function holdsOf(
  ctx: Ctx,
  reach: QuestionnaireReach,
  institutionId: string,
  delegations: readonly Delegation[],
): Part['holds'] {
  const all = can(subjectOf(reach), 'questionnaire.answer-for')
  return (question) =>
    all || isDelegatedTo(delegations, { institutionId, userId: actorId(ctx.actor) }, question)
}

/** The part of the questionnaire that the person answers for the institution. */
export async function partOf(
  ctx: Ctx,
  source: Source,
  reach: QuestionnaireReach,
  action: Action,
  wanted?: string,
): Promise<Part> {
  const institutionId = institutionOf(reach, action, wanted)
  const institution = (await loadInstitutions(source, reach.assessment.id)).find(
    ({ id }) => id === institutionId,
  )
  if (!institution) throw notListed()
  const delegations = await loadDelegations(source, reach.assessment.id, institutionId)
  return { institution, delegations, holds: holdsOf(ctx, reach, institutionId, delegations) }
}

export function notListed(): AppError {
  return new AppError('not-found', {
    reason: 'institution-not-in-register',
  })
}
