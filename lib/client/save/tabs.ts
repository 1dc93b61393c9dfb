import type { Change } from './change'

/** What one tab of a person tells the others. */
export interface TabMessage {
  put: readonly Change[]
  gone: readonly string[]
  /** The server's answer to what was saved, for the forms that show it. */
  answer?: { place: string; saved: readonly Change[]; body: unknown }
}

/** The tabs of one person on one device. */
export interface Tabs {
  open(onMessage: (message: TabMessage) => void): void
  close(): void
  tell(message: TabMessage): void
  /** Runs the work while no other tab runs its own. */
  alone(work: () => Promise<void>): Promise<void>
}
