import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

interface SchemaEngine {
  diff: (input: unknown) => Promise<{ stdout?: string | null }>
}

type EngineGlue = WebAssembly.ModuleImports & {
  SchemaEngine: {
    new: (options: unknown, log: () => void, adapter: unknown) => Promise<SchemaEngine>
  }
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void
}

/**
 * SQL that leads from one data model (or none) to another; the engine wants a server to talk to but
 * changes nothing on it.
 */
export async function schemaDiff(
  connectionString: string,
  from: string | null,
  to: string,
): Promise<string> {
  const engine = await schemaEngine(connectionString)
  const source = (content: string) => ({
    tag: 'schemaDatamodel',
    files: [{ path: 'schema.prisma', content }],
    configDir: process.cwd(),
  })
  const result = await engine.diff({
    from: from === null ? { tag: 'empty' } : source(from),
    to: source(to),
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.stdout ?? ''
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
  const module = (await import(
    pathToFileURL(join(folder, 'schema_engine_bg.js')).href
  )) as EngineGlue
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': module,
  })
  module.__wbg_set_wasm(instance.exports)
  const initialise = instance.exports.__wbindgen_start
  if (typeof initialise === 'function') initialise()
  return module
}
