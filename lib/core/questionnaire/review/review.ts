import { z } from 'zod'
import type { AnswerStatus } from '@/lib/core/questionnaire/answering/answer'
import type { Agreement } from '@/lib/core/questionnaire/state-answer'

/** What a reviewer may look for. */
export const reviewFilters = [
  'attention',
  'conflict',
  'disputed',
  'submitted',
  'returned',
  'validated',
  'open',
  'all',
] as const
export const ReviewFilter = z.enum(reviewFilters)
ReviewFilter.register(z.globalRegistry, { id: 'ReviewFilter' })
export type ReviewFilter = z.infer<typeof ReviewFilter>

export interface ReviewedPlace {
  agreement: Agreement
  /** Statuses of the institutions' answers. */
  statuses: readonly AnswerStatus[]
  /** Conditions ask for it. */
  asked: boolean
}

/**
 * Whether the place is one that the reviewer looks for. A place that is not asked counts only where
 * someone answered it nevertheless.
 */
export function isWanted(filter: ReviewFilter, place: ReviewedPlace): boolean {
  const { agreement, statuses, asked } = place
  switch (filter) {
    case 'all':
      return asked || statuses.length > 0
    case 'attention':
      return (
        isWanted('conflict', place) || isWanted('disputed', place) || isWanted('submitted', place)
      )
    case 'conflict':
    case 'disputed':
      return agreement === filter
    case 'submitted':
    case 'returned':
    case 'validated':
      return statuses.includes(filter)
    case 'open':
      return asked && agreement === 'none'
  }
}
