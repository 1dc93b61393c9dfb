import { z } from 'zod'
import type { AssessmentFacts, FactRow } from '@/lib/core/assessment/assessment-facts'
import type { Json } from '@/lib/core/json'
import type { Guard, RowCondition } from '@/lib/core/methodology/guard'
import type { Methodology, Step } from '@/lib/core/methodology/schema'
import { type FeatureGuard, featureLacks } from '@/lib/core/registry/guard-lacks'

/** Where the person puts the missing thing right. */
export const GuardPlace = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tool'),
    tool: z.string(),
    field: z.string(),
  }),
  z.object({
    kind: z.literal('output'),
    output: z.string(),
  }),
  z.object({
    kind: z.literal('scope'),
  }),
  z.object({
    kind: z.literal('populations'),
  }),
  z.object({
    kind: z.literal('documents'),
  }),
  z.object({
    kind: z.literal('questionnaire'),
  }),
  z.object({
    kind: z.literal('coverage'),
  }),
  z.object({
    kind: z.literal('report'),
    output: z.string(),
  }),
  z.object({
    kind: z.literal('step'),
    step: z.string(),
  }),
])
export type GuardPlace = z.infer<typeof GuardPlace>

/** A guard that does not hold: what is missing, how much of it, and where. */
export const GuardFailure = z.object({
  key: z.string(),
  before: z.enum(['start', 'submit', 'complete']),
  message: z.string(),
  /** Names of the rows, populations or steps concerned; empty when the whole thing is missing. */
  missing: z.array(z.string()),
  place: GuardPlace,
})
export type GuardFailure = z.infer<typeof GuardFailure>

type Part = Pick<GuardFailure, 'missing' | 'place'>

/** Every guard of the step that does not hold, the steps it waits for first. */
export function failingGuards(
  methodology: Methodology,
  step: Step,
  facts: AssessmentFacts,
): GuardFailure[] {
  return [
    ...waitingFor(methodology, step, facts),
    ...step.guards.flatMap((guard) => failure(methodology, guard, facts)),
  ]
}

function waitingFor(methodology: Methodology, step: Step, facts: AssessmentFacts): GuardFailure[] {
  const open = step.dependsOn.filter(
    (key) => facts.steps.find((state) => state.key === key)?.status !== 'completed',
  )
  return open.map((key) => {
    const before = methodology.steps.find((candidate) => candidate.key === key)
    const name = before ? `Step ${before.number}, ${before.title}` : key
    return {
      key: `${step.key}-after-${key}`,
      before: 'start',
      message: `${name}, must be completed first.`,
      missing: [name],
      place: { kind: 'step', step: key },
    }
  })
}

function failure(methodology: Methodology, guard: Guard, facts: AssessmentFacts): GuardFailure[] {
  const part = check(methodology, guard, facts)
  return part ? [{ key: guard.key, before: guard.before, message: guard.message, ...part }] : []
}

function check(methodology: Methodology, guard: Guard, facts: AssessmentFacts): Part | null {
  switch (guard.kind) {
    case 'field-filled':
      return isEmpty(facts.fields[guard.tool]?.[guard.field])
        ? { missing: [], place: { kind: 'tool', tool: guard.tool, field: guard.field } }
        : null
    case 'rows-at-least':
      return rowsOf(facts, guard.tool, guard.table, guard.where).length < guard.count
        ? { missing: [], place: inTable(guard) }
        : null
    case 'rows-none':
      return lacking(guard, rowsOf(facts, guard.tool, guard.table, guard.where))
    case 'rows-filled':
      return lacking(
        guard,
        rowsOf(facts, guard.tool, guard.table, guard.where).filter((row) =>
          guard.columns.some((column) => isEmpty(row.values[column])),
        ),
      )
    case 'rows-referenced':
      return unreferenced(guard, facts)
    case 'populations-covered':
      return uncovered(guard, facts)
    case 'scope-set':
      return scopeMissing(guard.part, facts)
    case 'documents-at-least':
      return facts.documents.length < guard.count
        ? { missing: [], place: { kind: 'documents' } }
        : null
    case 'questionnaire':
    case 'coverage':
    case 'report': {
      const missing = featureLacks(methodology, facts, guard)
      return missing.length > 0 ? { missing, place: placeOf(guard) } : null
    }
    case 'output-approved':
      return facts.outputs[guard.output]?.approved
        ? null
        : { missing: [], place: { kind: 'output', output: guard.output } }
  }
}

function placeOf(guard: FeatureGuard): GuardPlace {
  return guard.kind === 'report' ? { kind: 'report', output: guard.output } : { kind: guard.kind }
}

function inTable(guard: { tool: string; table: string }): GuardPlace {
  return { kind: 'tool', tool: guard.tool, field: guard.table }
}

function lacking(guard: { tool: string; table: string }, rows: FactRow[]): Part | null {
  return rows.length > 0 ? { missing: rows.map(rowName), place: inTable(guard) } : null
}

function unreferenced(
  guard: Extract<Guard, { kind: 'rows-referenced' }>,
  facts: AssessmentFacts,
): Part | null {
  const referred = new Set(
    rowsOf(facts, guard.byTool, guard.byTable).flatMap((row) =>
      identifiers(row.values[guard.column]),
    ),
  )
  const chosen = rowsOf(facts, guard.tool, guard.table, guard.where)
  const wanted = guard.through ? rowsNamedBy(facts, chosen, guard.through) : chosen
  const rows = wanted.filter((row) => !referred.has(row.id))
  return rows.length > 0
    ? {
        missing: rows.map(rowName),
        place: { kind: 'tool', tool: guard.byTool, field: guard.byTable },
      }
    : null
}

function uncovered(
  guard: Extract<Guard, { kind: 'populations-covered' }>,
  facts: AssessmentFacts,
): Part | null {
  const named = new Set(
    rowsOf(facts, guard.tool, guard.table).flatMap((row) => identifiers(row.values[guard.column])),
  )
  const populations = facts.populations.filter((population) => !named.has(population.id))
  return populations.length > 0
    ? { missing: populations.map((population) => population.name), place: inTable(guard) }
    : null
}

function scopeMissing(
  part: 'events' | 'populations' | 'territory',
  facts: AssessmentFacts,
): Part | null {
  if (part === 'populations')
    return facts.populations.length === 0 ? { missing: [], place: { kind: 'populations' } } : null
  return facts.assessment[part].length === 0 ? { missing: [], place: { kind: 'scope' } } : null
}

function rowsOf(
  facts: AssessmentFacts,
  tool: string,
  table: string,
  where?: RowCondition,
): FactRow[] {
  const rows = facts.rows[tool]?.[table] ?? []
  return where
    ? rows.filter((row) =>
        identifiers(row.values[where.column]).some((value) => where.in.includes(value)),
      )
    : rows
}

function rowsNamedBy(facts: AssessmentFacts, rows: FactRow[], column: string): FactRow[] {
  const named = new Set(rows.flatMap((row) => identifiers(row.values[column])))
  const everyRow = Object.values(facts.rows).flatMap((tables) => Object.values(tables).flat())
  return everyRow.filter((row) => named.has(row.id))
}

function identifiers(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(identifiers)
  return value === null || value === undefined ? [] : [String(value)]
}

function isEmpty(value: Json | undefined): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}

/** The first words a person typed in the row, so that a message can name it. */
function rowName(row: FactRow, index: number): string {
  const words = Object.values(row.values).find(
    (value): value is string =>
      typeof value === 'string' && value.trim() !== '' && !uuid.test(value),
  )
  return words ? words.slice(0, 80) : `row ${index + 1}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/
