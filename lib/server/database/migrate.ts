import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const filters = { externalTables: [], externalEnums: [] }
const migrationsFolder = join(process.cwd(), 'prisma/migrations')

interface SchemaEngine {
  diff: (input: unknown) => Promise<{ stdout?: string | null }>
  applyMigrations: (input: unknown) => Promise<{ appliedMigrationNames: string[] }>
}

/** Names of all migrations of this version, oldest first. */
export function migrationNames(): string[] {
  if (!existsSync(migrationsFolder)) return []
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Brings the database to this version; answers the names applied. Throws when one fails, naming it. */
export async function migrate(connectionString: string): Promise<string[]> {
  const engine = await schemaEngine(connectionString)
  const migrationDirectories = migrationNames().map((name) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') } },
  }))
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
  const result = await engine.applyMigrations({
    filters,
    migrationsList: { baseDir: migrationsFolder, lockfile, shadowDbInitScript: '', migrationDirectories },
  })
  await assertMigrated(connectionString)
  return result.appliedMigrationNames
}

/** Throws unless every migration of this version was applied and finished. */
export async function assertMigrated(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ migration_name: string; finished: boolean }>(
      'SELECT migration_name, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    const failed = rows.filter((row) => !row.finished).map((row) => row.migration_name)
    const missing = migrationNames().filter((name) => !rows.some((row) => row.migration_name === name))
    if (failed.length > 0) throw new Error(`The migration ${failed.join(', ')} failed. Repair the database before starting.`)
    if (missing.length > 0) throw new Error(`The migration ${missing.join(', ')} is missing in the database.`)
  } finally {
    await client.end()
  }
}

/** SQL that leads from one data model (or none) to another; the engine wants a server to talk to but changes nothing on it. */
export async function migrationSql(connectionString: string, from: string | null, to: string): Promise<string> {
  const engine = await schemaEngine(connectionString)
  const source = (content: string) => ({ tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }], configDir: process.cwd() })
  const result = await engine.diff({
    from: from === null ? { tag: 'empty' } : source(from),
    to: source(to),
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters,
  })
  return result.stdout ?? ''
}

interface EngineGlue {
  SchemaEngine: { new: (options: unknown, log: () => void, adapter: unknown) => Promise<SchemaEngine> }
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void
}

let glue: Promise<EngineGlue> | undefined

async function schemaEngine(connectionString: string): Promise<SchemaEngine> {
  glue ??= loadGlue()
  const { SchemaEngine } = await glue
  const datamodel = readFileSync(join(process.cwd(), 'prisma/schema.prisma'), 'utf8')
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }))
  return SchemaEngine.new({ datamodels: [['schema.prisma', datamodel]] }, () => undefined, adapter)
}

/** The glue module keeps views of one WebAssembly memory, so it is set up once in a process. */
async function loadGlue(): Promise<EngineGlue> {
  const folder = join(process.cwd(), 'node_modules/@prisma/schema-engine-wasm')
  const module = (await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)) as EngineGlue
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': module as unknown as WebAssembly.ModuleImports })
  module.__wbg_set_wasm(instance.exports)
  const initialise = instance.exports.__wbindgen_start
  if (typeof initialise === 'function') initialise()
  return module
}
