import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { randomId } from '@/lib/client/random-id'
import { browserOutbox, startInPage } from '@/lib/client/save/browser-outbox'
import { stubDevice } from '@/tests/support/device'
import { FakeReportServer } from '@/tests/support/fake-report-server'
import { keptOnDevice } from '@/tests/support/save/kept-on-device'
import { SectionSession } from './section-session'

let server: FakeReportServer
let assessmentId: string
const stops: (() => void)[] = []

beforeEach(() => {
  server = new FakeReportServer()
  stubDevice(server.fetch)
  assessmentId = randomId()
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.unstubAllGlobals()
})

function open(user = 'amina', view = server.view()) {
  const outbox = browserOutbox(user)
  const session = new SectionSession(
    outbox,
    { assessmentId, output: 'output-12', section: 'legal' },
    { report: 'Assessment report', section: '4 Legal framework' },
    view,
  )
  const ends = [startInPage(outbox), session.start()]
  const stop = () => {
    for (const end of ends.splice(0).reverse()) end()
  }
  stops.push(stop)
  return Object.assign(session, { stop })
}

type Open = ReturnType<typeof open>
const text = (session: Open) => session.doc.getText('prose').toString()
const type = (session: Open, words: string) =>
  session.doc.getText('prose').insert(session.doc.getText('prose').length, words)
const until = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 10 })
const saved = (session: Open) =>
  until(() =>
    expect(session.current()).toMatchObject({ isTakenUp: true, waiting: 0, connection: 'online' }),
  )
const connectionIsBack = () => {
  server.network = 'up'
  window.dispatchEvent(new Event('online'))
}

describe('what is typed', () => {
  it('goes to the server as one change for each pause in typing', async () => {
    const session = open()
    for (const letter of 'Birth is a fact.') type(session, letter)
    expect(session.current().waiting).toBeGreaterThan(0)
    await saved(session)
    expect(server.text()).toBe('Birth is a fact.')
    expect(server.updates).toHaveLength(1)
  })

  it('goes on while a change is under way, and what was typed meanwhile follows as one', async () => {
    const session = open()
    const release = server.hold()
    type(session, 'one')
    await until(() => expect(server.held).toBe(1))
    for (const word of [' two', ' three', ' four']) type(session, word)
    release()
    await saved(session)
    expect(server.text()).toBe('one two three four')
    expect(server.updates).toHaveLength(2)
  })

  it('stands beside what others type at the same time, in both browsers', async () => {
    const [one, two] = [open('amina'), open('ravi')]
    type(one, 'Amina writes. ')
    type(two, 'Ravi writes. ')
    await until(() => expect(text(one)).toHaveLength(27))
    await until(() => expect(text(two)).toBe(text(one)))
    expect(text(one)).toContain('Amina writes. ')
    expect(text(one)).toContain('Ravi writes. ')
    expect(server.text()).toBe(text(one))
  })

  it('is sent from here only: what came from others is not sent back', async () => {
    const session = open()
    server.changeElsewhere((doc) => doc.getText('prose').insert(0, 'from elsewhere'))
    await until(() => expect(text(session)).toBe('from elsewhere'))
    expect(session.current().waiting).toBe(0)
    expect(server.keys).toEqual([])
  })

  it('is read on in parts when the server has more than one answer holds', async () => {
    server.page = 2
    const session = open()
    for (let number = 0; number < 7; number++)
      server.changeElsewhere((doc) => doc.getText('prose').insert(number, String(number)))
    await until(() => expect(text(session)).toBe('0123456'))
  })
})

describe('a bad connection', () => {
  it('doubles nothing when the server saved and the answer was lost', async () => {
    server.network = 'drops-answers'
    const session = open()
    type(session, 'once')
    await until(() =>
      expect(session.current()).toMatchObject({ connection: 'offline', waiting: 1 }),
    )
    connectionIsBack()
    await saved(session)
    expect(server.text()).toBe('once')
    expect(server.updates).toHaveLength(1)
    expect(new Set(server.keys).size).toBe(1)
  })

  it.each(['down', 'busy'] as const)(
    '(%s) keeps the text over a new visit, and shows it before the server has it',
    async (network) => {
      server.changeElsewhere((doc) => doc.getText('prose').insert(0, 'There before. '))
      const view = server.view()
      server.network = network
      const first = open('amina', view)
      type(first, 'Typed in the rain.')
      await until(() =>
        expect(first.current()).toMatchObject({ connection: 'offline', keeping: 'device' }),
      )
      first.stop()
      const second = open('amina', view)
      await until(() => expect(text(second)).toBe('There before. Typed in the rain.'))
      expect(server.text()).toBe('There before. ')
      connectionIsBack()
      await saved(second)
      expect(server.text()).toBe('There before. Typed in the rain.')
    },
  )

  it('brings what others wrote meanwhile when it is back', async () => {
    const session = open()
    type(session, 'Mine. ')
    await saved(session)
    server.network = 'down'
    type(session, 'Offline. ')
    server.changeElsewhere((doc) => doc.getText('prose').insert(0, 'Theirs. '))
    await until(() => expect(session.current().connection).toBe('offline'))
    connectionIsBack()
    await until(() => expect(text(session)).toBe('Theirs. Mine. Offline. '))
    await saved(session)
    expect(server.text()).toBe('Theirs. Mine. Offline. ')
  })

  it('says that the person is signed out, and goes on after', async () => {
    server.network = 'signed-out'
    const session = open()
    type(session, 'kept')
    await until(() => expect(session.current().connection).toBe('signed-out'))
    connectionIsBack()
    await saved(session)
    expect(server.text()).toBe('kept')
  })

  it('keeps the text in memory where the browser keeps nothing, and says so', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new Error('closed')
      },
    })
    const session = open()
    type(session, 'in memory')
    await until(() => expect(session.current().keeping).toBe('memory'))
    await saved(session)
    expect(server.text()).toBe('in memory')
  })
})

describe('a refusal', () => {
  it.each([403, 409, 413, 422])(
    '(%i) keeps the text with the reason, sends nothing more, and can be tried again',
    async (status) => {
      server.refusal = { status, detail: 'The section is closed.' }
      const session = open()
      type(session, 'refused ')
      await until(() =>
        expect(session.current().refusal).toEqual({ status, message: 'The section is closed.' }),
      )
      type(session, 'and more')
      await until(() => expect(session.current().waiting).toBe(2))
      expect(text(session)).toBe('refused and more')
      server.refusal = null
      session.sendNow()
      await saved(session)
      expect(session.current().refusal).toBeNull()
      expect(server.text()).toBe('refused and more')
    },
  )

  it('is mended by itself when the change builds on one that the server lost', async () => {
    const session = open()
    type(session, 'first ')
    await saved(session)
    server.updates.length = 0
    type(session, 'second')
    await until(() => expect(server.text()).toBe('first second'))
    await saved(session)
    expect(session.current().refusal).toBeNull()
  })

  it('leaves the text for the next visit, which tries again by itself', async () => {
    server.refusal = { status: 403, detail: 'You are not an author.' }
    const first = open()
    type(first, 'kept for later')
    await until(() => expect(first.current().refusal).not.toBeNull())
    first.stop()
    server.refusal = null
    const second = open()
    await until(() => expect(server.text()).toBe('kept for later'))
    expect(text(second)).toBe('kept for later')
  })

  it('can be given up, and then nothing of it is left on the device', async () => {
    server.refusal = { status: 422, detail: 'Not readable.' }
    const first = open()
    type(first, 'thrown away')
    await until(() => expect(first.current().refusal).not.toBeNull())
    first.giveUp()
    expect(first.current()).toMatchObject({ isDropped: true, waiting: 0 })
    await vi.waitFor(async () => expect(await keptOnDevice('amina')).toEqual([]))
    first.stop()
    server.refusal = null
    const second = open()
    await saved(second)
    expect(text(second)).toBe('')
  })
})

describe('several tabs and several people on one device', () => {
  it('shows in one tab at once what is typed in another, and sends it once', async () => {
    server.network = 'down'
    const [one, two] = [open(), open()]
    type(one, 'from one')
    await until(() => expect(text(two)).toBe('from one'))
    connectionIsBack()
    await Promise.all([saved(one), saved(two)])
    expect(server.updates).toHaveLength(1)
  })

  it('sends what a closed tab left', async () => {
    server.network = 'down'
    const [one, two] = [open(), open()]
    type(one, 'left behind')
    await until(() => expect(text(two)).toBe('left behind'))
    one.stop()
    connectionIsBack()
    await saved(two)
    expect(server.text()).toBe('left behind')
  })

  it('lets nobody see or send what another person typed', async () => {
    server.network = 'down'
    const hers = open('amina')
    type(hers, 'hers')
    await until(() => expect(hers.current().connection).toBe('offline'))
    hers.stop()
    server.network = 'up'
    server.signedIn = 'ravi'
    const his = open('ravi')
    type(his, 'his')
    await saved(his)
    expect(server.text()).toBe('his')
    expect(text(his)).toBe('his')
  })

  it('loses nothing where the browser has no locks and two tabs send at the same time', async () => {
    vi.stubGlobal('navigator', {})
    server.network = 'down'
    const [one, two] = [open(), open()]
    type(one, 'a')
    type(two, 'b')
    await until(() =>
      expect([text(one), text(two)].map((words) => [...words].sort().join(''))).toEqual([
        'ab',
        'ab',
      ]),
    )
    connectionIsBack()
    await Promise.all([saved(one), saved(two)])
    expect([...server.text()].sort().join('')).toBe('ab')
  })
})

describe('the others', () => {
  it('are told where the cursor stands, and this tab does not see itself', async () => {
    const session = open()
    server.present = [
      { clientId: session.clientId, userId: 'amina', name: 'Amina', cursor: null },
      { clientId: randomId(), userId: 'ravi', name: 'Ravi', cursor: null },
    ]
    session.moveCursor({ anchor: { item: 1 }, head: { item: 1 } })
    await until(() => expect(session.current().present.map(({ name }) => name)).toEqual(['Ravi']))
    await until(() =>
      expect(server.cursors.at(-1)).toEqual({ anchor: { item: 1 }, head: { item: 1 } }),
    )
  })
})
