import 'server-only'
import type { CoverageAdoption } from '@/lib/core/coverage/workbench/facts'

export const adoptionSelect = { cellKey: true, estimateId: true, reason: true, version: true, decidedByName: true, decidedAt: true } as const

export interface AdoptionView extends CoverageAdoption {
  version: number
  by: string
  at: string
}

export function adoptionView({
  decidedByName,
  decidedAt,
  ...adoption
}: CoverageAdoption & { version: number; decidedByName: string; decidedAt: Date }): AdoptionView {
  return { ...adoption, by: decidedByName, at: decidedAt.toISOString() }
}
