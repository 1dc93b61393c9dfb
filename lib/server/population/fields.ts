import 'server-only'
import { PopulationView } from '@/lib/core/population/population-view'
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

interface PopulationRow extends Omit<PopulationView, 'sizeOn' | 'sensitivity'> {
  sizeOn: Date | null
  sensitivity: string
}

export function populationView({ sizeOn, ...row }: PopulationRow): PopulationView {
  return PopulationView.parse({ ...row, sizeOn: isoDayOrNull(sizeOn) })
}
