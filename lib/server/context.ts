import type { AuditChange } from './audit/audit-change'
import 'server-only'
import { AppError } from '@/lib/core/error'
import { can, type Resource, type Subject } from '@/lib/core/policy/can'
import type { Action } from '@/lib/core/policy/rules'
import type { Actor, UserActor } from './actor'
import { appendAudit, type PendingEntry, pendingEntry } from './audit/audit-chain'
import type { Database, Transaction } from './db'
import { claimIdempotencyKey, type IdempotencyClaim, keepAnswer } from './idempotency'

/** Everything a service verb may know of its surroundings. */
export interface Ctx {
  actor: Actor
  db: Database
  now: () => Date
  requestId: string
  /** Network address of the caller, by which guesses are counted. */
  address?: string
  /** The caller's language, where the answer holds sentences; English when absent. */
  lang?: string
  /** Set when the caller asked that a repetition of this request change nothing. */
  idempotency?: IdempotencyClaim
}

export interface TransactionCtx extends Ctx {
  tx: Transaction
  /**
   * Audit entries of the transaction, appended last: from then on everyone who writes to the same
   * chain waits.
   */
  trail: PendingEntry[]
}

/**
 * Runs one change. The caller's idempotency key and the answer are written in the same transaction.
 */
export async function transaction<T>(
  ctx: Ctx,
  change: (ctx: TransactionCtx) => Promise<T>,
): Promise<T> {
  return ctx.db.$transaction(
    async (tx) => {
      const inner: TransactionCtx = { ...ctx, tx, trail: [] }
      if (ctx.idempotency) await claimIdempotencyKey(inner, ctx.idempotency)
      const answer = await change(inner)
      if (ctx.idempotency) await keepAnswer(inner, ctx.idempotency, answer)
      for (const entry of inner.trail) await appendAudit(tx, entry)
      return answer
    },
    { timeout: 60_000, maxWait: 20_000 },
  )
}

/** Refuses the action unless the policy table grants it; the system's own work is not limited. */
export function authorize(subject: Subject | 'system', action: Action, resource?: Resource): void {
  if (subject === 'system' || can(subject, action, resource)) return
  throw new AppError('forbidden', { extra: { action } })
}

/**
 * Keeps the audit entry of a change for the end of its transaction, which appends it or is rolled
 * back.
 */
export async function record(ctx: TransactionCtx, change: AuditChange): Promise<void> {
  ctx.trail.push(pendingEntry(ctx, change))
}

/** The person's rights outside any assessment. */
export function platformSubject(actor: Actor): Subject | 'system' {
  switch (actor.kind) {
    case 'system':
      return 'system'
    case 'user':
      return { platformRoles: actor.platformRoles, roles: [], scopes: actor.scopes }
    case 'anonymous':
      return { platformRoles: [], roles: [], scopes: [] }
  }
}

/** Stands for "nobody" where a query needs the id of a person. */
export const nobodyId = '00000000-0000-0000-0000-000000000000'

/**
 * The signed-in person; verbs about one's own account need one, and a token or link only does what
 * its limits name.
 */
export function requireUser(actor: Actor, use: 'read' | 'write'): UserActor {
  if (actor.kind !== 'user') throw new AppError('not-signed-in')
  if (actor.scopes && !actor.scopes.includes(use)) throw new AppError('forbidden')
  return actor
}

/**
 * The signed-in person where only they may act themselves: a token or a link neither lengthens its
 * own life nor changes whose account this is.
 */
export function requireOwner(actor: Actor): UserActor {
  const user = requireUser(actor, 'write')
  if (user.scopes) throw new AppError('forbidden', { reason: 'sign-in-yourself' })
  return user
}
