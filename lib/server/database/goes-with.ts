import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from './with-client'

/**
 * Throws when a data folder holds files of a record and the database has none: beginning a new
 * record beside the files of another would hide that the database was lost.
 */
export async function assertGoesWith(databaseUrl: string, folder: string): Promise<void> {
  const files = join(folder, 'files')
  if (!existsSync(files) || readdirSync(files).length === 0) return
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`,
    )
    if (!rows[0]?.there)
      throw new Error(
        `The data folder ${folder} holds files, but the database is empty. Bring the database back, ` +
          'or give this start an empty data folder.',
      )
  })
}
