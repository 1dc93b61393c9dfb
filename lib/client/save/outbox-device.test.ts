import { describe, expect, it } from 'vitest'
import { note } from '@/tests/support/save/fake-save-server'
import { SaveWorld } from '@/tests/support/save/save-world'
import type { Outbox } from './outbox'

const waiting = (outbox: Outbox) => outbox.current().changes.map(({ content }) => content)
const long = 70_000

describe('the device', () => {
  it.each(['full', 'closed'] as const)('(%s) is said, and what is typed is sent', async (state) => {
    const { server, device, clock, open } = world()
    device.state = state
    server.network = 'down'
    const tab = open()
    tab.add([note('a', 'in memory')])
    await clock.pass(100)
    expect(tab.current().keeping).toBe('memory')
    expect(tab.mustWarn).toBe(true)
    server.network = 'up'
    await clock.pass(long)
    expect(server.valueOf('a')).toBe('in memory')
  })

  it('gets what it could not keep as soon as it can', async () => {
    const { server, device, clock, open } = world()
    device.state = 'full'
    server.network = 'down'
    const tab = open()
    tab.add([note('a', 'first')])
    await clock.pass(100)
    device.state = 'open'
    tab.add([note('b', 'second')])
    await clock.pass(100)
    expect(device.of('amina')).toHaveLength(2)
    expect(tab.current().keeping).toBe('device')
    expect(tab.mustWarn).toBe(false)
  })

  it('is written again when the browser takes the store away', async () => {
    const { server, device, clock, open, evict } = world()
    server.network = 'down'
    const tab = open()
    tab.add([note('a', 'precious')])
    await clock.pass(100)
    evict()
    await clock.pass(100)
    expect(device.of('amina')).toHaveLength(1)
  })
})

describe('two tabs', () => {
  it('show the same and send each change once', async () => {
    const { server, clock, open } = world()
    const [one, two] = [open(), open()]
    await clock.pass(0)
    one.add([note('a', 'from one')], true)
    await clock.pass(100)
    expect(waiting(two)).toEqual(['from one'])
    two.add([note('a', 'from two')], true)
    await clock.pass(long)
    expect(server.effects.map(({ value }) => value)).toEqual(['from two'])
    expect([waiting(one), waiting(two)]).toEqual([[], []])
  })

  it('keep each other’s changes, and one sends what the other left', async () => {
    const { server, clock, open } = world()
    server.network = 'down'
    const [one, two] = [open(), open()]
    await clock.pass(0)
    one.add([note('a', 'one')])
    two.add([note('b', 'two')])
    await clock.pass(100)
    one.close()
    server.network = 'up'
    await clock.pass(long)
    expect(server.effects.map(({ value }) => value).sort()).toEqual(['one', 'two'])
  })

  it('tell each other what the server answered', async () => {
    const { server, clock, open } = world()
    const [one, two] = [open(), open()]
    const heard: unknown[] = []
    two.follow('/notes', (saved) => heard.push(...saved.map(({ content }) => content)))
    await clock.pass(0)
    one.add([note('a', 'said')])
    await clock.pass(100)
    expect(heard).toEqual(['said'])
    expect(server.effects).toHaveLength(1)
  })
})

function world() {
  const it = new SaveWorld()
  const { server, device, clock } = it
  return { server, device, clock, open: (user?: string) => it.open(user), evict: () => it.evict() }
}
