import 'server-only'
import type { UserOfThing } from '@/lib/core/reference/reference-views'
import type { Reach } from '@/lib/server/assessment/reach'
import type { Database, Transaction } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'

export type Source = Transaction | Database

export const referenceSelect = {
  holderKind: true,
  holderId: true,
  part: true,
  targetKind: true,
  targetId: true,
  within: true,
  holderTable: true,
} as const

/** A row of the table of references. */
export type StoredReference = Prisma.ReferenceGetPayload<{ select: typeof referenceSelect }>

export type HolderWords = Pick<UserOfThing, 'name' | 'within' | 'partName' | 'path'>

/** How a feature shows those of its things that hold pointers. */
export interface HolderReader {
  /** Which of its references the person may see; null for none. */
  readable: (
    source: Source,
    reach: Reach,
    userId: string | null,
  ) => Promise<Prisma.ReferenceWhereInput | null>
  /** Words and address of the holder of each reference, in their order. */
  describe: (
    source: Source,
    reach: Reach,
    references: readonly StoredReference[],
  ) => Promise<HolderWords[]>
  /** Whether another thing of the same kind can take the place of the one pointed at. */
  isReplaceable: (reference: Pick<StoredReference, 'part' | 'targetKind'>) => boolean
}

/** Words by holder, in the order of the references; a holder that is gone has its key as name. */
export function wordsFor(
  references: readonly StoredReference[],
  known: ReadonlyMap<string, Omit<HolderWords, 'partName'>>,
  partName: (reference: StoredReference) => string | null = () => null,
): HolderWords[] {
  return references.map((reference) => ({
    ...(known.get(reference.holderId) ?? { name: reference.holderId, within: '', path: '' }),
    partName: partName(reference),
  }))
}
