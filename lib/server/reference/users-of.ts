import 'server-only'
import { groupBy } from '@/lib/core/group-by'
import { type Holder, holderKinds, type Target } from '@/lib/core/reference/pointer'
import type { UserOfThing } from '@/lib/core/reference/reference-views'
import type { Reach } from '@/lib/server/assessment/reach'
import type { Prisma } from '@/lib/server/generated/client'
import { holderReaders } from '@/lib/server/registry/holder-readers'
import { referenceSelect, type Source, type StoredReference } from './holder-reader'
import { whereHolder } from './keep-references'

const order = [
  { holderKind: 'asc' },
  { holderId: 'asc' },
  { part: 'asc' },
] satisfies Prisma.ReferenceOrderByWithRelationInput[]

interface Wanted {
  to: Target
  /** Holders that do not count: what belongs to the thing itself. */
  except?: readonly Pick<Holder, 'kind' | 'id'>[]
  /** How many to skip and to take. */
  skip?: number
  take: number
}

export interface Users {
  items: UserOfThing[]
  /** How many there are that the person may see, and how many they may not. */
  visible: number
  hidden: number
}

/** The places that use a thing, in a fixed order, narrowed to what the person may see. */
export async function usersOf(
  source: Source,
  reach: Reach,
  userId: string | null,
  { to, except = [], skip = 0, take }: Wanted,
): Promise<Users> {
  const all: Prisma.ReferenceWhereInput = {
    assessmentId: reach.assessment.id,
    targetKind: to.kind,
    targetId: to.id,
    ...(except.length > 0 && { NOT: { OR: except.map(whereHolder) } }),
  }
  const total = await source.reference.count({ where: all })
  if (total === 0) return { items: [], visible: 0, hidden: 0 }
  const where = { AND: [all, await seenBy(source, reach, userId)] }
  const visible = await source.reference.count({ where })
  const rows = await source.reference.findMany({
    where,
    orderBy: order,
    skip,
    take,
    select: referenceSelect,
  })
  return { items: await described(source, reach, rows), visible, hidden: total - visible }
}

async function seenBy(
  source: Source,
  reach: Reach,
  userId: string | null,
): Promise<Prisma.ReferenceWhereInput> {
  const kinds = await Promise.all(
    holderKinds.map(async (kind) => {
      const where = await holderReaders[kind].readable(source, reach, userId)
      return where ? [{ AND: [{ holderKind: kind }, where] }] : []
    }),
  )
  return { OR: kinds.flat() }
}

async function described(
  source: Source,
  reach: Reach,
  rows: readonly StoredReference[],
): Promise<UserOfThing[]> {
  const words = new Map<StoredReference, UserOfThing>()
  for (const [kind, some] of groupBy(rows, ({ holderKind }) => holderKind)) {
    const reader = holderReaders[kind]
    const found = await reader.describe(source, reach, some)
    for (const [index, row] of some.entries()) {
      const one = found[index]
      const { holderId: id, part } = row
      if (one) words.set(row, { kind, id, part, ...one, replaceable: reader.isReplaceable(row) })
    }
  }
  return rows.flatMap((row) => words.get(row) ?? [])
}
