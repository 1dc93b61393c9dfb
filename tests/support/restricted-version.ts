import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { DocumentModel } from '@/lib/core/rendering/block'
import { serverOfWorker } from './server-of-worker'

/**
 * Adds an approved version with two restricted passages to the output of the demo, beside its
 * newest; answers its hash.
 */
export async function addRestrictedVersion(outputKey: string, secret: string): Promise<string> {
  const client = new pg.Client({
    connectionString: readFileSync(join(serverOfWorker().folder, 'database-url'), 'utf8').trim(),
  })
  await client.connect()
  try {
    const { rows } = await client.query(
      'SELECT * FROM "OutputVersion" WHERE "outputKey" = $1 ORDER BY number DESC LIMIT 1',
      [outputKey],
    )
    const { assessmentId, number, model, data, issuedByName } = rows[0] as {
      assessmentId: string
      number: number
      model: DocumentModel
      data: object
      issuedByName: string
    }
    const inline = { text: 'Somebody said it: ' }
    const added: DocumentModel['blocks'] = [
      { type: 'heading', level: 1, text: 'Who told us', anchor: 'who' },
      { type: 'paragraph', content: [{ text: `${secret} told us.` }], restricted: true },
      { type: 'heading', level: 1, text: 'What was said', anchor: 'said' },
      {
        type: 'paragraph',
        content: [inline, { text: `${secret}.`, restricted: true }, { text: ' It was checked.' }],
      },
    ]
    const next = { ...model, edition: `Version ${number + 1}`, blocks: [...model.blocks, ...added] }
    const sha256 = createHash('sha256')
      .update(canonicalJson({ model: next, data }))
      .digest('hex')
    await client.query(
      'INSERT INTO "OutputVersion" (id, "assessmentId", "outputKey", number, model, data, sha256, "issuedByName", "issuedAt", "approvedAt", "restrictedPassages") VALUES ($1,$2,$3,$4,$5,$6,$7,$8,now(),now(),2)',
      [
        randomUUID(),
        assessmentId,
        outputKey,
        number + 1,
        JSON.stringify(next),
        JSON.stringify(data),
        sha256,
        issuedByName,
      ],
    )
    return sha256
  } finally {
    await client.end()
  }
}
