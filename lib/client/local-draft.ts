/** What a person typed and has not saved, kept in this browser under the name of its form. */
export interface LocalDraft<T> {
  /** Version of the thing that the typing began on. */
  version: number
  entry: T
}

export function keepDraft<T>(name: string, draft: LocalDraft<T>): void {
  window.localStorage.setItem(name, JSON.stringify(draft))
}

export function readDraft<T>(name: string): LocalDraft<T> | null {
  const kept = window.localStorage.getItem(name)
  return kept ? (JSON.parse(kept) as LocalDraft<T>) : null
}

export function dropDraft(name: string): void {
  window.localStorage.removeItem(name)
}
