import type { CoverageCell } from '@/lib/core/coverage/estimate/cell'
import { CoverageCellInput } from '@/lib/core/coverage/estimate/estimate'
import { cellOf, filledIndicators, type GridView } from '@/lib/core/coverage/estimate/grid'

export type SearchParams = Record<string, string | string[] | undefined>

/** What the address of the workbench asks for. */
export interface WorkbenchAddress {
  view: GridView
  /** A year to show besides those of the period; null when none or none that can be. */
  year: number | null
  cell: CoverageCell | null
  /** Form to show: `new`, or the id of an estimate. */
  estimate: string | null
}

export function readAddress(query: SearchParams, areas: readonly string[]): WorkbenchAddress {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const indicator = filledIndicators.some(({ key }) => key === text('indicator'))
    ? text('indicator')
    : 'main'
  const sex =
    text('sex') === 'female' || text('sex') === 'male' ? (text('sex') as 'female' | 'male') : 'all'
  const parsed = CoverageCellInput.safeParse(cellOf(text('cell')))
  const year = CoverageCellInput.shape.year.safeParse(Number(text('year')))
  return {
    view: { indicator, area: areas.includes(text('area')) ? text('area') : '', sex },
    year: year.success ? year.data : null,
    cell: parsed.success ? parsed.data : null,
    estimate: text('estimate') || null,
  }
}

/** Address of the grid, of a cell in it, or of a form of the cell; what is as usual is left out. */
export function workbenchAddress(
  base: string,
  { view, year }: Pick<WorkbenchAddress, 'view' | 'year'>,
  cell?: string,
  estimate?: string,
): string {
  const given = {
    indicator: view.indicator === 'main' ? '' : view.indicator,
    area: view.area,
    sex: view.sex === 'all' ? '' : view.sex,
    year: year === null ? '' : String(year),
    cell: cell ?? '',
    estimate: estimate ?? '',
  }
  const query = new URLSearchParams(
    Object.entries(given).filter(([, value]) => value !== ''),
  ).toString()
  return query ? `${base}?${query}` : base
}
