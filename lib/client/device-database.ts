import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

export type Keeping = 'device' | 'memory'

interface Options<S extends DBSchema> {
  name: string
  make: (db: IDBPDatabase<S>) => void
  /** Writes again what this page holds and a database that was evicted does not. */
  restore: (db: IDBPDatabase<S>) => Promise<void>
  /** Whether the page holds anything that must not be lost. */
  isHolding: () => boolean
  onKeeping: (keeping: Keeping) => void
}

const patienceMilliseconds = 4000

/**
 * A database of the browser that may be evicted while open, or not be there at all, which
 * `onKeeping` says.
 */
export class DeviceDatabase<S extends DBSchema> {
  private connection: Promise<IDBPDatabase<S>> | null = null
  private work: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: Options<S>) {}

  /** One piece of work after another. Undefined when nothing can be kept on the device. */
  use<T>(work: (db: IDBPDatabase<S>) => Promise<T>): Promise<T | undefined> {
    const result = this.work.then(() => this.attempt(work))
    this.work = result
    return result
  }

  private async attempt<T>(work: (db: IDBPDatabase<S>) => Promise<T>): Promise<T | undefined> {
    for (let tries = 0; tries < 2; tries++) {
      try {
        this.connection ??= this.open()
        const result = await work(await this.connection)
        this.options.onKeeping('device')
        return result
      } catch {
        // No database here, or it was taken away while open; the second try opens it anew.
        this.connection = null
      }
    }
    this.options.onKeeping('memory')
    return undefined
  }

  private async open(): Promise<IDBPDatabase<S>> {
    const lost = () => {
      this.connection = null
      if (this.options.isHolding()) void this.use(async () => undefined)
    }
    const opening = openDB<S>(this.options.name, 1, {
      upgrade: this.options.make,
      blocking: (_current, _blocked, event) => {
        ;(event.target as IDBDatabase).close()
        lost()
      },
      terminated: lost,
    })
    const db = await within(patienceMilliseconds, opening)
    await this.options.restore(db)
    return db
  }
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(
      () => fail(new Error('The database of the browser does not open.')),
      milliseconds,
    )
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
