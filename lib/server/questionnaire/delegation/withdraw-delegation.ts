import 'server-only'
import { AppError } from '@/lib/core/error'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { dropReferences } from '@/lib/server/reference/keep-references'
import { delegationView } from './delegate-questions'
import { loadDelegations } from './load-delegations'
import { assertNotCompleted } from './under-way'

/** Takes back what was handed over; answers already given stay. */
export async function withdrawDelegation(
  ctx: Ctx,
  assessmentId: string,
  id: string,
): Promise<void> {
  await transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.delegate')
    await assertNotCompleted(inner, reach)
    const before = (await loadDelegations(inner.tx, assessmentId)).find((row) => row.id === id)
    if (!before) throw new AppError('not-found')
    await inner.tx.delegation.updateMany({
      where: { id, assessmentId, withdrawnAt: null },
      data: { withdrawnAt: inner.now() },
    })
    await dropReferences(inner, assessmentId, [{ kind: 'delegation', id }])
    const withdrawn = { withdrawn: delegationView(before) }
    await record(inner, {
      action: 'questionnaire.delegate',
      entity: 'delegation',
      entityId: id,
      assessmentId,
      before: withdrawn,
    })
    return null
  })
}
