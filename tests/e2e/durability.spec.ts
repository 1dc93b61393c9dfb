import { expect, test } from '@playwright/test'
import { descendants, ended, isRunning, OwnServer } from '../support/own-server'
import { SavingClient } from '../support/saving-client'
import { until } from '../support/until'

test.skip(process.platform !== 'linux', 'finds processes in /proc')
test.describe.configure({ mode: 'serial' })

const fields = ['results_summary', 'reliability', 'unknowns', 'data_recommendations']
let server: OwnServer
let token: string
let assessmentId: string

test.beforeAll(async () => {
  server = new OwnServer()
  await server.start()
  token = server.token('coordinator@sandara.example')
  const response = await fetch(`${server.api}/assessments`, {
    headers: { authorization: `Bearer ${token}` },
  })
  assessmentId = ((await response.json()) as { items: { id: string }[] }).items[0]?.id ?? ''
})
test.afterAll(() => server.remove())

function processOf(start: number, script: string): number {
  const found = descendants(start).find(({ command }) => command.includes(script))
  if (!found) throw new Error(`${script} does not run`)
  return found.pid
}

/**
 * Several people save at once; after some saves of each the process is killed. Answers the savers,
 * all stopped.
 */
async function savesUntilKilled(pid: number): Promise<SavingClient[]> {
  const clients = fields.map(
    (field) =>
      new SavingClient(`${server.api}/assessments/${assessmentId}/tools/tool-g`, token, field),
  )
  for (const client of clients) client.start()
  await until('each has saved', () =>
    clients.every(({ acknowledged }) => acknowledged.length >= 10),
  )
  process.kill(pid, 'SIGKILL')
  await Promise.all(clients.map((client) => client.stop()))
  return clients
}

async function expectAllSaved(clients: SavingClient[]): Promise<void> {
  const response = await fetch(
    `${server.api}/assessments/${assessmentId}/audit.csv?action=tool.update`,
    { headers: { authorization: `Bearer ${token}` } },
  )
  const trail = await response.text()
  for (const client of clients) {
    expect(client.acknowledged.filter((value) => !trail.includes(`"${value}""`))).toEqual([])
    // The last save may have been kept although its answer was lost.
    const numberOf = (value = '') => Number(value.split(' ').at(-1))
    expect(numberOf((await client.read()).value)).toBeGreaterThanOrEqual(
      numberOf(client.acknowledged.at(-1)),
    )
  }
}

test('the web server is killed while people save: it comes back and every acknowledged save is there', async () => {
  const start = server.serving()
  const web = processOf(start.pid, 'scripts/web.mjs')
  const clients = await savesUntilKilled(web)
  await server.untilHealthy(start.child)
  expect(processOf(start.pid, 'scripts/web.mjs')).not.toBe(web)
  await expectAllSaved(clients)
})

test('the start is killed while people save: the next one takes over and every acknowledged save is there', async () => {
  const first = server.serving()
  const web = processOf(first.pid, 'scripts/web.mjs')
  const database = server.postmaster()[0]?.pid ?? 0
  const clients = await savesUntilKilled(processOf(first.pid, 'scripts/serve.ts'))
  expect(await ended(first.child)).not.toBe(0)
  await until('the web server is gone', () => !isRunning(web))
  expect(isRunning(database)).toBe(true)
  await server.start()
  expect(isRunning(database)).toBe(false)
  await expectAllSaved(clients)
})

test('a second start on the data folder says so and ends', async () => {
  const said: string[] = []
  const second = server.spawnStart(said)
  expect(await ended(second)).toBe(1)
  expect(said.join('')).toContain(`is already using the data folder ${server.folder}`)
  expect((await fetch(`${server.api}/health`)).ok).toBe(true)
})

test('nothing is left behind when only the outermost process is killed', async () => {
  const { pid: start } = server.serving()
  const below = descendants(start)
  expect(below.length).toBeGreaterThan(3)
  process.kill(start, 'SIGKILL')
  await until('all of it is gone', () => !below.some(({ pid }) => isRunning(pid)))
})

test('nothing is left behind after SIGTERM, even while starting', async () => {
  const served = await server.start()
  const below = descendants(served.pid ?? 0)
  served.kill('SIGTERM')
  expect(await ended(served)).toBe(0)
  expect(below.filter(({ pid }) => isRunning(pid))).toEqual([])
  const starting = server.spawnStart()
  await until('the database runs', () => server.postmaster().length > 0)
  const begun = descendants(starting.pid ?? 0)
  starting.kill('SIGTERM')
  expect(await ended(starting)).toBe(0)
  expect([...begun, ...server.postmaster()].filter(({ pid }) => isRunning(pid))).toEqual([])
})
