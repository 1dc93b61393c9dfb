import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import { coverageMaterial } from '@/lib/core/coverage/report/coverage-material'
import type { Methodology } from '@/lib/core/methodology/schema'
import { type Spoken, spokenOf } from '@/lib/core/methodology/spoken'
import { type Source, sourceFor } from '@/lib/core/questionnaire/report/source'
import { type Wording, wordingOf } from '@/lib/core/tool/format-value'
import type { Words } from '@/lib/core/words'

/**
 * What references are resolved from. Coverage is what may leave the assessment, so small counts
 * stay hidden.
 */
export interface ReferenceMaterial {
  methodology: Methodology
  facts: AssessmentFacts
  wording: Wording
  spoken: Spoken
  words: Words
  coverage: ChartMaterial | null
  questionnaire: Source | null
}

/** `source` is the edition in its own language, where another one is spoken. */
export function referenceMaterial(
  methodology: Methodology,
  facts: AssessmentFacts,
  words: Words,
  source: Methodology = methodology,
): ReferenceMaterial {
  return {
    methodology,
    facts,
    wording: wordingOf(methodology, facts, words),
    spoken: spokenOf(source, methodology, words),
    words,
    coverage: facts.coverage && coverageMaterial(methodology, facts, facts.coverage, words),
    questionnaire: facts.questionnaire && sourceFor(methodology, facts, facts.questionnaire, words),
  }
}
