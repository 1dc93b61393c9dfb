// Finds a browser for the tests: CHROMIUM_PATH, one of the system, else the one inside the npm
// package @sparticuz/chromium.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Path of the browser and the environment it needs. Throws saying which browser to install where
 * none can be had.
 */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given) return { executablePath: given, env: {} }
  const onPath = (process.env.PATH ?? '')
    .split(':')
    .flatMap((folder) => systemNames.map((name) => join(folder, name)))
  const system = [...onPath, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find(
    (path) => existsSync(path),
  )
  if (system) return { executablePath: system, env: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'Install Chromium or Google Chrome for the end-to-end tests, or name one with CHROMIUM_PATH.',
    )
  const { default: chromium } = await import('@sparticuz/chromium')
  return { executablePath: await chromium.executablePath(), env: { LD_LIBRARY_PATH: libraries() } }
}

/** Outside a cloud function the package does not unpack the system libraries it brings. */
function libraries() {
  const archive = fileURLToPath(
    new URL('../node_modules/@sparticuz/chromium/bin/al2023.tar.br', import.meta.url),
  )
  const folder = join(tmpdir(), `crvs-browser-libraries-${process.getuid?.() ?? 0}`)
  if (!existsSync(join(folder, '.complete'))) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const tar = join(folder, 'libraries.tar')
    writeFileSync(tar, brotliDecompressSync(readFileSync(archive)))
    const unpacked = spawnSync('tar', ['-xf', tar, '-C', folder], { encoding: 'utf8' })
    if (unpacked.status !== 0)
      throw new Error(`The browser's libraries could not be unpacked: ${unpacked.stderr}`)
    rmSync(tar)
    writeFileSync(join(folder, '.complete'), '')
  }
  return join(folder, 'lib')
}
