import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { jsonColumn } from '@/lib/server/json-column'
import type { Database, Transaction } from './db'

const KeptAnswer = z.object({ answer: z.unknown() }).nullable()

export interface IdempotencyClaim {
  userId: string
  key: string
  /** SHA-256 of method, path and body: the same key with another request is a mistake. */
  requestHash: string
}

/**
 * Thrown inside a transaction when another request with the same key has just finished; the route
 * answers with that one.
 */
export class AlreadyAnsweredError extends Error {}

interface Claiming {
  tx: Transaction
  now: () => Date
}

/**
 * Takes the key inside the transaction; a second holder waits here and then finds the answer of the
 * first.
 */
export async function claimIdempotencyKey(ctx: Claiming, claim: IdempotencyClaim): Promise<void> {
  const taken = await ctx.tx.$executeRaw`
    INSERT INTO "IdempotencyKey" ("userId", key, "requestHash", "createdAt")
    VALUES (${claim.userId}::uuid, ${claim.key}, ${claim.requestHash}, ${ctx.now()})
    ON CONFLICT DO NOTHING`
  if (taken === 0) throw new AlreadyAnsweredError()
}

export async function keepAnswer(
  ctx: Claiming,
  claim: IdempotencyClaim,
  answer: unknown,
): Promise<void> {
  await ctx.tx.idempotencyKey.update({
    where: { userId_key: { userId: claim.userId, key: claim.key } },
    data: { body: jsonColumn({ answer: answer === undefined ? null : answer }) },
    select: { key: true },
  })
}

/**
 * The answer kept for this key, if any. Throws `idempotency-mismatch` when the key was used for
 * another request.
 */
export async function findAnswer(
  db: Database,
  claim: IdempotencyClaim,
): Promise<{ answer: unknown } | null> {
  const kept = await db.idempotencyKey.findUnique({
    where: { userId_key: { userId: claim.userId, key: claim.key } },
    select: { requestHash: true, body: true },
  })
  if (!kept) return null
  if (kept.requestHash !== claim.requestHash) throw new AppError('idempotency-mismatch')
  return { answer: KeptAnswer.parse(kept.body)?.answer ?? null }
}
