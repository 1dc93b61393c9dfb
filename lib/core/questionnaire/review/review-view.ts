import type { AnswerView } from '@/lib/core/questionnaire/answering/view'
import type { SignOff } from '@/lib/core/questionnaire/facts'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import type { Adoption, Agreement } from '@/lib/core/questionnaire/state-answer'
import type { ReviewFilter } from './review'

export interface AdoptionView extends Adoption {
  version: number
}

export interface ReviewAnswer extends AnswerView {
  institution: string
  updatedBy: string | null
  /** The person who reads this entered it, or a part of it. */
  mine: boolean
}

export interface ReviewPlace {
  instance: string
  /** Event, population and aspect in words, as far as the question is asked for each. */
  event: string | null
  population: string | null
  aspect: string | null
  agreement: Agreement
  adoption: (AdoptionView & { decidedBy: string; decidedAt: string }) | null
  answers: ReviewAnswer[]
}

export interface ReviewQuestion extends AskedQuestion {
  places: ReviewPlace[]
}

export interface ReviewView {
  sections: { id: string; title: string; counts: Record<ReviewFilter, number> }[]
  section: { id: string; title: string } | null
  show: ReviewFilter
  questions: ReviewQuestion[]
  signOffs: (SignOff & { institution: string })[]
  /** Institutions with answers in the section. */
  institutions: { id: string; name: string; signed: boolean }[]
  /** Titles of the documents that the answers shown name. */
  documents: Record<string, string>
  mayReview: boolean
  allowedActions: string[]
}

export interface AnswerEvent {
  sequence: number
  at: string
  by: string
  /** `changed` carries the contents; the others what was said with them. */
  kind: 'changed' | 'submitted' | 'validated' | 'returned' | 'settled'
  before: unknown
  after: unknown
}
