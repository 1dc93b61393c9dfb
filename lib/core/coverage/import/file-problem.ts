/**
 * Kinds of rows that cannot be counted as they stand. The text for people is in the message
 * catalogue under `coverageImport.problem.<kind>`.
 */
export const problemKinds = [
  'event-date-missing',
  'event-date-unreadable',
  'event-date-impossible',
  'registration-date-unreadable',
  'registration-date-impossible',
  'registered-before-event',
  'unknown-event',
  'unknown-population',
  'unknown-sex',
  'duplicate',
  'zero-weight',
] as const
export type ProblemKind = (typeof problemKinds)[number]

export interface FileProblem {
  kind: ProblemKind
  column: string
  count: number
  /** The first of them; the heading is row 1. */
  rows: number[]
  /** Values met, for unknown ones. */
  values: string[]
}

export const shownProblemRows = 100
