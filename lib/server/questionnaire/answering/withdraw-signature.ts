import 'server-only'
import type { TransactionCtx } from '@/lib/server/context'
import { dropReferences } from '@/lib/server/reference/keep-references'

interface SignaturePlace {
  assessmentId: string
  sectionKey: string
  institutionId: string
}

/** Withdraws the signature that stands under a section. Answers whether there was one. */
export async function withdrawSignature(
  ctx: TransactionCtx,
  place: SignaturePlace,
): Promise<boolean> {
  const where = { ...place, withdrawnAt: null }
  const standing = await ctx.tx.signOff.findFirst({ where, select: { id: true } })
  if (!standing) return false
  await ctx.tx.signOff.updateMany({ where, data: { withdrawnAt: ctx.now() } })
  await dropReferences(ctx, place.assessmentId, [{ kind: 'signature', id: standing.id }])
  return true
}
