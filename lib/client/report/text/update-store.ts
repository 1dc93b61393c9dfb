import type { DBSchema } from 'idb'
import { DeviceDatabase, type Keeping } from '@/lib/client/device-database'
import { randomId } from '@/lib/client/random-id'
import {
  inOrder,
  type KeptUpdate,
  nextToSend,
  type TextPlace,
  type TextRefusal,
} from './kept-update'

interface Schema extends DBSchema {
  updates: { key: string; value: KeptUpdate; indexes: { place: [string, string, string, string] } }
}

/**
 * The unsent changes of one section by one person, on the device and in memory: when the browser
 * evicts its database it is written again.
 */
export class UpdateStore {
  private readonly mirror = new Map<string, KeptUpdate>()
  private readonly database: DeviceDatabase<Schema>
  private readonly index: [string, string, string, string]

  constructor(
    { user, assessment, output, section }: TextPlace,
    onKeeping: (keeping: Keeping) => void,
  ) {
    this.index = [user, assessment, output, section]
    this.database = new DeviceDatabase<Schema>({
      name: 'crvs-report',
      make: (db) =>
        db
          .createObjectStore('updates', { keyPath: 'key' })
          .createIndex('place', ['user', 'assessment', 'output', 'section']),
      restore: async (db) => {
        const tx = db.transaction('updates', 'readwrite')
        for (const update of this.mirror.values())
          if ((await tx.store.getKey(update.key)) === undefined) await tx.store.put(update)
        await tx.done
      },
      isHolding: () => this.mirror.size > 0,
      onKeeping,
    })
  }

  /** All changes, those of other tabs and earlier visits too. */
  async all(): Promise<KeptUpdate[]> {
    const stored = await this.database.use((db) =>
      db.getAllFromIndex('updates', 'place', this.index),
    )
    if (stored) for (const update of stored) this.mirror.set(update.key, update)
    return inOrder(this.mirror.values())
  }

  /** Changes as far as this tab knows. */
  known(): KeptUpdate[] {
    return inOrder(this.mirror.values())
  }

  async add(update: KeptUpdate): Promise<void> {
    this.mirror.set(update.key, update)
    await this.database.use((db) => db.put('updates', update))
  }

  /** What to send next, marked as sent before it is; others are merged into it in the same step. */
  async claim(): Promise<KeptUpdate | null> {
    // Those were written before this step begins; what is missing by then was sent by another tab.
    const known = [...this.mirror.keys()]
    const claimed = await this.database.use(async (db) => {
      const tx = db.transaction('updates', 'readwrite')
      const stored = await tx.store.index('place').getAll(this.index)
      const found = nextToSend(stored, randomId())
      if (found)
        await Promise.all([
          ...found.gone.map((key) => tx.store.delete(key)),
          tx.store.put(found.next),
        ])
      await tx.done
      return { found, settled: known.filter((key) => !stored.some((update) => update.key === key)) }
    })
    const { found, settled } = claimed ?? {
      found: nextToSend(this.mirror.values(), randomId()),
      settled: [],
    }
    this.note(found ? [found.next] : [], [...settled, ...(found?.gone ?? [])])
    return found?.next ?? null
  }

  async settle(key: string): Promise<void> {
    this.mirror.delete(key)
    await this.database.use((db) => db.delete('updates', key))
  }

  /** Writes why all that waits is not taken, or with null that it may be tried again. */
  async refuse(refusal: TextRefusal | null): Promise<KeptUpdate[]> {
    const changed = (await this.all()).map((update) => ({ ...update, refusal }))
    for (const update of changed) await this.add(update)
    return changed
  }

  async clear(): Promise<string[]> {
    const keys = (await this.all()).map(({ key }) => key)
    for (const key of keys) await this.settle(key)
    return keys
  }

  /** Takes note of what another tab wrote or took out. */
  note(changed: readonly KeptUpdate[], gone: readonly string[]): void {
    for (const update of changed) this.mirror.set(update.key, update)
    for (const key of gone) this.mirror.delete(key)
  }
}
