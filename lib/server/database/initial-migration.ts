import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { closedColumnRules } from './closed-columns'
import { schemaDiff } from './schema-diff'

const rules = join(process.cwd(), 'prisma/rules')
const head =
  '-- Made by `npm run migration` from prisma/schema.prisma, prisma/rules and lists of the code.\n\n'

/**
 * SQL that makes an empty database: the tables of the data model, then what it cannot say, closed
 * lists and rules.
 */
export async function initialMigration(connectionString: string): Promise<string> {
  const model = readFileSync(join(process.cwd(), 'prisma/schema.prisma'), 'utf8')
  const tables = await schemaDiff(connectionString, null, model)
  return `${head}${[tables.trim(), closedColumnRules(), ...ruleFiles()].join('\n\n')}\n`
}

/** Triggers, checks and partial indexes, a file a feature; numbered files hold what others use. */
function ruleFiles(): string[] {
  const files = readdirSync(rules).filter((name) => name.endsWith('.sql'))
  return files.sort().map((name) => `-- ${name}\n${readFileSync(join(rules, name), 'utf8').trim()}`)
}
