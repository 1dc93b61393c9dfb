import type { AssessmentFacts, FactRow } from '@/lib/core/assessment/assessment-facts'
import type { Json } from '@/lib/core/json'
import type { Guard, RowCondition } from '@/lib/core/methodology/guard'
import type { Methodology, Step } from '@/lib/core/methodology/schema'
import { type FeatureGuard, featureLacks } from '@/lib/core/registry/guard-lacks'
import { failingToolChecks } from '@/lib/core/tool/failing-tool-checks'
import { type Wording, wordingOf } from '@/lib/core/tool/format-value'
import type { Words } from '@/lib/core/words'
import type { GuardFailure, GuardPlace, Missing } from './guard-failure'

type Part = Pick<GuardFailure, 'missing' | 'place'>
interface Situation {
  methodology: Methodology
  facts: AssessmentFacts
  wording: Wording
  words: Words
}

/**
 * Every guard of the step that does not hold: the steps it waits for, what the edition asks, and
 * what does not make sense in its tools. `today` is an ISO day.
 */
export function failingGuards(
  methodology: Methodology,
  step: Step,
  facts: AssessmentFacts,
  today: string,
  words: Words,
): GuardFailure[] {
  const situation = { methodology, facts, words, wording: wordingOf(methodology, facts, words) }
  return [
    ...waitingFor(methodology, step, facts),
    ...step.guards.flatMap((guard) => failure(situation, guard)),
    ...step.tools.flatMap((tool) => senseless(situation, tool, today)),
  ]
}

function waitingFor(methodology: Methodology, step: Step, facts: AssessmentFacts): GuardFailure[] {
  const open = step.dependsOn.filter(
    (key) => facts.steps.find((state) => state.key === key)?.status !== 'completed',
  )
  return open.map((key) => {
    const before = methodology.steps.find((candidate) => candidate.key === key)
    return {
      key: `${step.key}-after-${key}`,
      before: 'start',
      code: 'waits-for-step',
      message: '',
      missing: [{ name: before ? `${before.number}. ${before.title}` : key }],
      failures: [],
      place: { kind: 'step', step: key },
    }
  })
}

/** The errors among the checks of one tool; warnings hold nothing up. */
function senseless({ methodology, facts, wording }: Situation, tool: string, today: string) {
  const failures = failingToolChecks(methodology, [tool], facts, { wording, today })
  const errors = failures.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (!first) return []
  const names = [...new Set(errors.flatMap(({ rowName }) => rowName ?? []))]
  return [
    {
      key: `${tool}-checks`,
      before: 'submit',
      code: 'checks',
      message: '',
      missing: names.map((name) => ({ name })),
      failures: errors,
      place: { kind: 'tool', tool, field: first.place.table ?? first.place.column },
    } satisfies GuardFailure,
  ]
}

function failure(situation: Situation, guard: Guard): GuardFailure[] {
  const part = check(situation, guard)
  if (!part) return []
  const { key, before, message } = guard
  return [{ key, before, code: 'message', message, failures: [], ...part }]
}

function check(situation: Situation, guard: Guard): Part | null {
  const { methodology, facts } = situation
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
      return lacking(situation, guard, rowsOf(facts, guard.tool, guard.table, guard.where))
    case 'rows-filled':
      return lacking(
        situation,
        guard,
        rowsOf(facts, guard.tool, guard.table, guard.where).filter((row) =>
          guard.columns.some((column) => isEmpty(row.values[column])),
        ),
      )
    case 'rows-referenced':
      return unreferenced(situation, guard)
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
      const missing = named(featureLacks(methodology, facts, guard, situation.words))
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

function named(names: string[]): Missing[] {
  return names.map((name) => ({ name }))
}

function lacking(
  { wording }: Situation,
  guard: { tool: string; table: string },
  rows: FactRow[],
): Part | null {
  if (rows.length === 0) return null
  const missing = rows.map(({ id }) => missingRow(wording, id, guard))
  return { missing, place: inTable(guard) }
}

/** The row by its name, with where it stands. */
function missingRow(wording: Wording, id: string, at: { tool: string; table: string }): Missing {
  const place: GuardPlace = { kind: 'tool', tool: at.tool, field: at.table, row: id }
  return { name: wording.names.get(id) ?? '', place }
}

function unreferenced(
  { facts, wording }: Situation,
  guard: Extract<Guard, { kind: 'rows-referenced' }>,
): Part | null {
  const referred = new Set(
    rowsOf(facts, guard.byTool, guard.byTable).flatMap((row) =>
      identifiers(row.values[guard.column]),
    ),
  )
  const chosen = rowsOf(facts, guard.tool, guard.table, guard.where)
  const wanted = guard.through
    ? rowsNamedBy(facts, chosen, guard.through)
    : chosen.map(({ id }) => ({ id, tool: guard.tool, table: guard.table }))
  const missing = wanted
    .filter(({ id }) => !referred.has(id))
    .map(({ id, ...at }) => missingRow(wording, id, at))
  const place: GuardPlace = { kind: 'tool', tool: guard.byTool, field: guard.byTable }
  return missing.length > 0 ? { missing, place } : null
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
    ? { missing: populations.map(({ name }) => ({ name })), place: inTable(guard) }
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

interface RowPlace {
  id: string
  tool: string
  table: string
}

function rowsNamedBy(facts: AssessmentFacts, rows: FactRow[], column: string): RowPlace[] {
  const named = new Set(rows.flatMap((row) => identifiers(row.values[column])))
  return Object.entries(facts.rows).flatMap(([tool, tables]) =>
    Object.entries(tables).flatMap(([table, list]) =>
      list.filter(({ id }) => named.has(id)).map(({ id }) => ({ id, tool, table })),
    ),
  )
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
