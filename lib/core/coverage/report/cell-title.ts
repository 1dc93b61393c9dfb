import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import type { CoverageCell } from '@/lib/core/coverage/estimate/cell'

/** "Birth (G1), Refugees, North, 2025" */
export function cellTitle({ names, words }: ChartMaterial, cell: CoverageCell): string {
  return words.say('coverage.table.cell', {
    event: names.event(cell.event),
    key: cell.indicator,
    place: names.place(cell),
    year: cell.year,
  })
}
