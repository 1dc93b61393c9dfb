import 'server-only'
import { AppError } from '@/lib/core/error'
import { type Holder, type TargetKind, targetKinds } from '@/lib/core/reference/pointer'
import type { RemovableKind } from '@/lib/core/removal/removal-views'
import { actorId } from '@/lib/server/actor'
import type { Reach } from '@/lib/server/assessment/reach'
import type { TransactionCtx } from '@/lib/server/context'
import { dropReferences } from '@/lib/server/reference/keep-references'
import { usersOf } from '@/lib/server/reference/users-of'

export interface Thing {
  kind: RemovableKind
  id: string
  /** What it is called, for the list of removed things. */
  name: string
  /** Key of the tool of a row or of evidence. */
  tool?: string
  /** What of it holds pointers: they go with it, and do not count as uses of it. */
  holders: readonly Pick<Holder, 'kind' | 'id'>[]
}

const mostShown = 20

/**
 * Takes a thing out of what can be pointed at, and lists it as removed; the caller marks its row.
 * Throws `in-use` with those who use it. Call it with references held alone.
 */
export async function takeOut(
  inner: TransactionCtx,
  reach: Reach,
  thing: Thing,
  /** Holders whose pointers are being changed in the same transaction. */
  changing: readonly Pick<Holder, 'kind' | 'id'>[] = [],
): Promise<void> {
  const assessmentId = reach.assessment.id
  await refuseUsed(inner, reach, thing, changing)
  await dropReferences(inner, assessmentId, thing.holders)
  const { kind, id: thingId, name, tool: within = '' } = thing
  const removed = {
    ...{ name: name.slice(0, 300), within, removedAt: inner.now() },
    ...{ removedById: actorId(inner.actor), removedByName: inner.actor.name },
  }
  const key = { assessmentId, kind, thingId }
  await inner.tx.removal.upsert({
    where: { assessmentId_kind_thingId: key },
    create: { ...key, ...removed },
    update: removed,
    select: { kind: true },
  })
}

async function refuseUsed(
  inner: TransactionCtx,
  reach: Reach,
  { kind, id, holders }: Thing,
  changing: readonly Pick<Holder, 'kind' | 'id'>[],
): Promise<void> {
  if (!isTarget(kind)) return
  const to = { kind, id }
  const users = await usersOf(inner.tx, reach, actorId(inner.actor), {
    to,
    except: [...holders, ...changing],
    take: mostShown,
  })
  const count = users.visible + users.hidden
  if (count === 0) return
  const { items, hidden } = users
  throw new AppError('in-use', { extra: { to, users: items, hidden, count } })
}

function isTarget(kind: RemovableKind): kind is RemovableKind & TargetKind {
  return targetKinds.some((known) => known === kind)
}

/** The thing is there again by another way than by being restored. */
export async function forgetRemoval(
  { tx }: TransactionCtx,
  assessmentId: string,
  kind: RemovableKind,
  thingId: string,
): Promise<void> {
  await tx.removal.deleteMany({ where: { assessmentId, kind, thingId } })
}
