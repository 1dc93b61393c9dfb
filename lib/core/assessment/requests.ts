import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { day } from '../day'
import { DocumentLanguage } from '../rendering/words/languages'
import { line, requiredLine } from '../text'

const Day = day().nullable()

export const AssessmentChange = z.strictObject({
  version: z.int32().min(1),
  title: requiredLine(200).optional(),
  languages: z.array(requiredLine(60)).max(20).optional(),
  /** In which outputs are issued unless another one is asked for. */
  outputLanguage: DocumentLanguage.optional(),
  events: z.array(z.string().max(40)).max(30).optional(),
  territory: z.array(line(120).min(1)).max(200).optional(),
  referenceStart: Day.optional(),
  referenceEnd: Day.optional(),
})
AssessmentChange.register(z.globalRegistry, { id: 'AssessmentChange' })

export const NewAssessment = z.strictObject({
  /** ISO 3166-1 alpha-2 or -3 code, or a code of the region's own. */
  countryCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2,3}$/, coded('enter-country-code')),
  countryName: requiredLine(120),
  title: requiredLine(200),
  languages: z.array(line(60)).max(20).default([]),
  /** Key of the edition to work by; without it the default one. */
  methodology: z.string().trim().max(60).optional(),
})
