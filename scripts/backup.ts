import { resolve } from 'node:path'
import manifest from '../package.json'
import { connectDatabase } from './connect-database'

const folder = process.argv[2]
if (!folder) {
  console.error('Name a new folder for the backup: npm run backup -- FOLDER')
  process.exit(1)
}
const embedded = await connectDatabase()
try {
  const { makeBackup } = await import('../lib/server/backup/make-backup')
  const { storedFiles } = await import('../lib/server/backup/stored-files')
  const made = await makeBackup(resolve(folder), {
    databaseUrl: process.env.DATABASE_URL ?? '',
    files: storedFiles,
    secrets: { 'auth-secret': process.env.AUTH_SECRET ?? '' },
    version: manifest.version,
    madeAt: new Date(),
  })
  const rows = Object.values(made.tables).reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `Backup in ${resolve(folder)}: ${rows} rows of ${Object.keys(made.tables).length} tables, ${Object.keys(made.files).length} files.\n` +
      `Keep ${resolve(folder, 'secrets')} apart from the rest: it opens what is sealed in the database.`,
  )
  for (const { key, what } of made.problems)
    console.error(`The file ${key}, which the record names, is ${what} in the storage.`)
  process.exitCode = made.problems.length > 0 ? 2 : 0
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exitCode = 1
} finally {
  await embedded?.stop()
}
process.exit()
