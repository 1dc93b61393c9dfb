import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { AnswerEvent } from '@/lib/core/questionnaire/review/review-view'
import { authorize, type Ctx } from '@/lib/server/context'
import { loadInstitutions } from '@/lib/server/member/institutions'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'

/** All that happened to one answer, oldest first, from the audit trail. */
export async function listAnswerHistory(
  ctx: Ctx,
  assessmentId: string,
  answerId: string,
): Promise<{ items: AnswerEvent[]; nextCursor: null }> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.read-all')
  const answer = await ctx.db.answer.findFirst({
    where: { id: answerId, assessmentId },
    select: { instance: true, institutionId: true },
  })
  if (!answer) throw new AppError('not-found')
  const institution =
    (await loadInstitutions(ctx.db, assessmentId)).find(({ id }) => id === answer.institutionId)
      ?.name ?? ''
  const named = (path: string) => ({
    after: { path: [path, 'instances'], array_contains: [answer.instance] },
  })
  const rows = await ctx.db.auditEntry.findMany({
    where: {
      chain: assessmentId,
      OR: [
        { entity: 'answer', entityId: answerId },
        { entity: 'adoption', entityId: answer.instance },
        {
          entity: 'section',
          AND: [
            named('submitted'),
            { after: { path: ['submitted', 'institution'], equals: institution } },
          ],
        },
        { entity: 'section', ...named('validated') },
      ],
    },
    orderBy: { sequence: 'asc' },
    take: 500,
    select: {
      sequence: true,
      at: true,
      actorName: true,
      action: true,
      entity: true,
      before: true,
      after: true,
    },
  })
  return {
    items: rows.map(({ sequence, at, actorName, action, entity, before, after }) => ({
      ...{ sequence, at: at.toISOString(), by: actorName, before, after },
      kind: kindOf(action, entity, after),
    })),
    nextCursor: null,
  }
}

const Returned = z.object({ status: z.literal('returned') })

function kindOf(action: string, entity: string, after: unknown): AnswerEvent['kind'] {
  if (entity === 'adoption') return 'settled'
  if (entity === 'section') return action === 'questionnaire.answer' ? 'submitted' : 'validated'
  if (action === 'questionnaire.answer') return 'changed'
  return Returned.safeParse(after).success ? 'returned' : 'validated'
}
