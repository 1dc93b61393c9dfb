import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { Email } from '../../account/requests'
import { line, requiredLine } from '../../text'

export const NewRespondentLink = z.strictObject({
  email: Email,
  name: requiredLine(120),
  /** Row of the stakeholder register. */
  institutionId: z.uuid(coded('choose-an-institution')),
  /** How long the link works. */
  days: z.int().min(1, coded('at-least-one-day')).max(180, coded('at-most-180-days')).default(60),
})

export const OpenRespondentLink = z.strictObject({ token: line(100).min(20) })
