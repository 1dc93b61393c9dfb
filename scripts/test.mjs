// All tests: unit and integration in vitest, then end to end in a real browser. Ends with "N
// passed, N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserFlags, findBrowser } from './browser.mjs'
import { generate } from './generate.mjs'

/** Browser tests that run side by side, each with a server of its own. */
const workers = Math.max(1, Math.min(4, availableParallelism()))

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
rmSync('test-results', { recursive: true, force: true })
generate()

const unit = runTool('node_modules/vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=test-results/unit.json',
])
runTool('scripts/run.mjs', ['scripts/prebuild.ts'])
const browser = await findBrowser()
const folder = mkdtempSync(join(tmpdir(), 'crvs-e2e-'))
const endToEnd = runTool('node_modules/@playwright/test/cli.js', ['test'], {
  BROWSER_PATH: browser.executablePath,
  BROWSER_LIBRARIES: browser.env.LD_LIBRARY_PATH ?? '',
  BROWSER_FLAGS: browserFlags.join(' '),
  E2E_DATA_DIR: folder,
  E2E_PORTS: (await Promise.all(Array.from({ length: workers }, freePort))).join(','),
})
rmSync(folder, { recursive: true, force: true })

const results = [countVitest(), countPlaywright()]
const passed = results.reduce((sum, result) => sum + result.passed, 0)
// A runner that broke down without a failed test still counts as a failure.
const failed = results.reduce((sum, result) => sum + result.failed, 0) || (unit && endToEnd ? 0 : 1)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function runTool(script, options, env = {}) {
  return (
    spawnSync(process.execPath, [script, ...options], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    }).status === 0
  )
}

function report(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function countVitest() {
  const found = report('test-results/unit.json')
  return found
    ? { passed: found.numPassedTests, failed: found.numFailedTests }
    : { passed: 0, failed: 1 }
}

function countPlaywright() {
  const found = report('test-results/e2e.json')
  return found
    ? { passed: found.stats.expected + found.stats.flaky, failed: found.stats.unexpected }
    : { passed: 0, failed: 1 }
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}
