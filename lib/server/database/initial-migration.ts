import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaDiff } from './schema-diff'

const rules = join(process.cwd(), 'prisma/rules')
const head = '-- Made by `npm run migration` from prisma/schema.prisma and prisma/rules.\n\n'

/** SQL that makes an empty database: the tables of the data model, then the rules it cannot say. */
export async function initialMigration(connectionString: string): Promise<string> {
  const model = readFileSync(join(process.cwd(), 'prisma/schema.prisma'), 'utf8')
  const tables = await schemaDiff(connectionString, null, model)
  return `${head}${[tables.trim(), ...ruleFiles()].join('\n\n')}\n`
}

/** Triggers, checks and partial indexes, a file a feature; numbered files hold what others use. */
function ruleFiles(): string[] {
  const files = readdirSync(rules).filter((name) => name.endsWith('.sql'))
  return files.sort().map((name) => `-- ${name}\n${readFileSync(join(rules, name), 'utf8').trim()}`)
}
