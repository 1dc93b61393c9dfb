import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { randomId } from '../random-id'
import type { Change } from './change'
import type { SaveStore, Stored, Writing } from './save-store'

interface Schema extends DBSchema {
  changes: { key: string; value: Change; indexes: { user: string } }
  about: { key: string; value: string }
  leases: { key: string; value: { tab: string; until: number } }
}

const databaseName = 'crvs-save'
const patienceMilliseconds = 4000
/** Pause after the database did not open, so that nobody waits for it at every stroke. */
const restMilliseconds = 15_000

/** The store of this browser. It may be missing, full, or be taken away while the page is open. */
export class DeviceStore implements SaveStore {
  private connection: Promise<IDBPDatabase<Schema>> | null = null
  private closedUntil = 0
  private hasAsked = false

  /** `onLost` hears that the browser took the database away. */
  constructor(private readonly onLost: () => void) {}

  async write({ put, gone }: Writing): Promise<string> {
    const db = await this.open()
    const tx = db.transaction(['changes', 'about'], 'readwrite')
    const changes = tx.objectStore('changes')
    const [generation] = await Promise.all([
      tx.objectStore('about').get('generation'),
      ...gone.map((key) => changes.delete(key)),
      ...put.map((change) => changes.put(change)),
      tx.done,
    ])
    return generation ?? ''
  }

  async update(user: string, decide: (stored: Stored) => Writing): Promise<void> {
    const db = await this.open()
    const tx = db.transaction(['changes', 'about'], 'readwrite')
    const store = tx.objectStore('changes')
    const [generation = '', changes] = await Promise.all([
      tx.objectStore('about').get('generation'),
      store.index('user').getAll(user),
    ])
    const { put, gone } = decide({ generation, changes })
    await Promise.all([
      ...gone.map((key) => store.delete(key)),
      ...put.map((change) => store.put(change)),
      tx.done,
    ])
  }

  async lease(user: string, tab: string, now: number, until: number): Promise<boolean> {
    const db = await this.open()
    const tx = db.transaction('leases', 'readwrite')
    const held = await tx.store.get(user)
    const isMine = !held || held.tab === tab || held.until <= now
    if (isMine) await tx.store.put({ tab, until }, user)
    await tx.done
    return isMine
  }

  persist(): void {
    if (this.hasAsked) return
    this.hasAsked = true
    // Where the browser does not know it or says no, the store is as safe as any.
    void globalThis.navigator?.storage?.persist?.().catch(() => undefined)
  }

  private open(): Promise<IDBPDatabase<Schema>> {
    if (this.closedUntil > Date.now()) return Promise.reject(new Error('The store is closed.'))
    this.connection ??= this.opened().catch((error: unknown) => {
      this.connection = null
      this.closedUntil = Date.now() + restMilliseconds
      throw error
    })
    return this.connection
  }

  private async opened(): Promise<IDBPDatabase<Schema>> {
    const lost = () => {
      this.connection = null
      this.onLost()
    }
    const opening = openDB<Schema>(databaseName, 1, {
      upgrade: (db, _old, _new, tx) => {
        db.createObjectStore('changes', { keyPath: 'key' }).createIndex('user', 'user')
        db.createObjectStore('about')
        db.createObjectStore('leases')
        void tx.objectStore('about').put(randomId(), 'generation')
      },
      blocking: (_current, _blocked, event) => {
        ;(event.target as IDBDatabase).close()
        lost()
      },
      terminated: lost,
    })
    return within(patienceMilliseconds, opening)
  }
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_done, fail) => {
    const tooLate = () => fail(new Error('The database of the browser does not open.'))
    timer = setTimeout(tooLate, milliseconds)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
