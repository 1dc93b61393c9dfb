import 'server-only'
import { z } from 'zod'
import { AreaOutline } from '@/lib/core/coverage/boundary/area-outline'
import { CellSex } from '@/lib/core/coverage/estimate/cell'
import { EstimateContent, EstimateValue } from '@/lib/core/coverage/estimate/estimate'
import type { CoverageEstimate, CoverageFacts } from '@/lib/core/coverage/estimate/facts'
import type { Source } from './coverage-reach'
import { loadAges } from './load-ages'

/** The smallest cell of an assessment that set none. */
export const smallestCellUnset = 10

export const estimateSelect = {
  id: true,
  cellKey: true,
  indicator: true,
  event: true,
  populationId: true,
  year: true,
  area: true,
  sex: true,
  content: true,
  value: true,
  importId: true,
  version: true,
  updatedById: true,
  updatedAt: true,
} as const

export interface EstimateRow {
  id: string
  cellKey: string
  indicator: string
  event: string
  populationId: string | null
  year: number
  area: string
  sex: string
  content: unknown
  value: unknown
  importId: string | null
  version: number
  updatedById: string | null
  updatedAt: Date
}

export function estimateOf(
  row: Omit<EstimateRow, 'version' | 'updatedById' | 'updatedAt' | 'importId' | 'cellKey'>,
): CoverageEstimate {
  const { id, indicator, event, populationId, year, area, sex, content, value } = row
  return {
    id,
    cell: { indicator, event, populationId, year, area, sex: CellSex.parse(sex) },
    content: EstimateContent.parse(content),
    value: EstimateValue.nullable().parse(value),
  }
}

/** The snapshot of the coverage workbench that guards, charts, exports and documents read. */
export async function loadCoverageFacts(
  source: Source,
  assessmentId: string,
): Promise<CoverageFacts> {
  const [setting, estimates, adoptions, boundary, ages] = await Promise.all([
    source.coverageSetting.findUnique({ where: { assessmentId }, select: { smallestCell: true } }),
    source.coverageEstimate.findMany({
      where: { assessmentId, removedAt: null },
      orderBy: [
        { indicator: 'asc' },
        { event: 'asc' },
        { year: 'asc' },
        { area: 'asc' },
        { sex: 'asc' },
        { createdAt: 'asc' },
        { id: 'asc' },
      ],
      select: estimateSelect,
    }),
    source.coverageAdoption.findMany({
      where: { assessmentId, withdrawnAt: null },
      orderBy: { cellKey: 'asc' },
      select: { cellKey: true, estimateId: true, reason: true },
    }),
    source.boundary.findFirst({
      where: { assessmentId, removedAt: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { content: true },
    }),
    loadAges(source, assessmentId),
  ])
  const outlines = boundary ? z.array(AreaOutline).parse(boundary.content) : null
  return {
    smallestCell: setting?.smallestCell ?? smallestCellUnset,
    estimates: estimates.map(estimateOf),
    adoptions,
    ...(outlines && { outlines }),
    ages,
  }
}
