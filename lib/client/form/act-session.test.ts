import { expect, it } from 'vitest'
import { FakeClock } from '@/tests/support/save/fake-clock'
import { FakeDevice } from '@/tests/support/save/fake-device'
import { Outbox } from '../save/outbox'
import type { Reply } from '../save/outcome'
import type { Sending } from '../save/transport'
import { ActSession } from './act-session'

type Serve = (sending: Sending) => Reply | 'away'

const path = '/assessments/1/notes'
const good = (body: unknown = { id: 'n' }): Reply => ({ status: 201, body, retryAfter: null })
const problem = (status: number, code: string, more = {}): Reply => ({
  ...{ status, retryAfter: null },
  body: { code, detail: `no: ${code}`, ...more },
})

const request = (session: ActSession<{ text: string }>) =>
  ({ method: 'POST', path, body: { content: session.current().entry.text } }) as const

/** A server that does what a test says, and a device on which people open the form. */
function world() {
  const device = new FakeDevice()
  const clock = new FakeClock()
  const requests: Sending[] = []
  const server: { serve: Serve } = { serve: () => good() }
  let keys = 0
  const open = (user = 'amina', version?: number) => {
    const transport = async (sending: Sending): Promise<Reply> => {
      requests.push(sending)
      const reply = server.serve(sending)
      if (reply === 'away') throw new TypeError('no network')
      return reply
    }
    const newKey = () => `key-${++keys}`
    const around = { user, store: device, tabs: device.tabs(user), transport, clock, newKey }
    const outbox = new Outbox(around)
    const done: unknown[] = []
    const session = new ActSession<{ text: string }>(outbox, {
      ...{ place: path, part: 'new', href: '/notes', title: 'Notes', label: 'A note' },
      ...{ start: { text: '' }, words: ({ text }: { text: string }) => text },
      ...(version !== undefined && { version, disputed: 'content' }),
    })
    const stops = [session.start((answer) => done.push(answer)), outbox.start()]
    const press = () => session.press(request(session), version)
    const close = () => {
      for (const stop of stops) stop()
    }
    return { session, outbox, done, press, close }
  }
  return { clock, requests, server, open }
}

it('keeps what is written, and asks the server for nothing before the button is pressed', async () => {
  const { clock, requests, open } = world()
  const first = open()
  first.session.set({ text: 'Half a no' })
  first.session.set({ text: 'Half a note' })
  await clock.pass(60_000)
  expect(requests).toEqual([])
  expect(first.outbox.mustWarn).toBe(false)
  first.close()
  const again = open()
  await clock.pass(1)
  expect(again.session.current()).toMatchObject({
    ...{ entry: { text: 'Half a note' }, revision: 1, isBegun: true, isUnderWay: false },
  })
  expect(open('basil').session.current().isBegun).toBe(false)
})

it('sends once what was pressed, and is then empty', async () => {
  const { clock, requests, open } = world()
  const { session, done, press } = open()
  session.set({ text: 'Done' })
  press()
  await clock.pass(100)
  expect(requests.map(({ body }) => body)).toEqual([{ content: 'Done' }])
  expect(done).toEqual([{ id: 'n' }])
  expect(session.current()).toMatchObject({ entry: { text: '' }, isBegun: false })
})

it.each([
  ['away', 'away'],
  ['signed out', problem(401, 'unauthenticated')],
  ['busy', problem(503, 'unavailable')],
  ['a captive portal', { status: 200, body: undefined, retryAfter: null }],
] as const)('repeats with one key what met %s, also after the page was closed', async (_, met) => {
  const { clock, requests, server, open } = world()
  server.serve = () => met
  const first = open()
  first.session.set({ text: 'Kept' })
  first.press()
  await clock.pass(100)
  expect(first.session.current()).toMatchObject({ isUnderWay: true, entry: { text: 'Kept' } })
  first.close()
  server.serve = () => good()
  const again = open()
  await clock.pass(100)
  expect(again.session.current().isBegun).toBe(false)
  expect(new Set(requests.map(({ key }) => key)).size).toBe(1)
  expect(requests.at(-1)?.body).toEqual({ content: 'Kept' })
})

it('keeps what was refused beside its reason, and takes it up anew at the next press', async () => {
  const { clock, requests, server, open } = world()
  server.serve = () => problem(422, 'invalid-input')
  const { session, press, outbox } = open()
  session.set({ text: 'Bad' })
  press()
  await clock.pass(100)
  expect(session.current()).toMatchObject({ entry: { text: 'Bad' }, refusal: 'no: invalid-input' })
  expect(outbox.mustWarn).toBe(true)
  server.serve = () => good()
  session.set({ text: 'Better' })
  press()
  await clock.pass(100)
  expect(requests.at(-1)?.body).toEqual({ content: 'Better' })
  expect(requests.at(-1)?.key).not.toBe(requests[0]?.key)
  expect(session.current()).toMatchObject({ isBegun: false, refusal: null })
})

it('is sent on the version on which it was begun, not on one that nobody saw', async () => {
  const { clock, requests, open } = world()
  const first = open('amina', 3)
  first.session.set({ text: 'Begun on 3' })
  await clock.pass(1)
  first.close()
  const again = open('amina', 5)
  await clock.pass(1)
  again.press()
  await clock.pass(100)
  expect(requests.map(({ body }) => body)).toEqual([{ content: 'Begun on 3', version: 3 }])
})

it('keeps both when somebody else saved another, and sends mine on top when told', async () => {
  const { clock, requests, server, open } = world()
  const current = { content: 'Theirs', version: 2 }
  server.serve = () => problem(409, 'version-conflict', { current })
  const { session, press } = open('amina', 1)
  session.set({ text: 'Mine' })
  press()
  await clock.pass(100)
  expect(session.current()).toMatchObject({ entry: { text: 'Mine' }, theirs: current })
  session.set({ text: 'Mine, better' })
  expect(session.current().theirs).toEqual(current)
  server.serve = () => good()
  session.keepMine(request(session))
  await clock.pass(100)
  expect(requests.at(-1)?.body).toEqual({ content: 'Mine, better', version: 2 })
  expect(session.current()).toMatchObject({ isBegun: false, theirs: null })
})

it('is done when somebody else saved the very same', async () => {
  const { clock, server, open } = world()
  const current = { content: 'Same', version: 2 }
  server.serve = () => problem(409, 'version-conflict', { current })
  const { session, press, done } = open('amina', 1)
  session.set({ text: 'Same' })
  press()
  await clock.pass(100)
  expect(session.current().isBegun).toBe(false)
  expect(done).toEqual([current])
})
