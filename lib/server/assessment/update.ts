import 'server-only'
import type { z } from 'zod'
import { AssessmentChange } from '@/lib/core/assessment/requests'
import { AppError } from '@/lib/core/error'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { defined } from '@/lib/server/defined'
import { startOfDayOrNull } from '@/lib/server/iso-day'
import { getAssessmentFor } from './reach'

/**
 * Changes title, languages, scope and the language of outputs. Throws `version-conflict` with the
 * present values when someone else changed them.
 */
export async function updateAssessment(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof AssessmentChange>,
): Promise<{ version: number }> {
  const { version, referenceStart, referenceEnd, ...plain } = AssessmentChange.parse(input)
  return transaction(ctx, async (inner) => {
    const { assessment, methodology, subject } = await getAssessmentFor(inner, assessmentId)
    authorize(subject, 'assessment.update')
    const unknown = (plain.events ?? []).filter(
      (key) => !methodology.events.some((event) => event.key === key),
    )
    if (unknown.length > 0)
      throw new AppError('invalid-input', {
        fieldErrors: [
          { path: 'events', code: 'no-such-event', params: { event: unknown.join(', ') } },
        ],
      })
    const start =
      referenceStart === undefined ? assessment.referenceStart : startOfDayOrNull(referenceStart)
    const end =
      referenceEnd === undefined ? assessment.referenceEnd : startOfDayOrNull(referenceEnd)
    if (start && end && start > end)
      throw new AppError('invalid-input', {
        fieldErrors: [{ path: 'referenceEnd', code: 'period-ends-before-it-begins' }],
      })
    const given = defined(plain)
    const changed = await inner.tx.assessment.updateMany({
      where: { id: assessmentId, version },
      data: {
        ...given,
        referenceStart: start,
        referenceEnd: end,
        version: { increment: 1 },
        changedAt: inner.now(),
      },
    })
    const before = {
      title: assessment.title,
      languages: assessment.languages,
      outputLanguage: assessment.outputLanguage,
      events: assessment.events,
      territory: assessment.territory,
      referenceStart: assessment.referenceStart,
      referenceEnd: assessment.referenceEnd,
    }
    if (changed.count === 0)
      throw new AppError('version-conflict', {
        extra: { current: { ...before, version: assessment.version } },
      })
    await record(inner, {
      action: 'assessment.update',
      entity: 'assessment',
      entityId: assessmentId,
      assessmentId,
      before,
      after: { ...given, referenceStart: start, referenceEnd: end },
    })
    return { version: version + 1 }
  })
}
