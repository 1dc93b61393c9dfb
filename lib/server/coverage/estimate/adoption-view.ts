import 'server-only'
import type { AdoptionView } from '@/lib/core/coverage/estimate/adoption-view'
import type { CoverageAdoption } from '@/lib/core/coverage/estimate/facts'

export const adoptionSelect = {
  cellKey: true,
  estimateId: true,
  reason: true,
  version: true,
  decidedByName: true,
  decidedAt: true,
} as const

interface AdoptionRow extends CoverageAdoption {
  version: number
  decidedByName: string
  decidedAt: Date
}

export function adoptionView({
  cellKey,
  estimateId,
  reason,
  version,
  decidedByName,
  decidedAt,
}: AdoptionRow): AdoptionView {
  return { cellKey, estimateId, reason, version, by: decidedByName, at: decidedAt.toISOString() }
}
