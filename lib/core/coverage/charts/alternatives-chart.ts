import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import type { Chart } from '@/lib/core/rendering/block'
import type { ChartChoice, ChartMaterial } from './chart-material'
import { chartValue, seriesOf, sourceLine, withAlt } from './chart-series'

/** Every estimate of the cells that have several, by method; a ring marks the adopted one. */
export function alternativesChart(
  { coverage, names }: ChartMaterial,
  { indicator, event }: ChartChoice,
): Chart | null {
  const cells = coverage.alternatives.filter(
    ({ cell }) => cell.indicator === indicator && cell.event === event,
  )
  const all = cells
    .flatMap(({ adopted, others }) => [...(adopted ? [adopted] : []), ...others])
    .filter((figure) => chartValue(figure) !== null)
  if (all.length === 0) return null
  const nameOf = ({ method, id }: PublishedFigure) => {
    const sameMethod = cells.some(
      ({ adopted, others }) =>
        [adopted, ...others].filter((one) => one?.method === method).length > 1,
    )
    return sameMethod
      ? `${names.method(method)}: ${names.sources(all.find((figure) => figure.id === id) ?? { sources: [] }) || 'no source'}`
      : names.method(method)
  }
  const series = [...new Set(all.map(nameOf))].map((name) => {
    const figures = cells.map(({ adopted, others }) =>
      [...(adopted ? [adopted] : []), ...others].find((figure) => nameOf(figure) === name),
    )
    const marked = cells.flatMap(({ adopted }, index) =>
      adopted && figures[index] === adopted ? [index] : [],
    )
    return { ...seriesOf(name, figures), ...(marked.length > 0 && { marked }) }
  })
  return withAlt({
    type: 'chart',
    chart: 'dots',
    title: `Estimates to choose from, ${names.indicator(indicator).toLowerCase()}`,
    unit: all.some(({ rate }) => rate !== null) ? '%' : 'days',
    categories: cells.map(({ cell }) => `${names.place(cell)}, ${cell.year}`),
    series,
    source: sourceLine(names, all),
  })
}
