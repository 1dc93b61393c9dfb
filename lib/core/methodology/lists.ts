import { z } from 'zod'
import { Key, Option } from './field'

export const VitalEvent = z.strictObject({ key: Key, title: z.string(), definition: z.string() })
export const Challenge = z.strictObject({ key: z.string(), title: z.string(), prompts: z.string() })
export const PopulationType = z.strictObject({
  code: z.string(),
  name: z.string(),
  definition: z.string(),
  attributes: z.array(z.string()),
  dataSources: z.array(z.string()),
  sensitivity: z.enum(['low', 'medium', 'high', 'very-high']),
  inMinisterialDeclaration: z.boolean(),
})
export type PopulationType = z.infer<typeof PopulationType>

export const Standard = z.strictObject({
  id: z.string(),
  instrument: z.string(),
  year: z.int().nullable(),
  kind: z.string(),
  provision: z.string(),
  requires: z.string(),
  tags: z.array(z.string()).default([]),
  events: z.array(z.string()).default([]),
  populations: z.array(z.string()).default([]),
  challenges: z.array(z.string()).default([]),
  verification: z.string(),
  note: z.string().default(''),
  testedByQuestions: z.array(z.string()).default([]),
})
Standard.register(z.globalRegistry, { id: 'Standard' })
export type Standard = z.infer<typeof Standard>

export const RegionalTarget = z.strictObject({
  code: z.string(),
  goal: z.string(),
  text: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  unit: z.string(),
  disaggregation: z.array(z.string()),
  direction: z.string(),
})
export const Indicator = z.strictObject({
  code: z.string(),
  title: z.string(),
  formula: z.string(),
})

/** A list of options that several fields share. */
export const OptionList = z.strictObject({ key: Key, options: z.array(Option).min(1) })
