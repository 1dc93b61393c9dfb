import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { day } from '../day'
import { line, prose, requiredLine } from '../text'

export const sensitivities = ['low', 'medium', 'high', 'very-high'] as const

/** What is known of a population of interest; sizes are persons. */
export const PopulationFields = z.strictObject({
  name: requiredLine(200),
  definition: prose(2000),
  sizeEstimate: z
    .number(coded('enter-a-whole-number'))
    .int(coded('enter-a-whole-number'))
    .min(0)
    .max(2_000_000_000)
    .nullable(),
  sizeSource: line(300),
  sizeOn: day().nullable(),
  areas: line(500),
  sensitivity: z.enum(sensitivities),
  legalNote: prose(2000),
})

export const PopulationChange = PopulationFields.partial().extend({ version: z.int32().min(1) })
PopulationChange.register(z.globalRegistry, { id: 'PopulationChange' })

export const NewPopulation = PopulationFields.partial().extend({
  /** Code of the edition's list; its name and definition are taken unless others are given. */
  code: z.string().max(20).nullable().default(null),
})
NewPopulation.register(z.globalRegistry, { id: 'NewPopulation' })
