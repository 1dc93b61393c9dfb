import { z } from 'zod'
import { day } from '@/lib/core/day'
import { line, prose, requiredLine } from '@/lib/core/text'

/** What a person states when signing for an institution. */
export const SignOffFields = z.strictObject({
  signatory: requiredLine(200),
  office: line(200).default(''),
  signedOn: day(),
  reservations: prose(4000).default(''),
})
