import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'app',
  'components',
  'lib',
  'messages',
  'i18n',
  'public',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'package-lock.json',
  'tsconfig.json',
]
const mark = '.next/source-hash'

/** Builds the production server if there is none for these sources. */
export function buildIfStale(): void {
  const hash = sourceHash()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  console.log('Building the application (about a minute, only after a change) …')
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: '',
  }
  const built = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`The build failed:\n${built.stdout}\n${built.stderr}`)
  writeFileSync(mark, hash)
}

function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn))
    hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
