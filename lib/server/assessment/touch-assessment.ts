import 'server-only'
import type { Transaction } from '@/lib/server/db'

/** Marks the assessment as changed now; called by every verb that changes something inside it. */
export async function touchAssessment(
  tx: Transaction,
  assessmentId: string,
  at: Date,
): Promise<void> {
  await tx.assessment.update({
    where: { id: assessmentId },
    data: { changedAt: at },
    select: { id: true },
  })
}
