import 'server-only'
import type { Resource } from '@/lib/core/policy/can'
import type { Action } from '@/lib/core/policy/rules'
import type { Holding } from '@/lib/core/reference/pointer'
import type { Reach } from '@/lib/server/assessment/reach'
import type { TransactionCtx } from '@/lib/server/context'
import type { Database, Transaction } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'

type Source = Transaction | Database

export interface RemovedKey {
  thingId: string
  /** Tool of a row or of evidence. */
  within: string
}

/** Null while other records rest on the thing; else the stored file that went with it. */
export type Cleared = { file: string | null } | null

/** How a feature brings back its things of one kind, and lets go of them in the end. */
export interface Removable {
  /** The right to remove such a thing is the right to restore it. */
  action: Action
  resource: (
    source: Source,
    reach: Reach,
    key: RemovedKey,
    userId: string | null,
  ) => Promise<Resource>
  /** Which removed things of the kind the person may restore; null for none. */
  listed: (
    source: Source,
    reach: Reach,
    userId: string | null,
  ) => Promise<Prisma.RemovalWhereInput | null>
  /** Marks the thing as not removed; answers what it points at now that it is back. */
  restore: (inner: TransactionCtx, reach: Reach, key: RemovedKey) => Promise<Holding[]>
  /** Deletes what nobody can restore any longer; absent where other records always rest on it. */
  clear?: (tx: Transaction, assessmentId: string, thingId: string) => Promise<Cleared>
}
