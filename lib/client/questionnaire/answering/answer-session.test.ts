import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { randomId } from '@/lib/client/random-id'
import { browserOutbox, startInPage } from '@/lib/client/save/browser-outbox'
import { newDevice } from '@/tests/support/answer-device'
import type { FakeAnswerServer } from '@/tests/support/fake-answer-server'
import { AnswerSession } from './answer-session'

let server: FakeAnswerServer
let assessment: string
const stops: (() => void)[] = []

beforeEach(() => {
  server = newDevice()
  assessment = randomId()
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.unstubAllGlobals()
})

function open(user = 'amina'): AnswerSession & { stop: () => void } {
  const outbox = browserOutbox(user)
  const session = new AnswerSession(outbox, {
    assessment,
    institution: 'justice',
    answers: [],
    title: 'Questionnaire',
    label: (instance) => instance,
  })
  const ends = [startInPage(outbox), session.start()]
  const stop = () => {
    for (const end of ends.splice(0).reverse()) end()
  }
  stops.push(stop)
  return Object.assign(session, { stop })
}

const words = (value: string) => ({ value, gap: null, gapReason: '' })
const part = (session: AnswerSession, instance: string) =>
  session.current().places.get(instance)?.parts
const shown = (session: AnswerSession, instance: string) =>
  session.current().places.get(instance)?.content.value
const until = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 10 })
const connectionIsBack = () => {
  server.network = 'up'
  window.dispatchEvent(new Event('online'))
}

describe('what is typed', () => {
  it('is shown at once and sent in the order of typing, one change a request', async () => {
    const session = open()
    session.type('a', 'answer', words('one'))
    session.type('b', 'answer', words('two'))
    session.type('a', 'comment', 'three')
    expect(shown(session, 'a')).toBe('one')
    await until(() => expect(session.current().waiting).toBe(0))
    expect(
      server.effects.map(({ instance, change }) => [instance, Object.keys(change as object)]),
    ).toEqual([
      ['a', ['answer']],
      ['b', ['answer']],
      ['a', ['comment']],
    ])
    expect(part(session, 'a')).toEqual({ answer: { kind: 'saved' }, comment: { kind: 'saved' } })
  })

  it('waits for a pause, and only the last wording is sent', async () => {
    const session = open()
    for (const text of ['S', 'Sa', 'San'])
      session.type('a', 'answer', words(text), { paused: true })
    expect(part(session, 'a')).toEqual({ answer: { kind: 'waiting' } })
    session.flush()
    await until(() => expect(part(session, 'a')).toEqual({ answer: { kind: 'saved' } }))
    expect(server.effects).toHaveLength(1)
    expect(server.contentOf('a')?.value).toBe('San')
  })

  it('is not sent when it was typed and taken back', async () => {
    const session = open()
    session.type('a', 'comment', 'x', { paused: true })
    session.type('a', 'comment', '', { paused: true })
    expect(session.current().waiting).toBe(0)
    expect(part(session, 'a')).toEqual({})
  })

  it('stands on the version that an earlier change of the same part made', async () => {
    const session = open()
    const release = server.hold()
    session.type('a', 'answer', words('first'))
    await until(() => expect(server.held).toBe(1))
    expect(part(session, 'a')).toEqual({ answer: { kind: 'saving' } })
    session.type('a', 'answer', words('second'))
    release()
    await until(() => expect(session.current().waiting).toBe(0))
    expect(server.contentOf('a')?.value).toBe('second')
    expect(part(session, 'a')).toEqual({ answer: { kind: 'saved' } })
  })
})

describe('a bad connection', () => {
  it('doubles nothing when the server saved and the answer was lost', async () => {
    server.network = 'drops-answers'
    const session = open()
    session.type('a', 'answer', words('once'))
    await until(() => expect(session.current().connection).toBe('offline'))
    expect(part(session, 'a')).toEqual({ answer: { kind: 'kept' } })
    session.type('a', 'answer', words('then more'))
    connectionIsBack()
    await until(() => expect(session.current().waiting).toBe(0))
    expect(server.effects.map(({ change }) => change)).toEqual([
      { answer: words('once') },
      { answer: words('then more') },
    ])
    expect(server.keys[0]).toBe(server.keys[1])
  })

  it.each(['down', 'busy'] as const)('(%s) keeps the text over a new visit', async (network) => {
    server.network = network
    const first = open()
    first.type('a', 'answer', words('typed in the rain'))
    await until(() => expect(part(first, 'a')).toEqual({ answer: { kind: 'kept' } }))
    first.stop()
    server.network = 'up'
    const second = open()
    await until(() => expect(server.contentOf('a')?.value).toBe('typed in the rain'))
    await until(() => expect(shown(second, 'a')).toBe('typed in the rain'))
    expect(server.effects).toHaveLength(1)
  })

  it('replaces an unsent wording, never one that may have arrived', async () => {
    server.network = 'down'
    const session = open()
    session.type('a', 'answer', words('tried'))
    await until(() => expect(session.current().connection).toBe('offline'))
    session.type('a', 'answer', words('never sent'))
    session.type('a', 'answer', words('last'))
    expect(session.current().waiting).toBe(2)
    connectionIsBack()
    await until(() => expect(session.current().waiting).toBe(0))
    expect(server.effects.map(({ change }) => change)).toEqual([
      { answer: words('tried') },
      { answer: words('last') },
    ])
  })

  it('says when the person is signed out, and goes on after', async () => {
    server.network = 'signed-out'
    const session = open()
    session.type('a', 'answer', words('kept'))
    await until(() => expect(session.current().connection).toBe('signed-out'))
    server.network = 'up'
    document.dispatchEvent(new Event('visibilitychange'))
    await until(() => expect(part(session, 'a')).toEqual({ answer: { kind: 'saved' } }))
  })
})

describe('refusals and conflicts', () => {
  it('leaves the text with the reason, also for the next visit, and lets it be given up', async () => {
    server.refusal = 'Enter a number.'
    const first = open()
    first.type('a', 'answer', words('many'))
    await until(() =>
      expect(part(first, 'a')).toEqual({
        answer: { kind: 'refused', message: 'Enter a number.', by: 'server' },
      }),
    )
    expect(first.current().places.get('a')?.counted.value).toBeNull()
    first.stop()
    const second = open()
    await until(() =>
      expect(part(second, 'a')).toEqual({
        answer: { kind: 'refused', message: 'Enter a number.', by: 'server' },
      }),
    )
    expect(shown(second, 'a')).toBe('many')
    second.settleRefusal('a', 'answer', 'discard')
    expect(shown(second, 'a')).toBeNull()
  })

  it('does not send what breaks a rule of the question', async () => {
    const session = open()
    session.type('a', 'answer', words('12,5'), { refusal: 'Write 12.5.' })
    session.type('b', 'comment', 'sent')
    await until(() => expect(server.effects).toHaveLength(1))
    expect(part(session, 'a')).toEqual({
      answer: { kind: 'refused', message: 'Write 12.5.', by: 'rule' },
    })
    expect(session.current().waiting).toBe(0)
  })

  it.each([
    ['mine', 'mine'],
    ['theirs', 'theirs'],
  ] as const)(
    'shows both contents, and keeps %s when the person says so',
    async (keep, expected) => {
      server.changeElsewhere('a', 'answer', words('theirs'))
      const session = open()
      session.type('a', 'answer', words('mine'))
      await until(() =>
        expect(part(session, 'a')).toEqual({
          answer: { kind: 'conflict', yours: words('mine'), theirs: words('theirs') },
        }),
      )
      expect(server.contentOf('a')?.value).toBe('theirs')
      session.resolve('a', 'answer', keep)
      await until(() =>
        expect(session.current().places.get('a')?.parts.answer?.kind).not.toBe('conflict'),
      )
      await until(() => expect(session.current().waiting).toBe(0))
      expect(server.contentOf('a')?.value).toBe(expected)
      expect(shown(session, 'a')).toBe(expected)
    },
  )

  it('holds up nothing else, and another part of the same answer is no conflict', async () => {
    server.changeElsewhere('a', 'answer', words('theirs'))
    const session = open()
    session.type('a', 'answer', words('mine'))
    session.type('a', 'comment', 'a remark')
    session.type('b', 'answer', words('other'))
    await until(() => expect(session.current().waiting).toBe(0))
    expect(server.contentOf('a')).toMatchObject({ value: 'theirs', comment: 'a remark' })
    expect(server.contentOf('b')?.value).toBe('other')
    expect(part(session, 'a')?.answer?.kind).toBe('conflict')
  })
})

describe('several tabs and several people', () => {
  it('shows in one tab what is typed in another, and sends it once', async () => {
    const [one, two] = [open(), open()]
    one.type('a', 'answer', words('from one'))
    await until(() => expect(shown(two, 'a')).toBe('from one'))
    await until(() => expect(two.current().places.get('a')?.saved?.version).toBe(1))
    expect(server.effects).toHaveLength(1)
    two.type('a', 'answer', words('from two'))
    await until(() => expect(shown(one, 'a')).toBe('from two'))
    await until(() => expect(server.contentOf('a')?.value).toBe('from two'))
    expect(part(one, 'a')?.answer?.kind).not.toBe('conflict')
  })

  it('sends what a closed tab left', async () => {
    server.network = 'down'
    const one = open()
    const two = open()
    one.type('a', 'answer', words('left behind'))
    await until(() => expect(shown(two, 'a')).toBe('left behind'))
    one.stop()
    server.network = 'up'
    two.sendNow()
    await until(() => expect(server.contentOf('a')?.value).toBe('left behind'))
    expect(server.effects).toHaveLength(1)
  })

  it('says in one tab that the connection is back when another reached the server', async () => {
    server.network = 'down'
    const [one, two] = [open(), open()]
    one.type('a', 'answer', words('for both'))
    await until(() => expect(shown(two, 'a')).toBe('for both'))
    two.sendNow()
    await until(() =>
      expect([one, two].map((tab) => tab.current().connection)).toEqual(['offline', 'offline']),
    )
    server.network = 'up'
    one.sendNow()
    await until(() => expect(two.current().places.get('a')?.saved?.version).toBe(1))
    expect(two.current()).toMatchObject({ connection: 'online', waiting: 0 })
  })

  it('saves each change once in effect where the browser has no locks, and two tabs may send at the same time', async () => {
    vi.stubGlobal('navigator', {})
    const { crypto } = globalThis
    vi.stubGlobal('crypto', {
      getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
    })
    server.network = 'down'
    const [one, two] = [open(), open()]
    one.type('a', 'answer', words('plain HTTP'))
    one.type('b', 'answer', words('plain HTTP too'))
    await until(() => expect(shown(two, 'b')).toBe('plain HTTP too'))
    server.network = 'up'
    one.sendNow()
    two.sendNow()
    await until(() => expect([one, two].map((tab) => tab.current().waiting)).toEqual([0, 0]))
    expect(server.effects.map(({ instance }) => instance)).toEqual(['a', 'b'])
    expect([part(one, 'a')?.answer?.kind, part(one, 'b')?.answer?.kind]).not.toContain('conflict')
  })

  it('neither shows nor sends the queue of another person on the device', async () => {
    server.network = 'down'
    const amina = open('amina')
    amina.type('a', 'answer', words("Amina's"))
    await until(() => expect(part(amina, 'a')).toEqual({ answer: { kind: 'kept' } }))
    server.network = 'up'
    server.signedIn = 'ravi'
    const ravi = open('ravi')
    ravi.type('b', 'answer', words("Ravi's"))
    amina.sendNow()
    await until(() => expect(amina.current().connection).toBe('signed-out'))
    await until(() => expect(part(ravi, 'b')).toEqual({ answer: { kind: 'saved' } }))
    expect(ravi.current().places.has('a')).toBe(false)
    expect(server.effects).toEqual([
      { user: 'ravi', instance: 'b', change: { answer: words("Ravi's") } },
    ])
  })
})

describe('the device', () => {
  it('writes its copy again when the browser takes the database away', async () => {
    server.network = 'down'
    const session = open()
    session.type('a', 'answer', words('precious'))
    await until(() => expect(part(session, 'a')).toEqual({ answer: { kind: 'kept' } }))
    await new Promise((done, fail) => {
      const deletion = indexedDB.deleteDatabase('crvs-save')
      deletion.onsuccess = done
      deletion.onerror = fail
    })
    session.type('b', 'answer', words('after'))
    await until(() => expect(part(session, 'b')).toEqual({ answer: { kind: 'kept' } }))
    session.stop()
    const later = open()
    await until(() => expect(shown(later, 'a')).toBe('precious'))
    connectionIsBack()
    later.sendNow()
    await until(() => expect(server.contentOf('b')?.value).toBe('after'))
    expect(server.contentOf('a')?.value).toBe('precious')
  })

  it('says that nothing is kept when there is no database, and still sends', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new Error('private mode')
      },
    })
    server.network = 'down'
    const session = open()
    session.type('a', 'answer', words('in memory'))
    await until(() => expect(part(session, 'a')).toEqual({ answer: { kind: 'unkept' } }))
    expect(session.current().keeping).toBe('memory')
    connectionIsBack()
    await until(() => expect(server.contentOf('a')?.value).toBe('in memory'))
    expect(session.current().waiting).toBe(0)
  })
})
