import { describe, expect, it } from 'vitest'
import { note } from '@/tests/support/save/fake-save-server'
import { SaveWorld } from '@/tests/support/save/save-world'
import type { Outbox } from './outbox'

const problems = (outbox: Outbox) => outbox.current().changes.map(({ problem }) => problem)
const waiting = (outbox: Outbox) => outbox.current().changes.map(({ content }) => content)
const long = 70_000

describe('what is typed', () => {
  it('is in the store before the pause in typing ends, and sent after it', async () => {
    const { server, device, clock, open } = world()
    const tab = open()
    await clock.pass(0)
    tab.add([note('title', 'B')], true)
    tab.add([note('title', 'Birth')], true)
    await clock.pass(10)
    expect(device.of('amina').map(({ content }) => content)).toEqual(['Birth'])
    expect(server.requests).toEqual([])
    await clock.pass(2000)
    expect(server.effects.map(({ value }) => value)).toEqual(['Birth'])
    expect(device.of('amina')).toEqual([])
  })

  it('is sent after ten seconds however steadily someone types', async () => {
    const { server, clock, open } = world()
    const tab = open()
    for (let stroke = 0; stroke < 25; stroke++) {
      tab.add([note('title', `text ${stroke}`)], true)
      await clock.pass(500)
    }
    expect(server.effects.length).toBeGreaterThan(0)
  })

  it('outlives the page', async () => {
    const { server, clock, open } = world()
    server.network = 'down'
    const tab = open()
    tab.add([note('title', 'kept')], true)
    await clock.pass(300)
    tab.close()
    server.network = 'up'
    open()
    await clock.pass(10)
    expect(server.valueOf('title')).toBe('kept')
  })

  it('stands on the version that an earlier change of the same part made', async () => {
    const { server, clock, open } = world()
    const tab = open()
    const release = server.hold()
    tab.add([note('title', 'first')])
    await clock.pass(10)
    expect(server.held).toBe(1)
    tab.add([note('title', 'second')])
    release()
    await clock.pass(long)
    expect(server.valueOf('title')).toBe('second')
    expect(tab.current().changes).toEqual([])
  })
})

describe('a bad connection', () => {
  it.each([
    ['down', 'offline'],
    ['portal', 'offline'],
    ['busy', 'busy'],
    ['too-many', 'busy'],
  ] as const)('(%s) is said, keeps all and goes on by itself', async (network, connection) => {
    const { server, clock, open } = world()
    server.network = network
    const tab = open()
    tab.add([note('title', 'kept')])
    await clock.pass(100)
    expect(tab.current()).toMatchObject({ connection, changes: [{ content: 'kept' }] })
    server.network = 'up'
    await clock.pass(long)
    expect(server.valueOf('title')).toBe('kept')
    expect(tab.current()).toMatchObject({ connection: 'online', changes: [] })
  })

  it('does not ask again before the time that the server named', async () => {
    const { server, clock, open } = world()
    server.network = 'too-many'
    const tab = open()
    tab.add([note('title', 'patient')])
    await clock.pass(100)
    server.network = 'up'
    tab.add([note('other', 'too')])
    await clock.pass(39_000)
    expect(server.requests).toEqual([])
    await clock.pass(2000)
    expect(server.effects).toHaveLength(2)
  })

  it('repeats with the same key and the same bytes what may have arrived', async () => {
    const { server, clock, open } = world()
    server.network = 'drops-answers'
    const tab = open()
    tab.add([note('title', 'once')])
    await clock.pass(100)
    tab.add([note('title', 'then more')])
    server.network = 'up'
    await clock.pass(long)
    expect(server.effects.map(({ value }) => value)).toEqual(['once', 'then more'])
    expect(server.requests[1]).toEqual(server.requests[0])
  })

  it('holds up one form alone when the server fails at it', async () => {
    const { server, clock, open } = world()
    server.network = 'failing'
    const tab = open()
    tab.add([note('title', 'here', 0, '/failing')])
    await clock.pass(100)
    server.network = 'up'
    tab.add([note('name', 'there', 0, '/other')])
    await clock.pass(100)
    expect(server.effects.map(({ value }) => value)).toEqual(['there'])
    await clock.pass(long)
    expect(server.effects.map(({ value }) => value)).toEqual(['there', 'here'])
  })

  it('sends what waits when the page goes, and the next visit sends it as it was', async () => {
    const { server, clock, open } = world()
    const tab = open()
    await clock.pass(0)
    tab.add([note('title', 'typed and gone')], true)
    tab.leave()
    tab.close()
    await clock.pass(10)
    expect(server.requests).toMatchObject([{ isLeaving: true }])
    open()
    await clock.pass(10)
    expect(server.effects).toHaveLength(1)
    expect(server.requests[1]?.key).toBe(server.requests[0]?.key)
  })
})

describe('a session that ended', () => {
  it('keeps all until the same person is signed in, and then sends all', async () => {
    const { server, clock, open } = world()
    server.signedIn = null
    const tab = open()
    tab.add([note('title', 'one'), note('name', 'two')])
    await clock.pass(100)
    expect(tab.current().connection).toBe('signed-out')
    server.signedIn = 'ravi'
    tab.sendNow()
    await clock.pass(100)
    expect(server.effects).toEqual([])
    server.signedIn = 'amina'
    tab.sendNow()
    await clock.pass(100)
    expect(server.effects.map(({ user }) => user)).toEqual(['amina', 'amina'])
  })

  it('never sends what one person left under the name of the next', async () => {
    const { server, clock, open } = world()
    server.network = 'down'
    const hers = open('amina')
    hers.add([note('title', 'hers')])
    await clock.pass(100)
    hers.close()
    server.network = 'up'
    server.signedIn = 'ravi'
    const his = open('ravi')
    his.add([note('name', 'his')])
    await clock.pass(long)
    expect(his.current().changes).toEqual([])
    expect(server.effects).toEqual([{ user: 'ravi', part: 'name', value: 'his' }])
    his.close()
    server.signedIn = 'amina'
    open('amina')
    await clock.pass(100)
    expect(server.valueOf('title')).toBe('hers')
  })
})

describe('what the server does not take', () => {
  it('stays with its reason, while the good changes of the same request are saved', async () => {
    const { server, clock, open } = world()
    const tab = open()
    tab.add([note('a', 'good'), note('b', 'bad value'), note('c', 'good too')])
    await clock.pass(100)
    expect(server.effects.map(({ part }) => part)).toEqual(['a', 'c'])
    expect(problems(tab)).toMatchObject([{ kind: 'refused', message: 'bad value does not fit.' }])
    expect(tab.mustWarn).toBe(true)
    tab.add([note('b', 'mended')])
    await clock.pass(100)
    expect(server.valueOf('b')).toBe('mended')
    expect(tab.mustWarn).toBe(false)
  })

  it.each([403, 404, 409, 410])('(%i) stays over a new visit, which asks again', async (status) => {
    const { server, clock, open } = world()
    server.refusal = { status, detail: 'The step is closed.' }
    const first = open()
    first.add([note('a', 'one'), note('b', 'two')])
    await clock.pass(100)
    expect(problems(first)).toMatchObject([{ message: 'The step is closed.' }, { status }])
    first.close()
    server.refusal = null
    open()
    await clock.pass(100)
    expect(server.effects.map(({ value }) => value)).toEqual(['one', 'two'])
  })

  it.each([400, 413, 422])('(%i) of a request as a whole is asked change by change', async (s) => {
    const { server, clock, open } = world()
    const tab = open()
    server.refusal = { status: s, detail: 'Too much.' }
    tab.add([note('a', 'one'), note('b', 'two')])
    await clock.pass(100)
    expect(problems(tab)).toMatchObject([{ message: 'Too much.' }, { message: 'Too much.' }])
    expect(server.requests).toHaveLength(3)
    server.refusal = null
    tab.again(tab.current().changes.map(({ key }) => key))
    await clock.pass(100)
    expect(server.effects).toHaveLength(2)
  })

  it('is given up when the person says so', async () => {
    const { server, clock, open } = world()
    const tab = open()
    tab.add([note('a', 'bad')])
    await clock.pass(100)
    tab.discard(tab.current().changes.map(({ key }) => key))
    await clock.pass(100)
    expect(tab.current().changes).toEqual([])
    tab.close()
    expect(open().current().changes).toEqual([])
    expect(server.effects).toEqual([])
  })

  it.each(['mine', 'theirs'] as const)('keeps both values, and %s when asked', async (keep) => {
    const { server, clock, open } = world()
    server.changeElsewhere('a', 'theirs')
    const tab = open()
    tab.add([note('a', 'first words')])
    await clock.pass(100)
    expect(problems(tab)).toMatchObject([{ kind: 'conflict', theirs: 'theirs', by: 'someone' }])
    tab.add([note('a', 'mine')])
    await clock.pass(100)
    expect(problems(tab)).toMatchObject([{ kind: 'conflict', theirs: 'theirs' }])
    expect(waiting(tab)).toEqual(['mine'])
    tab.resolve(tab.current().changes[0]?.key ?? '', keep)
    await clock.pass(100)
    expect(server.valueOf('a')).toBe(keep)
    expect(tab.current().changes).toEqual([])
  })
})

function world() {
  const it = new SaveWorld()
  const { server, device, clock } = it
  return { server, device, clock, open: (user?: string) => it.open(user), evict: () => it.evict() }
}
