import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { writesOf } from '@/lib/core/questionnaire/exchange/import-plan'
import { ImportChoices } from '@/lib/core/questionnaire/exchange/requests'
import { instanceParts } from '@/lib/core/questionnaire/instrument'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { type Ctx, transaction } from '@/lib/server/context'
import { lockAnswers } from '@/lib/server/questionnaire/answering/lock-answers'
import { writeAnswer } from '@/lib/server/questionnaire/answering/write-answer'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { partOf } from '@/lib/server/questionnaire/respondent'
import { loadState } from '@/lib/server/step/load-state'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import type { Upload } from '@/lib/server/storage/upload'
import { assertAcceptsChanges } from '@/lib/server/tool/accepts-changes'
import { memoryOf, readImport, sheetsOf } from './read-import'

/**
 * Writes what was changed in the workbook, all or nothing, by the rules of saving an answer. Throws
 * `version-conflict` for conflicts without a choice.
 */
export async function importAnswers(
  ctx: Ctx,
  assessmentId: string,
  upload: Upload,
  input: z.input<typeof ImportChoices>,
): Promise<{ saved: number; leftOut: number }> {
  const { institution: wanted, choices, leaveOut } = ImportChoices.parse(input)
  await partOf(
    ctx,
    ctx.db,
    await getQuestionnaireFor(ctx, assessmentId),
    'questionnaire.answer',
    wanted,
  )
  const sheets = await sheetsOf(upload)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    const part = await partOf(inner, inner.tx, reach, 'questionnaire.answer', wanted)
    await lockWorkflow(inner.tx, assessmentId, 'share')
    assertAcceptsChanges(
      reach,
      (await loadState(inner.tx, reach))[reach.tool.step]?.status ?? 'not-started',
    )
    const { institution } = part
    const memory = memoryOf(reach, part, sheets)
    await lockAnswers(
      inner,
      assessmentId,
      [...memory.places.keys()].map((instance) => ({ instance, institutionId: institution.id })),
    )
    const { plan, instrument, saved } = await readImport(inner, inner.tx, reach, part, memory)
    if (plan.unreadable.length > 0 && !leaveOut)
      throw new AppError('invalid-input', {
        reason: 'cells-unreadable',
        fieldErrors: plan.unreadable.map(({ sheet, row, column, ...reason }) => ({
          path: `${sheet}!${column}${row}`,
          ...reason,
        })),
      })
    const { writes, unsettled } = writesOf(plan, choices)
    if (unsettled.length > 0)
      throw new AppError('version-conflict', { extra: { conflicts: unsettled } })
    const questions = new Map(instrument.questions.map((question) => [question.id, question]))
    for (const write of writes) {
      const question = questions.get(instanceParts(write.instance).question)
      if (question)
        await writeAnswer(
          inner,
          { reach, question, institution },
          saved.get(write.instance) ?? null,
          write,
        )
    }
    if (writes.length > 0) await touchAssessment(inner.tx, assessmentId, inner.now())
    return { saved: writes.length, leftOut: plan.unreadable.length }
  })
}
