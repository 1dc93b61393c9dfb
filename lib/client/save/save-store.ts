import type { Change } from './change'

export interface Stored {
  /** Another value than before: the browser took the store away and this is a new one. */
  generation: string
  /** All changes of the person, those of other tabs and earlier visits too. */
  changes: Change[]
}

export interface Writing {
  put: readonly Change[]
  gone: readonly string[]
}

/** Where changes outlive the page. Each call is one step, all or nothing, and throws where nothing
 * can be kept. */
export interface SaveStore {
  write(writing: Writing): Promise<string>
  /** Reads what a person has here and writes what follows from it, with nobody in between. */
  update(user: string, decide: (stored: Stored) => Writing): Promise<void>
  /** Takes the turn to send for a person, or prolongs it. False while another tab has it. */
  lease(user: string, tab: string, now: number, until: number): Promise<boolean>
  /** Asks that the browser does not clear the store to make room. */
  persist(): void
}
