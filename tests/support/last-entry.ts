import { database } from '@/lib/server/db'

/** The newest audit entry of the assessment. */
export function lastEntry(assessmentId: string) {
  return database().auditEntry.findFirstOrThrow({
    where: { chain: assessmentId },
    orderBy: { sequence: 'desc' },
    select: {
      action: true,
      entity: true,
      entityId: true,
      before: true,
      after: true,
      actorName: true,
    },
  })
}
