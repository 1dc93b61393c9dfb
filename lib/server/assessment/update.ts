import 'server-only'
import { z } from 'zod'
import { day } from '@/lib/core/day'
import { AppError } from '@/lib/core/error'
import { line, requiredLine } from '@/lib/core/text'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { defined } from '@/lib/server/defined'
import { startOfDayOrNull } from '@/lib/server/iso-day'
import { getAssessmentFor } from './internal'

const Day = day().nullable()

export const AssessmentChange = z.strictObject({
  version: z.int32().min(1),
  title: requiredLine(200).optional(),
  languages: z.array(requiredLine(60)).max(20).optional(),
  events: z.array(z.string().max(40)).max(30).optional(),
  territory: z.array(line(120).min(1)).max(200).optional(),
  referenceStart: Day.optional(),
  referenceEnd: Day.optional(),
})

/**
 * Changes title, languages and scope. Throws `version-conflict` with the present values when
 * someone else changed them.
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
        fieldErrors: [{ path: 'events', message: `There is no event ${unknown.join(', ')}.` }],
      })
    const start =
      referenceStart === undefined ? assessment.referenceStart : startOfDayOrNull(referenceStart)
    const end =
      referenceEnd === undefined ? assessment.referenceEnd : startOfDayOrNull(referenceEnd)
    if (start && end && start > end)
      throw new AppError('invalid-input', {
        fieldErrors: [{ path: 'referenceEnd', message: 'The period ends before it begins.' }],
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
