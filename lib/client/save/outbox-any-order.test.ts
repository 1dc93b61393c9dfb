import fc from 'fast-check'
import { expect, it } from 'vitest'
import { networks, note } from '@/tests/support/save/fake-save-server'
import { SaveWorld, type Tab } from '@/tests/support/save/save-world'

const people = ['amina', 'ravi']
const parts = ['title', 'reason', 'date']

const step = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constant('type'), fc.nat(9), fc.nat(2), fc.boolean()) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('type-bad'), fc.nat(9), fc.nat(2)) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('network'), fc.constantFrom(...networks)) },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constant('pass'), fc.constantFrom(1, 50, 900, 5000, 50_000)),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('sign-in'), fc.constantFrom(...people, null)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('open'), fc.constantFrom(...people)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('close'), fc.nat(9), fc.boolean()) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constant('store'), fc.constantFrom('open', 'full', 'closed')),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant('evict')) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('someone'), fc.nat(2)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('resolve'), fc.nat(9), fc.boolean()) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('again'), fc.nat(9)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('send-now'), fc.nat(9)) },
) as fc.Arbitrary<[string, ...unknown[]]>

/** Plays a sequence of mishaps and remembers what each person typed last, part by part. */
class Play {
  readonly world = new SaveWorld()
  private readonly last = new Map<string, string>()
  /** What the page said could be lost, or the person gave up for someone else's. */
  private readonly released = new Set<string>()
  private readonly authors = new Map<string, string>()
  private count = 0

  async run([name, a, b, c]: [string, ...unknown[]]): Promise<void> {
    const { server, device, clock, tabs } = this.world
    const tab = tabs[(a as number) % tabs.length]
    if (name === 'network') server.network = a as (typeof networks)[number]
    else if (name === 'pass') await clock.pass(a as number)
    else if (name === 'sign-in') server.signedIn = a as string | null
    else if (name === 'open' && tabs.length < 4) this.world.open(a as string)
    else if (name === 'store') device.state = a as typeof device.state
    else if (name === 'evict') await this.evict()
    else if (name === 'someone')
      server.changeElsewhere(parts[a as number] ?? '', `theirs ${++this.count}`)
    else if (!tab) return
    else if (name === 'type') this.type(tab, parts[b as number] ?? '', '', c as boolean)
    else if (name === 'type-bad') this.type(tab, parts[b as number] ?? '', 'bad ', false)
    else if (name === 'close') this.close(tab, b as boolean)
    else if (name === 'resolve') this.resolve(tab, b ? 'mine' : 'theirs')
    else if (name === 'again') tab.again(tab.current().changes.map(({ key }) => key))
    else if (name === 'send-now') tab.sendNow()
  }

  private type(tab: Tab, part: string, prefix: string, isTyping: boolean): void {
    const value = `${prefix}${tab.user} ${part} ${++this.count}`
    this.last.set(`${tab.user}/${part}`, value)
    this.authors.set(value, tab.user)
    tab.add([note(part, value, this.world.server.versionOf(part))], isTyping)
  }

  private close(tab: Tab, isLeaving: boolean): void {
    if (tab.mustWarn)
      for (const { content } of tab.current().changes) this.released.add(String(content))
    if (isLeaving) tab.leave()
    tab.close()
  }

  private resolve(tab: Tab, keep: 'mine' | 'theirs'): void {
    for (const { key, content, problem } of tab.current().changes)
      if (problem?.kind === 'conflict') {
        if (keep === 'theirs') this.released.add(String(content))
        tab.resolve(key, keep)
      }
  }

  /** What nobody has open is lost with the store; that is the browser's doing. */
  private async evict(): Promise<void> {
    await this.world.clock.pass(1)
    if (this.world.device.state !== 'open') return
    const isHeld = (user: string) =>
      this.world.tabs.some((tab) => tab.user === user && tab.current().isTakenUp)
    if (people.every((user) => this.world.device.of(user).length === 0 || isHeld(user)))
      this.world.evict()
    await this.world.clock.pass(1)
  }

  /** All is well again, and both come back one after the other. */
  async comeBack(): Promise<void> {
    const { server, device, clock, tabs } = this.world
    server.network = 'up'
    device.state = 'open'
    for (const user of people) {
      server.signedIn = user
      const tab = this.world.open(user)
      await clock.pass(1)
      for (const other of tabs) if (other.user === user) other.sendNow()
      await clock.pass(120_000)
      expect(tab.current().changes.filter(({ problem }) => problem === null)).toEqual([])
    }
  }

  expectNothingLost(): void {
    const { server, tabs } = this.world
    const arrived = server.effects.map(({ value }) => value)
    const kept = tabs.flatMap((tab) => tab.current().changes.map(({ content }) => content))
    const lost = [...this.last.values()].filter(
      (value) => !arrived.includes(value) && !kept.includes(value) && !this.released.has(value),
    )
    expect(lost).toEqual([])
    expect(arrived).toHaveLength(new Set(arrived).size)
    expect(server.effects.filter(({ user, value }) => this.authors.get(value) !== user)).toEqual([])
    for (const tab of tabs)
      expect(tab.current().changes.filter(({ user }) => user !== tab.user)).toEqual([])
  }
}

it('loses, doubles and misattributes nothing, whatever happens in whatever order', async () => {
  const steps = fc.array(step, { minLength: 5, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const play = new Play()
      for (const user of people) play.world.open(user)
      await play.world.clock.pass(1)
      for (const each of sequence) await play.run(each)
      await play.comeBack()
      play.expectNothingLost()
    }),
    { numRuns: 250 },
  )
}, 60_000)
