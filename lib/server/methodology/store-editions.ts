import 'server-only'
import { canonicalJson } from '@/lib/core/canonical-json'
import { define } from '@/lib/core/methodology/define'
import { authorize, type Ctx, platformSubject, record, transaction } from '@/lib/server/context'
import { jsonColumn } from '@/lib/server/json-column'
import { sha256 } from '@/lib/server/sha256'
import type { Edition } from './read-edition'
import { allEditions } from './registry'

/**
 * Checks every edition and writes those that the database does not hold as they are. A draft may
 * change; throws when a published one is not what it was published as.
 */
export async function storeEditions(ctx: Ctx): Promise<string[]> {
  return transaction(ctx, async (inner) => {
    authorize(platformSubject(inner.actor), 'platform.users')
    const select = { key: true, sha256: true, publishedAt: true }
    const held = await inner.tx.methodologyEdition.findMany({ select })
    const stored: string[] = []
    for (const edition of allEditions()) {
      const { key } = edition.head
      const row = rowOf(edition)
      const before = held.find((candidate) => candidate.key === key)
      const publishes = row.publishedAt !== null && before?.publishedAt === null
      if (before?.sha256 === row.sha256 && !publishes) continue
      if (before?.publishedAt) throw new Error(changed(key))
      await inner.tx.methodologyEdition.upsert({
        where: { key },
        create: row,
        update: row,
        select: { key: true },
      })
      await record(inner, {
        action: row.publishedAt ? 'methodology.publish' : 'methodology.draft',
        entity: 'methodology',
        entityId: key,
        after: { sha256: row.sha256 },
      })
      stored.push(key)
    }
    return stored
  })
}

function rowOf({ head, methodology }: Edition) {
  const content = define(methodology)
  const hash = sha256(canonicalJson(content))
  if (head.published && head.published.sha256 !== hash) throw new Error(changed(head.key))
  return {
    key: head.key,
    title: content.title,
    sha256: hash,
    content: jsonColumn(content),
    publishedAt: head.published ? new Date(head.published.on) : null,
  }
}

const changed = (key: string) =>
  `The published edition ${key} is not what it was published as. Give a changed one a new key.`
