// Makes the Prisma client if the schema changed since it was last made.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const mark = join(root, 'lib/server/generated/.schema-hash')

export function generate() {
  const prismaManifest = require.resolve('prisma/package.json')
  const version = JSON.parse(readFileSync(prismaManifest, 'utf8')).version
  const hash = createHash('sha256')
    .update(version)
    .update(readFileSync(join(root, 'prisma/schema.prisma')))
    .digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  // Generating does not run the schema engine, but it must be named or Prisma tries to download
  // one.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    DATABASE_URL: process.env.DATABASE_URL ?? 'postgresql://localhost/unused',
  }
  const made = spawnSync(
    process.execPath,
    [join(dirname(prismaManifest), 'build/index.js'), 'generate'],
    { cwd: root, env, encoding: 'utf8' },
  )
  if (made.status !== 0)
    throw new Error(`The database client could not be made:\n${made.stdout}\n${made.stderr}`)
  writeFileSync(mark, hash)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate()
