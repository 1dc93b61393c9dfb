import type { PublishedFigure } from '../coverage/disclosure/published-coverage'
import { coverageIndicators } from '../coverage/indicators/coverage-indicators'
import type { CoverageCell } from '../coverage/workbench/cell'
import { estimateMethods } from '../coverage/workbench/estimate-methods'
import type { Methodology } from '../methodology/schema'
import type { AssessmentFacts } from './assessment-facts'
import { documentName } from './document-name'

export const nationalName = 'National level'
const sexNames: Record<CoverageCell['sex'], string> = { all: 'both sexes', female: 'female', male: 'male' }

/** Words for the keys and ids of coverage statistics. */
export interface CoverageNames {
  population: (id: string | null) => string
  event: (key: string) => string
  indicator: (key: string) => string
  sex: (sex: CoverageCell['sex']) => string
  method: (key: string) => string
  /** "Population, area, sex", as far as they narrow the cell. */
  place: (cell: CoverageCell) => string
  /** Documents behind a figure, with their pages. */
  sources: (figure: Pick<PublishedFigure, 'sources'>) => string
  /** Populations in their order on screen, after the national level. */
  populationIds: (string | null)[]
}

type Named = Pick<AssessmentFacts, 'populations' | 'documents'>

export function coverageNames(methodology: Pick<Methodology, 'events'>, { populations, documents }: Named): CoverageNames {
  const population = (id: string | null) => (id === null ? nationalName : (populations.find((one) => one.id === id)?.name ?? 'withdrawn population'))
  return {
    population,
    event: (key) => methodology.events.find((event) => event.key === key)?.title ?? key,
    indicator: (key) => coverageIndicators.find((indicator) => indicator.key === key)?.label ?? key,
    sex: (sex) => sexNames[sex],
    method: (key) => estimateMethods.find((method) => method.key === key)?.label ?? key,
    place: ({ populationId, area, sex }) => [population(populationId), area, sex === 'all' ? '' : sexNames[sex]].filter(Boolean).join(', '),
    sources: ({ sources }) =>
      [...new Set(sources.map(({ documentId, locator }) => [documentName(documents, documentId), locator].filter(Boolean).join(', ')))].join('; '),
    populationIds: [null, ...populations.map(({ id }) => id)],
  }
}
