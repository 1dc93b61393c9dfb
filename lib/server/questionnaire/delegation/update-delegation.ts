import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { DelegationView } from '@/lib/core/questionnaire/delegation/delegation-view'
import { DelegationChange } from '@/lib/core/questionnaire/delegation/requests'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { defined } from '@/lib/server/defined'
import { startOfDayOrNull } from '@/lib/server/iso-day'
import { changedMeanwhile } from '@/lib/server/questionnaire/answering/changed-meanwhile'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { assertRespondent } from '@/lib/server/questionnaire/respondents'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { delegationView } from './delegate-questions'
import { delegationHolding, loadDelegations } from './load-delegations'
import { assertNotCompleted } from './under-way'

/**
 * Changes person, due date or note of a delegation. Throws `version-conflict` with the present one
 * when someone else changed it.
 */
export async function updateDelegation(
  ctx: Ctx,
  assessmentId: string,
  id: string,
  input: z.input<typeof DelegationChange>,
): Promise<DelegationView> {
  const { version, ...change } = DelegationChange.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.delegate')
    await assertNotCompleted(inner, reach)
    const before = (await loadDelegations(inner.tx, assessmentId)).find((row) => row.id === id)
    if (!before) throw new AppError('not-found')
    if (change.userId)
      await assertRespondent(inner, assessmentId, before.institutionId, change.userId)
    const { dueOn, ...plain } = change
    const changed = await inner.tx.delegation.updateMany({
      where: { id, assessmentId, version, withdrawnAt: null },
      data: {
        ...defined(plain),
        ...(dueOn !== undefined && { dueOn: startOfDayOrNull(dueOn) }),
        version: { increment: 1 },
      },
    })
    if (changed.count === 0) throw changedMeanwhile(delegationView(before))
    const holding = delegationHolding({ ...before, userId: change.userId ?? null })
    if (change.userId !== undefined) await keepReferences(inner, assessmentId, [holding])
    const shown = delegationView(before)
    const after = { ...shown, ...defined(change), version: version + 1 }
    await record(inner, {
      action: 'questionnaire.delegate',
      entity: 'delegation',
      entityId: id,
      assessmentId,
      before: shown,
      after,
    })
    return after
  })
}
