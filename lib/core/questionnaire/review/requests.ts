import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { line, prose } from '../../text'
import { AnswerParts } from '../answering/answer'
import { reviewFilters } from './review'

export const AdoptAnswer = z.strictObject({
  instance: line(200),
  /** Version of the adoption that the person saw; 0 for none yet. */
  version: z.int32().min(0),
  decision: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('institution'),
      answerId: z.uuid(),
      answerVersion: z.int32().min(1),
    }),
    z.strictObject({ kind: z.literal('own'), ...AnswerParts.answer.shape }),
    z.strictObject({ kind: z.literal('disputed') }),
  ]),
  reason: prose(4000).refine((reason) => reason.trim() !== '', coded('give-printed-reason')),
  /** What an institution holds against it; kept and printed. */
  dissent: prose(4000).default(''),
})
AdoptAnswer.register(z.globalRegistry, { id: 'AdoptAnswer' })

export const ReviewQuery = z.strictObject({
  section: z.string().max(20).optional(),
  show: z.enum(reviewFilters).default('attention'),
})

export const WithdrawAdoption = z.strictObject({
  instance: line(200),
  version: z.coerce.number().pipe(z.int32().min(1)),
})

export const ValidateAnswer = z.strictObject({ version: z.int32().min(1) })

export const ReturnAnswer = z.strictObject({
  version: z.int32().min(1),
  note: prose(2000).refine((note) => note.trim() !== '', coded('say-what-to-change')),
})

export const ValidateSection = z.strictObject({ section: line(20) })
