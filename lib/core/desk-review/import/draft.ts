import { z } from 'zod'
import type { TableField } from '@/lib/core/methodology/field'
import { Json } from '../../json'

/**
 * `no-section` and `too-long` keep a row out until a person does something; the others say what was
 * kept as text.
 */
export const blockingProblems = ['no-section', 'too-long'] as const
export const DraftProblem = z.object({
  kind: z.union([
    z.enum(blockingProblems),
    z.literal('date'),
    z.literal('option'),
    z.literal('source'),
    z.literal('shortened'),
  ]),
  /** Column that the words were meant for. */
  column: z.string(),
  text: z.string(),
})
export type DraftProblem = z.infer<typeof DraftProblem>

export const DraftRow = z.object({
  /** `t2r5`: table 2, row 5; `p12`: paragraph 12. */
  place: z.string(),
  /** File and place in words, kept with the row. */
  origin: z.string(),
  values: z.record(z.string(), Json),
  problems: z.array(DraftProblem),
  taken: z.boolean(),
})
DraftRow.register(z.globalRegistry, { id: 'DraftRow' })
export type DraftRow = z.infer<typeof DraftRow>

/** A row while it is read: values, and what found no other place than the text of the finding. */
export interface Draft {
  place: string
  origin: string
  values: Record<string, Json>
  problems: DraftProblem[]
  /** Words that no column could take, with the label of the column they stood in. */
  leftovers: string[]
  unreadSection: string
  isEmpty: () => boolean
}

const longestLine = 500
const longestText = 20_000

export function newDraft(place: string, origin: string): Draft {
  const draft: Draft = {
    ...{ place, origin, values: {}, problems: [], leftovers: [], unreadSection: '' },
    isEmpty: () => Object.keys(draft.values).length === 0 && draft.leftovers.length === 0,
  }
  return draft
}

export function isBlocked({ problems }: Pick<DraftRow, 'problems'>): boolean {
  return problems.some(({ kind }) => blockingProblems.some((blocking) => blocking === kind))
}

/**
 * The row as it would be written: a draft, with its origin; too long lines are shortened and stand
 * in full in the finding.
 */
export function sealed(draft: Draft, table: TableField): DraftRow {
  const { place, origin, values, problems, leftovers } = draft
  for (const column of table.columns) {
    const value = values[column.key]
    if (column.kind !== 'text' || typeof value !== 'string' || value.length <= longestLine) continue
    values[column.key] = `${value.slice(0, longestLine - 1)}…`
    leftovers.push(`${column.label}: ${value}`)
    problems.push({ kind: 'shortened', column: column.key, text: `${value.slice(0, 80)}…` })
  }
  const finding = [values.summary_finding, ...leftovers]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('\n\n')
  if (finding !== '') values.summary_finding = finding
  if (finding.length > longestText)
    problems.push({ kind: 'too-long', column: 'summary_finding', text: `${finding.slice(0, 80)}…` })
  if (values.topic === undefined && finding !== '')
    values.topic = finding.replace(/\s+/g, ' ').slice(0, 80)
  return {
    place,
    origin: origin.slice(0, longestLine),
    values: { ...values, status: 'in-progress', origin: origin.slice(0, longestLine) },
    problems,
    taken: true,
  }
}
