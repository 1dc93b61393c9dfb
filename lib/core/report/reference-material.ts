import type { ChartMaterial } from '../coverage/charts/coverage-chart'
import type { AssessmentFacts } from '../documents/assessment-facts'
import { coverageMaterial } from '../documents/coverage-material'
import { type Wording, wordingOf } from '../documents/format-value'
import { type Source, sourceFor } from '../documents/questionnaire/source'
import type { Methodology } from '../methodology/schema'

/** What references are resolved from. Coverage is what may leave the assessment, so small counts stay hidden. */
export interface ReferenceMaterial {
  methodology: Methodology
  facts: AssessmentFacts
  wording: Wording
  coverage: ChartMaterial | null
  questionnaire: Source | null
}

export function referenceMaterial(methodology: Methodology, facts: AssessmentFacts): ReferenceMaterial {
  return {
    methodology,
    facts,
    wording: wordingOf(methodology, facts),
    coverage: facts.coverage && coverageMaterial(methodology, facts, facts.coverage),
    questionnaire: facts.questionnaire && sourceFor(methodology, facts, facts.questionnaire),
  }
}
