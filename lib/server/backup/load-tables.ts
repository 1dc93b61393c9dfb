import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { withClient } from '../database/with-client'
import { type BackupManifest, tablePath } from './manifest'
import { columnList, foreignKeysOf, quotedName } from './tables'

/**
 * Loads the tables of a backup into a migrated database without rows, in one transaction. Keys
 * between tables are taken away meanwhile and checked when they are put back, so that any order
 * will do and nobody needs to be a superuser.
 */
export async function loadTables(
  databaseUrl: string,
  folder: string,
  { tables, sequences }: BackupManifest,
): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query('BEGIN')
    const keys = await foreignKeysOf(client)
    for (const { table, name } of keys)
      await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quotedName(name)}`)
    for (const [name, { columns, rows }] of Object.entries(tables))
      await loadTable(client, folder, { name, columns, rows })
    for (const { table, name, definition } of keys)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quotedName(name)} ${definition}`)
    for (const [name, value] of Object.entries(sequences))
      await client.query('SELECT setval($1::regclass, $2::bigint)', [quotedName(name), value])
    await client.query('COMMIT')
  })
}

async function loadTable(
  client: pg.Client,
  folder: string,
  { name, columns, rows }: { name: string; columns: string[]; rows: number },
): Promise<void> {
  const table = quotedName(name)
  await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  const copy = client.query(copyFrom(`COPY ${table} (${columnList(columns)}) FROM STDIN`))
  await pipeline(createReadStream(join(folder, tablePath(name))), createGunzip(), copy)
  if (copy.rowCount !== rows)
    throw new Error(`The table ${name} has ${copy.rowCount} rows instead of ${rows}.`)
  await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
}
