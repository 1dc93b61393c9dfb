import 'server-only'
import { z } from 'zod'
import { day } from '@/lib/core/day'
import { line, prose, requiredLine } from '@/lib/core/text'
import { isoDayOrNull } from '@/lib/server/iso-day'

export const sensitivities = ['low', 'medium', 'high', 'very high'] as const

/** What is known of a population of interest; sizes are persons. */
export const PopulationFields = z.strictObject({
  name: requiredLine(200),
  definition: prose(2000),
  sizeEstimate: z
    .number('Enter a whole number.')
    .int('Enter a whole number.')
    .min(0)
    .max(2_000_000_000)
    .nullable(),
  sizeSource: line(300),
  sizeOn: day().nullable(),
  areas: line(500),
  sensitivity: z.enum(sensitivities),
  legalNote: prose(2000),
})

export const populationSelect = {
  id: true,
  code: true,
  name: true,
  definition: true,
  sizeEstimate: true,
  sizeSource: true,
  sizeOn: true,
  areas: true,
  sensitivity: true,
  legalNote: true,
  version: true,
} as const

interface PopulationRow {
  id: string
  code: string | null
  name: string
  definition: string
  sizeEstimate: number | null
  sizeSource: string
  sizeOn: Date | null
  areas: string
  sensitivity: string
  legalNote: string
  version: number
}

export type PopulationView = Omit<PopulationRow, 'sizeOn'> & { sizeOn: string | null }

export function populationView({ sizeOn, ...row }: PopulationRow): PopulationView {
  return { ...row, sizeOn: isoDayOrNull(sizeOn) }
}
