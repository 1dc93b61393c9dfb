import 'server-only'
import { z } from 'zod'
import { AreaOutline } from '@/lib/core/coverage/boundary/area-outline'
import type { BoundaryView } from '@/lib/core/coverage/boundary/boundary-view'
import { matchAreas } from '@/lib/core/coverage/boundary/match-areas'
import type { CoverageReach, Source } from '@/lib/server/coverage/coverage-reach'

export const boundarySelect = {
  id: true,
  name: true,
  nameProperty: true,
  content: true,
  createdAt: true,
} as const

interface BoundaryRow {
  id: string
  name: string
  nameProperty: string
  content: unknown
  createdAt: Date
}

export function boundaryView(
  { id, name, nameProperty, content, createdAt }: BoundaryRow,
  areas: readonly string[],
): BoundaryView {
  const outlines = z.array(AreaOutline).parse(content)
  const { places, areasLeft, outlinesLeft } = matchAreas(
    areas,
    outlines.map((outline) => outline.name),
  )
  const matched = areas.filter((_, index) => places.includes(index))
  return {
    id,
    name,
    nameProperty,
    matched,
    areasLeft,
    outlinesLeft,
    createdAt: createdAt.toISOString(),
  }
}

/** Areas of the territory in scope, and those that figures name. */
export async function gridAreas(source: Source, reach: CoverageReach): Promise<string[]> {
  const where = { assessmentId: reach.assessment.id, removedAt: null, area: { not: '' } }
  const used = await source.coverageEstimate.findMany({
    where,
    distinct: ['area'],
    orderBy: { area: 'asc' },
    select: { area: true },
  })
  return [...new Set([...reach.assessment.territory, ...used.map(({ area }) => area)])]
}
