import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { checkEditionOf } from '@/lib/core/methodology/checks/check-edition'
import { failingChecks } from '@/lib/core/methodology/checks/failing-checks'
import type { CheckFailure } from '@/lib/core/methodology/checks/failure'
import type { Methodology } from '@/lib/core/methodology/schema'
import { formatValue, type Wording } from './format-value'

interface Reader {
  wording: Wording
  /** ISO day. */
  today: string
}

/** What does not make sense in these tools, errors and warnings. */
export function failingToolChecks(
  methodology: Methodology,
  tools: readonly string[],
  { fields, rows }: Pick<AssessmentFacts, 'fields' | 'rows'>,
  { wording, today }: Reader,
): CheckFailure[] {
  const checks = methodology.checks.filter(({ tool }) => tools.includes(tool))
  const edition = checkEditionOf(methodology, checks)
  return failingChecks(edition, checks, { fields, rows, today }, (column, value) =>
    formatValue(wording, column, value as never),
  )
}
