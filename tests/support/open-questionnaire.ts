import { randomUUID } from 'node:crypto'
import type { AnswerValue } from '@/lib/core/questionnaire/answering/answer'
import type { Ctx } from '@/lib/server/context'
import { createPopulation } from '@/lib/server/population/create'
import { saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'
import { actOnStep } from '@/lib/server/step/act'
import { updateTool } from '@/lib/server/tool/update'
import { methodology } from './methodology'

/** Opens the questionnaire of a new assessment: an institution, a population, step 7 started. */
export async function openQuestionnaire(
  ctx: Ctx,
  assessmentId: string,
  populations = ['Refugees'],
): Promise<{ institution: string; populations: string[] }> {
  const institution = randomUUID()
  const { steps, tools } = methodology
  const questionnaire = steps.find(({ tools: keys }) =>
    keys.some((key) => tools.some((tool) => tool.key === key && tool.nature === 'questionnaire')),
  )
  for (const step of steps.filter(
    ({ number }) => number < (questionnaire?.number ?? 0) && number !== 6,
  )) {
    await actOnStep(ctx, assessmentId, step.key, { action: 'start', version: 0 })
    if (step.tools.includes('form-03'))
      await updateTool(ctx, assessmentId, 'form-03', {
        operations: [
          {
            op: 'add-row',
            table: 'stakeholders',
            id: institution,
            values: { name: 'Civil registration office' },
          },
        ],
      })
    await actOnStep(ctx, assessmentId, step.key, {
      action: 'override',
      reason: 'only to reach the questionnaire',
      version: 1,
    })
  }
  await actOnStep(ctx, assessmentId, questionnaire?.key ?? '', { action: 'start', version: 0 })
  const ids: string[] = []
  for (const name of populations) ids.push((await createPopulation(ctx, assessmentId, { name })).id)
  return { institution, populations: ids }
}

/** Answers for the institution, each at a place that has no answer yet. */
export async function answerAll(
  ctx: Ctx,
  assessmentId: string,
  institution: string,
  values: Record<string, AnswerValue>,
): Promise<void> {
  for (const [instance, value] of Object.entries(values))
    await saveAnswer(ctx, assessmentId, {
      instance,
      institution,
      version: 0,
      change: { answer: { value, gap: null, gapReason: '' } },
    })
}
