import 'server-only'
import { randomUUID } from 'node:crypto'
import { canonicalJson } from '@/lib/core/canonical-json'
import { type Actor, actorId } from '@/lib/server/actor'
import type { Transaction } from '@/lib/server/db'
import { sha256 } from '@/lib/server/sha256'
import type { AuditChange } from './audit-change'

export const platformChain = 'platform'
/** What the first entry of each chain stands on. */
export const chainStart = '0'.repeat(64)

export interface AuditContent {
  chain: string
  sequence: number
  at: string
  actorId: string | null
  actorName: string
  action: string
  entity: string
  entityId: string
  before: unknown
  after: unknown
  requestId: string
}

/** Hash of an entry: SHA-256 over the hash before it and the canonical JSON of its content. */
export function entryHash(previousHash: string, content: AuditContent): string {
  return sha256(`${previousHash}\n${canonicalJson(content)}`)
}

/** Who acts, when, and within which request. */
interface Acting {
  actor: Actor
  now: () => Date
  requestId: string
}

/** An entry as it waits for its place in the chain. */
export type PendingEntry = Omit<AuditContent, 'sequence'>

export function pendingEntry(ctx: Acting, change: AuditChange): PendingEntry {
  return {
    chain: change.assessmentId ?? platformChain,
    at: ctx.now().toISOString(),
    actorId: actorId(ctx.actor),
    actorName: ctx.actor.name,
    action: change.action,
    entity: change.entity,
    entityId: change.entityId,
    before: plain(change.before),
    after: plain(change.after),
    requestId: ctx.requestId,
  }
}

/**
 * Adds an entry to its chain. The chain is locked until the transaction ends, so entries never
 * fork.
 */
export async function appendAudit(tx: Transaction, entry: PendingEntry): Promise<void> {
  const {
    chain,
    at,
    actorId: actor,
    actorName,
    action,
    entity,
    entityId,
    before,
    after,
    requestId,
  } = entry
  // The sequence is the last member in the order of names; the database, which knows it, completes
  // the text and hashes it.
  const content = `${canonicalJson(entry).slice(0, -1)},"sequence":`
  await tx.$executeRaw`
    SELECT append_audit(${randomUUID()}::uuid, ${chain}, ${new Date(at)}, ${actor}::uuid,
      ${actorName}, ${action}, ${entity}, ${entityId},
      ${stored(before)}::jsonb, ${stored(after)}::jsonb, ${requestId}, ${content})`
}

/** The value as the database gives it back, so that the hash can be checked later. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

function stored(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
