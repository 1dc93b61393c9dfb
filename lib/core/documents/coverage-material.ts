import type { ChartMaterial } from '../coverage/charts/coverage-chart'
import { publishedCoverage } from '../coverage/disclosure/published-coverage'
import type { CoverageFacts } from '../coverage/workbench/facts'
import type { Methodology } from '../methodology/schema'
import type { AssessmentFacts } from './assessment-facts'
import { coverageNames } from './coverage-names'

type Named = Pick<AssessmentFacts, 'populations' | 'documents'>

/** What documents, pictures and files are made from: only what may leave the assessment. */
export function coverageMaterial(methodology: Pick<Methodology, 'events'>, facts: Named, coverage: CoverageFacts): ChartMaterial {
  return { coverage: publishedCoverage(coverage), names: coverageNames(methodology, facts), outlines: coverage.outlines ?? [] }
}
