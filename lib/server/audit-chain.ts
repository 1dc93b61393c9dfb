import 'server-only'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { AuditChange, TransactionCtx } from './context'
import { actorId } from './context'
import { Prisma } from './generated/client'
import { sha256 } from './sha256'

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

/** Adds an entry to its chain. The chain is locked until the transaction ends, so entries never fork. */
export async function recordAudit(ctx: TransactionCtx, change: AuditChange): Promise<void> {
  const chain = change.assessmentId ?? platformChain
  const [last] = await ctx.tx.$queryRaw<{ sequence: number; hash: string }[]>`SELECT sequence, hash FROM lock_audit_chain(${chain})`
  const content: AuditContent = {
    chain,
    sequence: (last?.sequence ?? 0) + 1,
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
  const previousHash = last?.hash ?? chainStart
  await ctx.tx.auditEntry.create({
    data: { ...content, before: stored(content.before), after: stored(content.after), previousHash, hash: entryHash(previousHash, content) },
    select: { id: true },
  })
}

/** The value as the database gives it back, so that the hash can be checked later. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

function stored(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue)
}
