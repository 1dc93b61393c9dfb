import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import {
  type PublishedCoverage,
  publishedCoverage,
} from '@/lib/core/coverage/disclosure/published-coverage'
import type { CoverageFacts } from '@/lib/core/coverage/estimate/facts'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { Words } from '@/lib/core/words'
import { coverageNames } from './coverage-names'

/** The parts of one document ask for the same figures. */
const published = new WeakMap<CoverageFacts, PublishedCoverage>()

type Named = Pick<AssessmentFacts, 'populations' | 'documents'>

/**
 * What documents, pictures and files are made from: only what may leave the assessment. The edition
 * is in the language of the document, `words` are if there is a catalogue.
 */
export function coverageMaterial(
  methodology: Pick<Methodology, 'events' | 'language'>,
  facts: Named,
  coverage: CoverageFacts,
  words: Words,
): ChartMaterial {
  const figures = published.get(coverage) ?? publishedCoverage(coverage)
  published.set(coverage, figures)
  return {
    coverage: figures,
    names: coverageNames(methodology, facts, words),
    outlines: coverage.outlines ?? [],
    words,
    spoken: words.lang === methodology.language ? {} : { lang: words.lang },
  }
}
