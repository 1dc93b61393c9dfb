import 'server-only'
import { AppError } from '@/lib/core/error'
import { groupBy } from '@/lib/core/group-by'
import {
  type Holder,
  type Holding,
  type Pointer,
  pointer,
  pointerChange,
  type Target,
  targetKey,
} from '@/lib/core/reference/pointer'
import type { TransactionCtx } from '@/lib/server/context'
import { lockReferences } from './lock-references'
import { openTargets } from './open-targets'

/**
 * What becomes of a pointer at a thing that is not there: the change is refused, or, for a text
 * that several people write at once, the words stay and the pointer is not counted.
 */
type AtNothing = 'refuse' | 'leave-out'

/**
 * Writes what the holders point at now, in the transaction of their change. It is the one way into
 * the table of references, and takes all pointers of each holder.
 */
export async function keepReferences(
  ctx: TransactionCtx,
  assessmentId: string,
  holdings: readonly Holding[],
  atNothing: AtNothing = 'refuse',
): Promise<void> {
  if (holdings.length === 0) return
  await lockReferences(ctx.tx, assessmentId, 'share')
  const before = await presentPointers(ctx, assessmentId, holdings)
  const changes = holdings.map(({ holder, pointers }) => ({
    holder,
    ...pointerChange(before.get(holderKey(holder)) ?? [], pointers),
  }))
  const added = changes.flatMap((change) =>
    change.added.map((one) => ({ holder: change.holder, ...one })),
  )
  const known = await openTargets(
    ctx.tx,
    assessmentId,
    added.map(({ to }) => to),
  )
  const lost = added.filter(({ to }) => !known.has(targetKey(to)))
  if (lost.length > 0 && atNothing === 'refuse') throw pointsAtRemoved(lost.map(({ to }) => to))
  await write(ctx, assessmentId, changes, known)
}

/** What the holders point at, taken out of the table together with them. */
export async function dropReferences(
  { tx }: TransactionCtx,
  assessmentId: string,
  holders: readonly Pick<Holder, 'kind' | 'id'>[],
): Promise<void> {
  if (holders.length === 0) return
  await tx.reference.deleteMany({ where: { assessmentId, OR: holders.map(whereHolder) } })
}

export function whereHolder({ kind, id }: Pick<Holder, 'kind' | 'id'>) {
  return { holderKind: kind, holderId: id }
}

/** Refusal of a change, or of a restoration, that would lead to what is not there. */
function pointsAtRemoved(targets: readonly Target[]): AppError {
  const things = [...new Map(targets.map((target) => [targetKey(target), target])).values()]
  return new AppError('points-at-removed', { extra: { targets: things.slice(0, 20) } })
}

interface Change {
  holder: Holder
  added: Pointer[]
  removed: Pointer[]
}

async function presentPointers(
  { tx }: TransactionCtx,
  assessmentId: string,
  holdings: readonly Holding[],
): Promise<Map<string, Pointer[]>> {
  const byKind = groupBy(holdings, ({ holder }) => holder.kind)
  const rows = await tx.reference.findMany({
    where: {
      assessmentId,
      OR: [...byKind].map(([kind, some]) => ({
        holderKind: kind,
        holderId: { in: some.map(({ holder }) => holder.id) },
      })),
    },
    select: { holderKind: true, holderId: true, part: true, targetKind: true, targetId: true },
  })
  const byHolder = groupBy(rows, ({ holderKind, holderId }) =>
    holderKey({ kind: holderKind, id: holderId }),
  )
  return new Map(
    [...byHolder].map(([key, some]) => [
      key,
      some.map(({ part, targetKind, targetId }) => pointer(part, targetKind, targetId)),
    ]),
  )
}

function holderKey({ kind, id }: Pick<Holder, 'kind' | 'id'>): string {
  return `${kind}:${id}`
}

async function write(
  { tx }: TransactionCtx,
  assessmentId: string,
  changes: readonly Change[],
  known: ReadonlySet<string>,
): Promise<void> {
  const rowOf = (one: Holder, { part, to }: Pointer) => ({
    assessmentId,
    ...whereHolder(one),
    ...{ part, targetKind: to.kind, targetId: to.id },
  })
  const removed = changes.flatMap((change) =>
    change.removed.map((one) => rowOf(change.holder, one)),
  )
  const added = changes.flatMap((change) =>
    change.added
      .filter(({ to }) => known.has(targetKey(to)))
      .map((one) => ({
        ...rowOf(change.holder, one),
        ...{ within: change.holder.within, holderTable: change.holder.table },
      })),
  )
  if (removed.length > 0) await tx.reference.deleteMany({ where: { OR: removed } })
  if (added.length > 0) await tx.reference.createMany({ data: added })
}
