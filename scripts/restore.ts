import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkBackup, type RestoreTarget, restoreBackup } from '../lib/server/backup/restore-backup'
import { openDataFolder } from '../lib/server/database/data-folder'
import { type EmbeddedDatabase, startEmbedded } from '../lib/server/database/embedded'

const [folder] = process.argv.slice(2)
const data = resolve(process.env.DATA_DIR ?? '.data')
const own = process.env.DATABASE_URL
/** Everything is put here first and gets its name when it is whole. */
const making = `${data}.restoring`

main().then(
  () => process.exit(0),
  (thrown: unknown) => {
    console.error(thrown instanceof Error ? thrown.message : thrown)
    process.exit(1)
  },
)

async function main(): Promise<void> {
  if (!folder) throw new Error('Name the folder of the backup: npm run restore -- FOLDER')
  const manifest = await checkBackup(resolve(folder))
  if (existsSync(data) && readdirSync(data).length > 0)
    throw new Error(
      `${data} is not empty. A backup is restored into an empty place: move it away, or set DATA_DIR to another folder.`,
    )
  rmSync(making, { recursive: true, force: true })
  openDataFolder(making)
  let embedded: EmbeddedDatabase | null = null
  try {
    if (!own) embedded = await startEmbedded(making)
    const target = await targetOf(embedded?.url ?? own ?? '')
    await restoreBackup(resolve(folder), manifest, target)
  } catch (thrown) {
    await embedded?.stop()
    if (embedded) rmSync(embedded.cluster, { recursive: true, force: true })
    rmSync(making, { recursive: true, force: true })
    throw thrown
  }
  await embedded?.stop()
  if (existsSync(data)) rmdirSync(data)
  renameSync(making, data)
  console.log(
    `Restored into ${data} what stood on ${manifest.madeAt}: ${Object.keys(manifest.files).length} files. Start with: npm start`,
  )
  for (const { key, what } of manifest.problems)
    console.error(`The file ${key} was ${what} already when the backup was made.`)
}

async function targetOf(databaseUrl: string): Promise<RestoreTarget> {
  Object.assign(process.env, { DATA_DIR: making, DATABASE_URL: databaseUrl })
  process.env.AUTH_SECRET ??= 'only to read the configuration while a backup is restored'
  const { storeFile } = await import('../lib/server/backup/stored-files')
  return {
    databaseUrl,
    write: storeFile,
    keepSecret: async (name, value) => writeFileSync(join(making, name), value, { mode: 0o600 }),
  }
}
