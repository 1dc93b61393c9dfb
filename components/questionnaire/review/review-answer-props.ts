import type { ReviewAnswer } from '@/lib/core/questionnaire/review/review-view'
import type { ReviewContext } from './review-context'

export interface ReviewAnswerProps {
  context: ReviewContext
  answer: ReviewAnswer
  /** Question and place, for those who hear a button out of its place. */
  name: string
}
