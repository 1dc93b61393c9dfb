import { z } from 'zod'
import { Email } from '../../account/requests'
import { line, requiredLine } from '../../text'

export const NewRespondentLink = z.strictObject({
  email: Email,
  name: requiredLine(120),
  /** Row of the stakeholder register. */
  institutionId: z.uuid('Choose an institution.'),
  /** How long the link works. */
  days: z.int().min(1, 'At least one day.').max(180, 'At most 180 days.').default(60),
})

export const OpenRespondentLink = z.strictObject({ token: line(100).min(20) })
