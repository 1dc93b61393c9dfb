import { z } from 'zod'
import { AnswerView } from '../answering/view'
import { SignOff } from '../facts'
import { AskedQuestion } from '../instrument'
import { Adoption, Agreement } from '../state-answer'
import { ReviewFilter } from './review'

export const AdoptionView = Adoption.extend({
  version: z.number(),
})
export type AdoptionView = z.infer<typeof AdoptionView>

export const ReviewAnswer = AnswerView.extend({
  institution: z.string(),
  updatedBy: z.string().nullable(),
  /** The person who reads this entered it, or a part of it. */
  mine: z.boolean(),
})
ReviewAnswer.register(z.globalRegistry, { id: 'ReviewAnswer' })
export type ReviewAnswer = z.infer<typeof ReviewAnswer>

export const ReviewPlace = z.object({
  instance: z.string(),
  /** Event, population and aspect in words, as far as the question is asked for each. */
  event: z.string().nullable(),
  population: z.string().nullable(),
  aspect: z.string().nullable(),
  agreement: Agreement,
  adoption: AdoptionView.extend({
    decidedBy: z.string(),
    decidedAt: z.string(),
  }).nullable(),
  answers: z.array(ReviewAnswer),
})
ReviewPlace.register(z.globalRegistry, { id: 'ReviewPlace' })
export type ReviewPlace = z.infer<typeof ReviewPlace>

export const ReviewQuestion = AskedQuestion.extend({
  places: z.array(ReviewPlace),
})
ReviewQuestion.register(z.globalRegistry, { id: 'ReviewQuestion' })
export type ReviewQuestion = z.infer<typeof ReviewQuestion>

export const ReviewView = z.object({
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      counts: z.record(ReviewFilter, z.number()),
    }),
  ),
  section: z
    .object({
      id: z.string(),
      title: z.string(),
    })
    .nullable(),
  show: ReviewFilter,
  questions: z.array(ReviewQuestion),
  signOffs: z.array(
    SignOff.extend({
      institution: z.string(),
    }),
  ),
  /** Institutions with answers in the section. */
  institutions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      signed: z.boolean(),
    }),
  ),
  /** Titles of the documents that the answers shown name. */
  documents: z.record(z.string(), z.string()),
  mayReview: z.boolean(),
  allowedActions: z.array(z.string()),
})
ReviewView.register(z.globalRegistry, { id: 'ReviewView' })
export type ReviewView = z.infer<typeof ReviewView>

export const AnswerEvent = z.object({
  sequence: z.number(),
  at: z.string(),
  by: z.string(),
  /** `changed` carries the contents; the others what was said with them. */
  kind: z.enum(['changed', 'submitted', 'validated', 'returned', 'settled']),
  before: z.unknown(),
  after: z.unknown(),
})
export type AnswerEvent = z.infer<typeof AnswerEvent>
