import { z } from 'zod'
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
export const ProblemKind = z.enum(problemKinds)
ProblemKind.register(z.globalRegistry, { id: 'ProblemKind' })
export type ProblemKind = z.infer<typeof ProblemKind>

export const FileProblem = z.object({
  kind: ProblemKind,
  column: z.string(),
  count: z.number(),
  /** The first of them; the heading is row 1. */
  rows: z.array(z.number()),
  /** Values met, for unknown ones. */
  values: z.array(z.string()),
})
FileProblem.register(z.globalRegistry, { id: 'FileProblem' })
export type FileProblem = z.infer<typeof FileProblem>

export const shownProblemRows = 100
