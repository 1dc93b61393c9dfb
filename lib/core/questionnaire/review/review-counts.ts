import { groupBy } from '@/lib/core/group-by'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import type { Reading } from '@/lib/core/questionnaire/reading'
import type { InstitutionAnswer } from '@/lib/core/questionnaire/state-answer'
import { isWanted, type ReviewFilter, reviewFilters } from './review'

export type PlaceFinder = (filter: ReviewFilter, instance: Pick<Instance, 'key'>) => boolean

/** Says of a place whether it is one that the reviewer looks for. */
export function placeFinder(
  { instances, states }: Pick<Reading, 'instances' | 'states'>,
  answers: readonly InstitutionAnswer[],
): PlaceFinder {
  const asked = new Set(instances.map(({ key }) => key))
  const given = groupBy(answers, ({ instance }) => instance)
  return (filter, { key }) =>
    isWanted(filter, {
      agreement: states.get(key)?.agreement ?? 'none',
      statuses: (given.get(key) ?? []).map(({ status }) => status),
      asked: asked.has(key),
    })
}

/** How many of the places each filter finds. */
export function reviewCounts(
  places: readonly Instance[],
  found: PlaceFinder,
): Record<ReviewFilter, number> {
  const counts = reviewFilters.map((filter) => [
    filter,
    places.filter((place) => found(filter, place)).length,
  ])
  return Object.fromEntries(counts) as Record<ReviewFilter, number>
}
