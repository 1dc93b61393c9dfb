import 'server-only'
import { authorize, type Ctx, platformSubject } from '@/lib/server/context'
import { chainStart, entryHash } from './audit-chain'

export interface ChainResult {
  chain: string
  entries: number
  /** Sequence of the first entry that does not fit; null when the chain is whole. */
  brokenAt: number | null
}

/** Recomputes every hash of every chain. */
export async function verifyAudit(ctx: Ctx): Promise<ChainResult[]> {
  authorize(platformSubject(ctx.actor), 'platform.audit')
  const chains = await ctx.db.auditEntry.groupBy({
    by: ['chain'],
    _count: true,
    orderBy: { chain: 'asc' },
  })
  const results: ChainResult[] = []
  for (const { chain, _count } of chains)
    results.push({ chain, entries: _count, brokenAt: await firstBreak(ctx, chain) })
  return results
}

const pageSize = 1000

async function firstBreak(ctx: Ctx, chain: string): Promise<number | null> {
  let previousHash = chainStart
  let expected = 1
  for (;;) {
    const rows = await ctx.db.auditEntry.findMany({
      where: { chain, sequence: { gte: expected } },
      orderBy: { sequence: 'asc' },
      take: pageSize,
      select: {
        sequence: true,
        at: true,
        actorId: true,
        actorName: true,
        action: true,
        entity: true,
        entityId: true,
        before: true,
        after: true,
        requestId: true,
        previousHash: true,
        hash: true,
      },
    })
    for (const { hash, previousHash: stated, at, ...content } of rows) {
      const right = entryHash(previousHash, { ...content, chain, at: at.toISOString() })
      if (content.sequence !== expected || stated !== previousHash || hash !== right)
        return expected
      previousHash = hash
      expected += 1
    }
    if (rows.length < pageSize) return null
  }
}
