import 'server-only'
import type { Transaction } from '@/lib/server/db'

const membersLock = 21

/** Changes of who may do what in an assessment happen one after the other. Taken before rights are read. */
export async function lockMembers(tx: Transaction, assessmentId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${assessmentId}, ${membersLock}::bigint))`
}
