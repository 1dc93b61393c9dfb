import { z } from 'zod'
import { line } from '../../text'
import { AnswerChange } from './answer'
import { SignOffFields } from './sign-off'

export const WithdrawSignOff = z.strictObject({
  section: line(20),
  institution: z.uuid().optional(),
})

export const SignSection = SignOffFields.extend({
  section: line(20),
  /** Only for the lead body, which records a signature on behalf of an institution. */
  institution: z.uuid().optional(),
})
SignSection.register(z.globalRegistry, { id: 'SignSection' })

export const SubmitAnswers = z.strictObject({ section: line(20), institution: z.uuid().optional() })

export const SaveAnswer = z.strictObject({
  /** Place of the answer, `question|event|population|aspect`. */
  instance: line(200),
  /** Only for the lead body, which enters answers on behalf of an institution. */
  institution: z.uuid().optional(),
  /** Version of the answer that the change was made on; 0 for none yet. */
  version: z.int32().min(0),
  change: AnswerChange,
  /** Row of the desk review that the answer is taken from. */
  sourceRow: z.uuid().optional(),
})
SaveAnswer.register(z.globalRegistry, { id: 'SaveAnswer' })

export type SaveAnswer = z.infer<typeof SaveAnswer>
