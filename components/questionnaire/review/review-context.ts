import type { ReviewQuestion } from '@/lib/core/questionnaire/review/review-view'

export interface ReviewContext {
  assessmentId: string
  question: ReviewQuestion
  /** Titles by document. */
  documents: Record<string, string>
  editable: boolean
}
