import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import {
  type PublishedCoverage,
  publishedCoverage,
} from '@/lib/core/coverage/disclosure/published-coverage'
import type { CoverageFacts } from '@/lib/core/coverage/estimate/facts'
import type { Methodology } from '@/lib/core/methodology/schema'
import { coverageNames } from './coverage-names'

/** The parts of one document ask for the same figures. */
const published = new WeakMap<CoverageFacts, PublishedCoverage>()

type Named = Pick<AssessmentFacts, 'populations' | 'documents'>

/** What documents, pictures and files are made from: only what may leave the assessment. */
export function coverageMaterial(
  methodology: Pick<Methodology, 'events'>,
  facts: Named,
  coverage: CoverageFacts,
): ChartMaterial {
  const figures = published.get(coverage) ?? publishedCoverage(coverage)
  published.set(coverage, figures)
  return {
    coverage: figures,
    names: coverageNames(methodology, facts),
    outlines: coverage.outlines ?? [],
  }
}
