import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { WithdrawSignOff } from '@/lib/core/questionnaire/answering/requests'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { type Ctx, record, transaction } from '@/lib/server/context'
import { assertUnderWay } from '@/lib/server/questionnaire/delegation/under-way'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { partOf } from '@/lib/server/questionnaire/respondent'
import { withdrawSignature } from './withdraw-signature'

/** Takes back an institution's signature under a section. */
export async function withdrawSignOff(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof WithdrawSignOff>,
): Promise<void> {
  const { section, institution } = WithdrawSignOff.parse(input)
  await transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    const part = await partOf(inner, inner.tx, reach, 'questionnaire.sign', institution)
    await assertUnderWay(inner, reach)
    const place = { assessmentId, sectionKey: section, institutionId: part.institution.id }
    if (!(await withdrawSignature(inner, place))) throw new AppError('not-found')
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const after = { section, institution: part.institution.name, withdrawn: true }
    await record(inner, {
      action: 'questionnaire.sign',
      entity: 'section',
      entityId: section,
      assessmentId,
      after,
    })
    return null
  })
}
