import type { ReviewRow } from './review-row'

export const followUpTargets = ['questionnaire', 'field', 'statistics'] as const
export type FollowUpTarget = (typeof followUpTargets)[number]

export interface FollowUpGroup {
  target: FollowUpTarget
  /** Number of the question or name of the places; empty where the rows name none. */
  to: string
  rows: ReviewRow[]
}

/**
 * What the review hands on: to questions by number, to places of the field visits, to the
 * statistics.
 */
export function followUps(rows: readonly ReviewRow[]): FollowUpGroup[] {
  return followUpTargets.flatMap((target) => {
    const groups = new Map<string, ReviewRow[]>()
    for (const row of rows)
      for (const to of destinations(row, target)) groups.set(to, [...(groups.get(to) ?? []), row])
    return [...groups]
      .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
      .map(([to, members]) => ({ target, to, rows: members }))
  })
}

/** Searched in vain and followed up nowhere. */
export function notFollowedUp(rows: readonly ReviewRow[]): ReviewRow[] {
  return rows.filter(
    (row) =>
      row.status === 'not-found' &&
      !row.followUp.includes('none') &&
      followUpTargets.every((target) => destinations(row, target).length === 0),
  )
}

function destinations(row: ReviewRow, target: FollowUpTarget): string[] {
  const chosen = row.followUp.includes(target)
  const named =
    target === 'questionnaire'
      ? row.questions
      : target === 'field' && row.sites !== ''
        ? [row.sites]
        : []
  return named.length > 0 ? named : chosen ? [''] : []
}
