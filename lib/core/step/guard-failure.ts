import { z } from 'zod'
import { CheckFailure } from '@/lib/core/methodology/checks/failure'

/** Where the person puts the missing thing right. */
export const GuardPlace = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tool'),
    tool: z.string(),
    /** A field of the form, or a table of it. */
    field: z.string(),
    row: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('output'), output: z.string() }),
  z.strictObject({ kind: z.literal('scope') }),
  z.strictObject({ kind: z.literal('populations') }),
  z.strictObject({ kind: z.literal('documents') }),
  z.strictObject({ kind: z.literal('questionnaire') }),
  z.strictObject({ kind: z.literal('coverage') }),
  z.strictObject({ kind: z.literal('report'), output: z.string() }),
  z.strictObject({ kind: z.literal('step'), step: z.string() }),
])
GuardPlace.register(z.globalRegistry, { id: 'GuardPlace' })
export type GuardPlace = z.infer<typeof GuardPlace>

/** A row, population, section or step that is concerned, by its name, and where a row stands. */
export const Missing = z.strictObject({ name: z.string(), place: GuardPlace.optional() })
Missing.register(z.globalRegistry, { id: 'Missing' })
export type Missing = z.infer<typeof Missing>

/** A guard that does not hold: what is missing, how much of it, and where. */
export const GuardFailure = z.strictObject({
  key: z.string(),
  before: z.enum(['start', 'submit', 'complete']),
  /** What says it: the edition's own message, or a sentence of the catalogue. */
  code: z.enum(['message', 'waits-for-step', 'checks']),
  /** The edition's words; empty for the other codes. */
  message: z.string(),
  /** Empty when the whole thing is missing. */
  missing: z.array(Missing),
  /** Cells that do not make sense; of the code `checks` only. */
  failures: z.array(CheckFailure),
  place: GuardPlace,
})
GuardFailure.register(z.globalRegistry, { id: 'GuardFailure' })
export type GuardFailure = z.infer<typeof GuardFailure>
