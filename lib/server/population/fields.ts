import 'server-only'
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
