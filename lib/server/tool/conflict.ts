import 'server-only'

/** A change made on a value that someone else has changed since, to another value. */
export interface Conflict {
  operation: number
  field: string
  row: string | null
  column: string | null
  yours: unknown
  theirs: unknown
  /** Version to send when yours shall replace theirs. */
  version: number
  by: string
  at: string
}
