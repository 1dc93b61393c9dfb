import 'server-only'
import { canonicalJson } from '@/lib/core/canonical-json'
import { allMethodologies } from '@/lib/core/methodology/registry'
import { authorize, type Ctx, platformSubject, record, transaction } from '@/lib/server/context'
import type { Prisma } from '@/lib/server/generated/client'
import { sha256 } from '@/lib/server/sha256'

/**
 * Writes editions that the database does not hold yet. Throws when a published one differs from
 * this version's.
 */
export async function publishMethodologies(ctx: Ctx): Promise<string[]> {
  return transaction(ctx, async (inner) => {
    authorize(platformSubject(inner.actor), 'platform.users')
    const held = await inner.tx.methodologyEdition.findMany({ select: { key: true, sha256: true } })
    const published: string[] = []
    for (const methodology of allMethodologies()) {
      const hash = sha256(canonicalJson(methodology))
      const before = held.find((edition) => edition.key === methodology.key)
      if (before && before.sha256 !== hash)
        throw new Error(
          `The published methodology ${methodology.key} is not the one of this version.`,
        )
      if (before) continue
      const data = {
        key: methodology.key,
        title: methodology.title,
        sha256: hash,
        content: methodology as unknown as Prisma.InputJsonValue,
        publishedAt: inner.now(),
      }
      await inner.tx.methodologyEdition.create({ data, select: { key: true } })
      await record(inner, {
        action: 'methodology.publish',
        entity: 'methodology',
        entityId: methodology.key,
        after: { sha256: hash },
      })
      published.push(methodology.key)
    }
    return published
  })
}
