import { z } from 'zod'
import { line, prose, requiredLine } from '../text'

/** What a person states when signing for an institution. */
export const SignOffFields = z.strictObject({
  signatory: requiredLine(200),
  office: line(200).default(''),
  signedOn: z.iso.date('Enter a date as year-month-day.'),
  reservations: prose(4000).default(''),
})
