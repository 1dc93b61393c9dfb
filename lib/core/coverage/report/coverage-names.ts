import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import type { CoverageCell } from '@/lib/core/coverage/estimate/cell'
import { estimateMethods } from '@/lib/core/coverage/estimate/estimate-methods'
import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'
import { documentName } from '@/lib/core/document/document-name'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { Words } from '@/lib/core/words'

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

export function coverageNames(
  methodology: Pick<Methodology, 'events'>,
  { populations, documents }: Named,
  words: Words,
): CoverageNames {
  const { say } = words
  const population = (id: string | null) =>
    id === null ? say('coverage.national') : (populations.find((one) => one.id === id)?.name ?? '')
  return {
    population,
    event: (key) => methodology.events.find((event) => event.key === key)?.title ?? key,
    indicator: (key) => {
      const found = coverageIndicators.find((indicator) => indicator.key === key)
      return found ? say(`coverage.indicator.${found.key}.label`) : key
    },
    sex: (sex) => say(`coverage.sex.${sex}`),
    method: (key) => {
      const found = estimateMethods.find((method) => method.key === key)
      return found ? say(`coverage.method.${found.key}.label`) : key
    },
    place: ({ populationId, area, sex }) =>
      [population(populationId), area, sex === 'all' ? '' : say(`coverage.sex.${sex}`)]
        .filter(Boolean)
        .join(', '),
    sources: ({ sources }) =>
      [
        ...new Set(
          sources.map(({ documentId, locator }) =>
            [documentName(words, documents, documentId), locator].filter(Boolean).join(', '),
          ),
        ),
      ].join('; '),
    populationIds: [null, ...populations.map(({ id }) => id)],
  }
}
