import 'server-only'
import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'
import type { Words } from '@/lib/core/words'
import type { Reach } from '@/lib/server/assessment/reach'
import type { Source } from '@/lib/server/coverage/coverage-reach'

interface EstimateName {
  /** Event, population, year and area of its cell. */
  name: string
  indicator: string
  cellKey: string
}

/** What estimates are called, by id. */
export async function estimateNames(
  source: Source,
  { assessment, methodology }: Reach,
  ids: readonly string[],
  { say }: Words,
): Promise<Map<string, EstimateName>> {
  const rows = await source.coverageEstimate.findMany({
    where: { id: { in: [...ids] }, assessmentId: assessment.id },
    select: {
      ...{ id: true, cellKey: true, indicator: true, event: true, year: true, area: true },
      population: { select: { name: true } },
    },
  })
  return new Map(
    rows.map(({ id, cellKey, indicator, event, year, area, population }) => {
      const title = methodology.events.find(({ key }) => key === event)?.title ?? event
      const name = [title, population?.name, year, area].filter(Boolean).join(' · ')
      const known = coverageIndicators.find(({ key }) => key === indicator)
      const label = known ? say(`coverage.indicator.${known.key}.label`) : indicator
      return [id, { name, indicator: label, cellKey }]
    }),
  )
}
