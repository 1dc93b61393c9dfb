import { z } from 'zod'
import { prose } from '../text'
import { stepActions } from './action'

export const StepActionInput = z.strictObject({
  action: z.enum(stepActions),
  reason: prose(4000).default(''),
  /** Version of the step that the caller saw. */
  version: z.int32().min(0),
})
