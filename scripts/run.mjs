// Runs a TypeScript script of this project with the server's modules: node scripts/run.mjs
// scripts/name.ts [arguments]
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { generate } from './generate.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

export function run(script, args = [], options = {}) {
  generate()
  return spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', script, ...args],
    { cwd: root, stdio: 'inherit', ...options },
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2)
  const child = run(script, args)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
