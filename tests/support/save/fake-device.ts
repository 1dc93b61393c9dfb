import type { Change } from '@/lib/client/save/change'
import type { SaveStore, Stored, Writing } from '@/lib/client/save/save-store'
import type { TabMessage, Tabs } from '@/lib/client/save/tabs'

/** One browser: a store that can be full, closed or taken away, and tabs that hear each other. */
export class FakeDevice implements SaveStore {
  state: 'open' | 'full' | 'closed' = 'open'
  private generation = 1
  private changes = new Map<string, Change>()
  private readonly listeners = new Map<string, Set<(message: TabMessage) => void>>()
  private readonly ends = new Map<string, Promise<void>>()

  async write(writing: Writing): Promise<string> {
    await Promise.resolve()
    this.carryOut(writing)
    return String(this.generation)
  }

  async update(user: string, decide: (stored: Stored) => Writing): Promise<void> {
    await Promise.resolve()
    if (this.state === 'closed') throw new Error('closed')
    this.carryOut(decide({ generation: String(this.generation), changes: this.of(user) }))
  }

  async lease(): Promise<boolean> {
    return true
  }

  persist(): void {}

  of(user: string): Change[] {
    return structuredClone([...this.changes.values()].filter((change) => change.user === user))
  }

  /** The browser clears its store. */
  evict(): void {
    this.changes = new Map()
    this.generation++
  }

  tabs(user: string): Tabs {
    const others = this.listeners.get(user) ?? new Set()
    this.listeners.set(user, others)
    let mine: ((message: TabMessage) => void) | null = null
    return {
      open: (onMessage) => {
        mine = onMessage
        others.add(onMessage)
      },
      close: () => {
        if (mine) others.delete(mine)
        mine = null
      },
      tell: (message) => {
        if (!mine) return
        const copy = structuredClone(message)
        for (const other of others) if (other !== mine) queueMicrotask(() => other(copy))
      },
      alone: (work) => {
        const end = (this.ends.get(user) ?? Promise.resolve()).then(work)
        this.ends.set(
          user,
          end.catch(() => undefined),
        )
        return end
      },
    }
  }

  private carryOut({ put, gone }: Writing): void {
    if (this.state === 'closed' || (this.state === 'full' && put.length > 0))
      throw new Error(this.state)
    for (const key of gone) this.changes.delete(key)
    for (const change of put) this.changes.set(change.key, structuredClone(change))
  }
}
