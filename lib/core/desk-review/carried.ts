import type { ReviewRow } from './review-row'

export const carryTargets = ['questionnaire', 'field', 'statistics'] as const
export type CarryTarget = (typeof carryTargets)[number]

export interface CarriedGroup {
  target: CarryTarget
  /** Number of the question or name of the places; empty where the rows name none. */
  to: string
  rows: ReviewRow[]
}

/**
 * What the review hands on: to questions by number, to places of the field visits, to the
 * statistics.
 */
export function carriedOn(rows: readonly ReviewRow[]): CarriedGroup[] {
  return carryTargets.flatMap((target) => {
    const groups = new Map<string, ReviewRow[]>()
    for (const row of rows)
      for (const to of destinations(row, target)) groups.set(to, [...(groups.get(to) ?? []), row])
    return [...groups]
      .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
      .map(([to, members]) => ({ target, to, rows: members }))
  })
}

/** Searched in vain and handed to nobody. */
export function carriedNowhere(rows: readonly ReviewRow[]): ReviewRow[] {
  return rows.filter(
    (row) =>
      row.status === 'not-found' &&
      !row.carryTo.includes('none') &&
      carryTargets.every((target) => destinations(row, target).length === 0),
  )
}

function destinations(row: ReviewRow, target: CarryTarget): string[] {
  const chosen = row.carryTo.includes(target)
  const named =
    target === 'questionnaire'
      ? row.questions
      : target === 'field' && row.sites !== ''
        ? [row.sites]
        : []
  return named.length > 0 ? named : chosen ? [''] : []
}
