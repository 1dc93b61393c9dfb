import type { DBSchema } from 'idb'
import { DeviceDatabase, type Keeping } from '@/lib/client/device-database'
import { inOrder, isReplaceable, isSamePart, type Owner, type QueuedChange } from './queued-change'

interface Schema extends DBSchema {
  changes: { key: string; value: QueuedChange; indexes: { owner: [string, string] } }
}

/**
 * The queue of one person for one assessment, on the device. What was put here stays in memory too:
 * when the browser evicts the
 * database it is written again, and where there is none it is all there is, which `onKeeping` says.
 */
export class ChangeStore {
  private readonly mirror = new Map<string, QueuedChange>()
  private readonly database: DeviceDatabase<Schema>

  constructor(
    private readonly owner: Owner,
    onKeeping: (keeping: Keeping) => void,
  ) {
    this.database = new DeviceDatabase<Schema>({
      name: 'crvs-answers',
      make: (db) =>
        db
          .createObjectStore('changes', { keyPath: 'key' })
          .createIndex('owner', ['user', 'assessment']),
      restore: async (db) => {
        const tx = db.transaction('changes', 'readwrite')
        for (const change of this.mirror.values())
          if ((await tx.store.getKey(change.key)) === undefined) await tx.store.put(change)
        await tx.done
      },
      isHolding: () => this.mirror.size > 0,
      onKeeping,
    })
  }

  /** All changes of this person and assessment, those of other tabs and earlier visits too. */
  async all(): Promise<QueuedChange[]> {
    const stored = await this.database.use((db) =>
      db.getAllFromIndex('changes', 'owner', [this.owner.user, this.owner.assessment]),
    )
    if (stored) {
      this.mirror.clear()
      for (const change of stored) this.mirror.set(change.key, change)
    }
    return inOrder(this.mirror.values())
  }

  /** Keeps a change; an unsent one of the same part goes. */
  async put(change: QueuedChange): Promise<void> {
    for (const other of this.mirror.values())
      if (isReplacedBy(other, change)) this.mirror.delete(other.key)
    this.mirror.set(change.key, change)
    await this.database.use(async (db) => {
      const tx = db.transaction('changes', 'readwrite')
      const mine = await tx.store.index('owner').getAll([change.user, change.assessment])
      await Promise.all([
        ...mine
          .filter((other) => isReplacedBy(other, change))
          .map(({ key }) => tx.store.delete(key)),
        tx.store.put(change),
        tx.done,
      ])
    })
  }

  /**
   * Marks the change as tried before it is sent. False when another tab sent or replaced it
   * meanwhile.
   */
  async claim(change: QueuedChange): Promise<boolean> {
    const present = await this.database.use(async (db) => {
      const tx = db.transaction('changes', 'readwrite')
      const found = (await tx.store.getKey(change.key)) !== undefined
      if (found) await tx.store.put(change)
      await tx.done
      return found
    })
    if (present === false) this.mirror.delete(change.key)
    else this.mirror.set(change.key, change)
    return present !== false
  }

  /** Takes a change out, and in the same step writes what follows from it for others. */
  async settle(key: string, others: readonly QueuedChange[] = []): Promise<void> {
    this.mirror.delete(key)
    for (const other of others) this.mirror.set(other.key, other)
    await this.database.use(async (db) => {
      const tx = db.transaction('changes', 'readwrite')
      await Promise.all([
        tx.store.delete(key),
        ...others.map((other) => tx.store.put(other)),
        tx.done,
      ])
    })
  }

  /** Takes note of what another tab wrote or took out. */
  note(changed: readonly QueuedChange[], gone: readonly string[]): void {
    for (const change of changed) this.mirror.set(change.key, change)
    for (const key of gone) this.mirror.delete(key)
  }
}

function isReplacedBy(other: QueuedChange, change: QueuedChange): boolean {
  return other.key !== change.key && isSamePart(other, change) && isReplaceable(other)
}
