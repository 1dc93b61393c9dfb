import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { coverageLacks } from '@/lib/core/coverage/estimate/lacks'
import type { Guard } from '@/lib/core/methodology/guard'
import type { Methodology } from '@/lib/core/methodology/schema'
import { questionnaireLacks } from '@/lib/core/questionnaire/lacks'
import { unwrittenSections } from '@/lib/core/report/report-lacks'
import type { Words } from '@/lib/core/words'

/** Guards that a feature answers; all others read rows and cells. */
export type FeatureGuard = Extract<Guard, { kind: 'questionnaire' | 'coverage' | 'report' }>

type Lacks<G> = (
  methodology: Methodology,
  facts: AssessmentFacts,
  guard: G,
  words: Words,
) => string[]

/** What a feature still lacks for a guard, by name; empty where nothing. */
const guardLacks: {
  [Kind in FeatureGuard['kind']]: Lacks<Extract<FeatureGuard, { kind: Kind }>>
} = {
  questionnaire: (methodology, facts, { part }) => questionnaireLacks(methodology, facts, part),
  coverage: (methodology, facts, { part }, words) => coverageLacks(methodology, facts, part, words),
  report: (methodology, facts, { output }) =>
    unwrittenSections(methodology, output, facts.reports[output]),
}

/** What is missing for a guard that a feature answers. */
export function featureLacks<G extends FeatureGuard>(
  methodology: Methodology,
  facts: AssessmentFacts,
  guard: G,
  words: Words,
): string[] {
  const lacks = guardLacks[guard.kind] as Lacks<G>
  return lacks(methodology, facts, guard, words)
}
