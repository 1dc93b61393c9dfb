/** State that screens follow: one value, replaced at every change. */
export abstract class SnapshotStore<S extends object> {
  private readonly listeners = new Set<() => void>()

  protected constructor(protected snapshot: S) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly current = (): S => this.snapshot

  protected change(part: Partial<S>): void {
    this.snapshot = { ...this.snapshot, ...part }
    for (const listener of this.listeners) listener()
  }
}
