import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import type { Chart } from '@/lib/core/rendering/block'
import type { ChartChoice, ChartMaterial } from './chart-material'
import { chartValue, seriesOf, sourceLine, unitOf, withAlt } from './chart-series'

/** Every estimate of the cells that have several, by method; a ring marks the adopted one. */
export function alternativesChart(
  material: ChartMaterial,
  { indicator, event }: ChartChoice,
): Chart | null {
  const { coverage, names, words } = material
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
    const found = all.find((figure) => figure.id === id)
    return sameMethod
      ? words.say('coverage.chart.methodOf', {
          method: names.method(method),
          sources: names.sources(found ?? { sources: [] }) || words.say('coverage.noSource'),
        })
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
  return withAlt(words, {
    type: 'chart',
    chart: 'dots',
    title: words.say('coverage.chart.alternatives', { indicator: names.indicator(indicator) }),
    unit: unitOf(words, all),
    categories: cells.map(({ cell }) => `${names.place(cell)}, ${cell.year}`),
    series,
    source: sourceLine(material, all),
  })
}
