import { refuse } from '@/lib/core/coverage/refuse'
import type { DataTable } from '@/lib/core/coverage/table/data-table'
import { binaryValues, indicatorValues } from './indicator-values'
import { type SurveyDesign, type SurveyPlan, surveyDesign } from './survey-design'

/** A design with the values of one indicator; rows without a value are outside the domain. */
export interface SurveySample {
  design: SurveyDesign
  values: readonly number[]
}

/**
 * Reads design and indicator from the rows of a survey. Throws when no row with a weight above zero
 * is left.
 */
export function surveySample(
  plan: SurveyPlan,
  indicator: string,
  table: DataTable,
  kind: 'binary' | 'number' = 'binary',
): SurveySample {
  const design = surveyDesign(plan, table)
  const recorded =
    kind === 'binary' ? binaryValues(indicator, table) : indicatorValues(indicator, table)
  return narrowed(
    { design, values: recorded.map((value) => value ?? 0) },
    recorded.map((value) => value !== null),
    'subset',
  )
}

/** The sample looked at only where a condition holds; all rows stay in the design. */
export function narrowed(
  { design, values }: SurveySample,
  keep: readonly boolean[],
  path: string,
): SurveySample {
  const domain = design.domain.map((inside, row) => inside && keep[row] === true)
  if (!domain.some((inside, row) => inside && (design.weights[row] ?? 0) > 0))
    refuse(path, 'no-weighted-row-left')
  return { design: { ...design, domain }, values }
}
