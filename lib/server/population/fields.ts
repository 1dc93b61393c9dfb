import 'server-only'
import type { PopulationView } from '@/lib/core/population/population-view'
import { isoDayOrNull } from '@/lib/server/iso-day'

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

interface PopulationRow extends Omit<PopulationView, 'sizeOn'> {
  sizeOn: Date | null
}

export function populationView({ sizeOn, ...row }: PopulationRow): PopulationView {
  return { ...row, sizeOn: isoDayOrNull(sizeOn) }
}
