import 'server-only'
import { AppError } from '@/lib/core/error'
import { groupBy } from '@/lib/core/group-by'
import { type Target, targetKey } from '@/lib/core/reference/pointer'
import type { Reach } from '@/lib/server/assessment/reach'
import type { TransactionCtx } from '@/lib/server/context'
import { holderReaders } from '@/lib/server/registry/holder-readers'
import { repointers } from '@/lib/server/registry/repointers'
import { referenceSelect } from './holder-reader'
import { openTargets } from './open-targets'

/**
 * Puts another thing in the place of one that is about to be removed, wherever that can be done;
 * what is left is refused with the removal. Call it with references held alone.
 */
export async function replaceTarget(
  inner: TransactionCtx,
  reach: Reach,
  from: Target,
  replacement: string | undefined,
): Promise<void> {
  if (replacement === undefined) return
  await assertFits(inner, reach, from, replacement)
  const references = await inner.tx.reference.findMany({
    where: { assessmentId: reach.assessment.id, targetKind: from.kind, targetId: from.id },
    orderBy: [{ holderKind: 'asc' }, { within: 'asc' }, { holderId: 'asc' }],
    select: referenceSelect,
  })
  const changeable = references.filter((one) => holderReaders[one.holderKind].isReplaceable(one))
  for (const [kind, some] of groupBy(changeable, ({ holderKind }) => holderKind))
    await repointers[kind]?.(inner, reach, some, { from, to: replacement })
}

async function assertFits(
  { tx }: TransactionCtx,
  reach: Reach,
  from: Target,
  replacement: string,
): Promise<void> {
  const assessmentId = reach.assessment.id
  const to = { kind: from.kind, id: replacement }
  const isThere = (await openTargets(tx, assessmentId, [to])).has(targetKey(to))
  const isAlike = from.kind !== 'row' || (await areOfOneTable(tx, assessmentId, from.id, to.id))
  if (isThere && isAlike && replacement !== from.id) return
  throw new AppError('invalid-input', {
    fieldErrors: [{ path: 'replacement', code: 'choose-another-of-the-list' }],
  })
}

async function areOfOneTable(
  tx: TransactionCtx['tx'],
  assessmentId: string,
  ...ids: string[]
): Promise<boolean> {
  const rows = await tx.toolRow.findMany({
    where: { assessmentId, id: { in: ids } },
    select: { toolKey: true, tableKey: true },
  })
  return new Set(rows.map(({ toolKey, tableKey }) => `${toolKey}.${tableKey}`)).size === 1
}
