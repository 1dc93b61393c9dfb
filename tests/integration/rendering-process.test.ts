import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DrawingProcess } from '@/lib/server/rendering/pool/drawing-process'
import { descendants, isRunning } from '../support/own-server'
import { until } from '../support/until'

const folder = mkdtempSync(join(tmpdir(), 'crvs-drawing-'))
const program = join(process.cwd(), 'tests/support/drawing-program.ts')
const drawing = new DrawingProcess({ seconds: 2, megabytes: 300 }, program)
/** On a busy machine memory fills slowly. */
const patient = new DrawingProcess({ seconds: 120, megabytes: 300 }, program)
afterAll(() => {
  drawing.end()
  patient.end()
  rmSync(folder, { recursive: true, force: true })
})

/** Draws a document of this title and answers the id of the process that drew it. */
async function draw(
  title: string,
  signal = new AbortController().signal,
  by = drawing,
): Promise<number> {
  const path = join(folder, 'file')
  await by.ask({ order: { model: { title } }, path }, { signal })
  return Number(readFileSync(path, 'utf8'))
}

describe.runIf(process.platform === 'linux')('a drawing process', () => {
  it('is kept for the next document', async () => {
    expect(await draw('one')).toBe(await draw('two'))
  })

  it.each<[string, string, DrawingProcess?]>([
    ['hang', 'drawing-too-slow {"seconds":2}'],
    ['die', 'internal'],
    ['eat', 'drawing-too-large {"megabytes":300}', patient],
  ])(
    'that should %s is ended with a clear word, and a fresh one goes on',
    async (title, words, by = drawing) => {
      const before = await draw('before', undefined, by)
      await expect(draw(title, undefined, by)).rejects.toThrow(words)
      await until('the process is gone', () => !isRunning(before))
      expect(await draw('after', undefined, by)).not.toBe(before)
    },
  )

  it('that refuses a document says why, and goes on', async () => {
    const before = await draw('before')
    await expect(draw('refuse')).rejects.toMatchObject({
      code: 'invalid-input',
      reason: { code: 'block-picture-unreadable', params: { block: 'blocks[3] (figure)' } },
    })
    expect(await draw('after')).toBe(before)
  })

  it.each(['idle', 'busy'])('%s, ends with its server, however that ends', async (state) => {
    const options = [
      '--conditions=react-server',
      '--import',
      'tsx',
      'tests/support/drawing-server.ts',
      state,
    ]
    const server = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'ignore'] })
    await once(server.stdout, 'data')
    const worker =
      descendants(server.pid ?? 0).find(({ command }) => command.includes('drawing-worker'))?.pid ??
      0
    expect(isRunning(worker)).toBe(true)
    server.kill('SIGKILL')
    await until('the process is gone', () => !isRunning(worker), 5)
  })

  it('is ended when the drawing is called off', async () => {
    const before = await draw('before')
    const control = new AbortController()
    setTimeout(() => control.abort(new Error('called off')), 200)
    await expect(draw('hang', control.signal)).rejects.toThrow('called off')
    await until('the process is gone', () => !isRunning(before))
  })
})
