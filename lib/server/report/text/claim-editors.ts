import 'server-only'
import { AppError } from '@/lib/core/error'
import { actorId } from '@/lib/server/actor'
import { nobodyId, type TransactionCtx } from '@/lib/server/context'

/**
 * The number of an editor belongs to whoever first wrote under it in this section: what another
 * would write under it would stand in the place of what its owner writes next.
 */
export async function claimEditors(
  { tx, actor }: TransactionCtx,
  sectionId: string,
  clients: readonly number[],
): Promise<void> {
  if (clients.length === 0) return
  const userId = actorId(actor) ?? nobodyId
  const isOwner = async () =>
    (await tx.reportEditor.count({
      where: { sectionId, client: { in: clients.map(BigInt) }, userId },
    })) === clients.length
  // Most changes come from an editor that wrote here before.
  if (await isOwner()) return
  await tx.reportEditor.createMany({
    data: clients.map((client) => ({ sectionId, client: BigInt(client), userId })),
    skipDuplicates: true,
  })
  if (!(await isOwner())) throw new AppError('forbidden', { reason: 'written-as-another' })
}
