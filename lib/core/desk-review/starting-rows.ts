import type { Json } from '@/lib/core/json'
import { identifiersIn } from '@/lib/core/methodology/value'
import type { DeskReview } from './layout'
import type { ReviewScope } from './sections'

/**
 * Rows to begin with: the guiding questions, one for each event and each population in scope where
 * the section is read so.
 */
export function startingRows(
  { matrix, layout }: DeskReview,
  scope: ReviewScope,
): Record<string, Json>[] {
  const offered = (matrix.suggestedRows ?? []).map(({ values }) => values) as Record<string, Json>[]
  const inScope = new Set(scope.events.map(({ value }) => value))
  return offered.flatMap((row) => {
    const section = String(row.section)
    const events = identifiersIn(row.event)
    if (layout.byEvent.includes(section) && events.length > 0)
      return events.some((event) => inScope.has(event)) ? [row] : []
    if (layout.byPopulation.includes(section) && scope.populations.length > 0)
      return scope.populations.map(({ value, label }) => ({
        ...row,
        topic: label,
        population: [value],
      }))
    return [row]
  })
}

/**
 * A row that stands in its section, and on the event or population of its group, from the start.
 */
export function newRow(
  { byEvent, byPopulation }: DeskReview['layout'],
  section: string,
  group: string,
): Record<string, Json> {
  return {
    section,
    ...(group !== '' && byEvent.includes(section) && { event: [group] }),
    ...(group !== '' && byPopulation.includes(section) && { population: [group] }),
    status: 'in-progress',
  }
}
