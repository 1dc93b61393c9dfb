import 'server-only'
import type { TransactionCtx } from '@/lib/server/context'

/** Holds these answers still until the transaction ends; always taken in the same order. */
export async function lockAnswers(
  ctx: TransactionCtx,
  assessmentId: string,
  places: readonly { instance: string; institutionId: string }[],
): Promise<void> {
  const keys = places
    .map(({ instance, institutionId }) => `${assessmentId}/${instance}/${institutionId}`)
    .sort()
  await ctx.tx
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(key, 10)) FROM unnest(${keys}::text[]) AS key`
}
