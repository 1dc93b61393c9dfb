import { type CoverageFinding, findingsWhere } from '@/lib/core/coverage/findings/finding'
import { type CountScope, scopeFindings } from '@/lib/core/coverage/findings/scope-findings'
import { checkNonNegative, checkPart, checkPositive, refuse } from '@/lib/core/coverage/refuse'
import { quantile } from '@/lib/core/coverage/timeliness/quantile'
import { type CoverageIndicatorKey, coverageIndicators } from './coverage-indicators'

export interface ShareInput {
  kind: 'share'
  numerator: number
  denominator: number
  /** Whom, where and when each count is about, to find counts that do not belong together. */
  numeratorScope?: CountScope
  denominatorScope?: CountScope
}

export interface MedianDaysInput {
  kind: 'median-days'
  delaysDays: readonly number[]
}

export interface ComparisonInput {
  kind: 'comparison'
  rate: number
  referenceRate: number
}

export type IndicatorInput = ShareInput | MedianDaysInput | ComparisonInput

export type IndicatorValue =
  | { kind: 'share'; valueRate: number; complementRate: number; findings: CoverageFinding[] }
  | { kind: 'median-days'; days: number; findings: CoverageFinding[] }
  | { kind: 'comparison'; ratio: number | null; difference: number; findings: CoverageFinding[] }

/**
 * Value of an indicator from its counts (shares 0..1, never cut at 1), its delays in days, or two
 * rates. The findings say when numerator and denominator
 * are of different years, territories or persons, and when a share is above 1.
 * Throws for an input of another kind than the indicator's, no denominator, or a part above a whole
 * it is taken from.
 */
export function indicatorValue(key: CoverageIndicatorKey, input: IndicatorInput): IndicatorValue {
  const indicator =
    coverageIndicators.find((candidate) => candidate.key === key) ??
    refuse('key', 'no-such-indicator')
  if (input.kind !== indicator.kind)
    refuse('kind', 'indicator-of-another-kind', { indicator: key, kind: indicator.kind })
  switch (input.kind) {
    case 'share':
      return shareValue(input, indicator.canExceedOne)
    case 'median-days':
      return medianValue(input)
    case 'comparison':
      return comparisonValue(input)
  }
}

function shareValue(
  { numerator, denominator, numeratorScope, denominatorScope }: ShareInput,
  canExceedOne: boolean,
): IndicatorValue {
  checkNonNegative('numerator', numerator)
  checkPositive('denominator', denominator)
  if (!canExceedOne) checkPart('numerator', numerator, 'denominator', denominator)
  const valueRate = numerator / denominator
  const mismatched =
    numeratorScope && denominatorScope ? scopeFindings(numeratorScope, denominatorScope) : []
  return {
    kind: 'share',
    valueRate,
    complementRate: 1 - valueRate,
    findings: [...findingsWhere({ 'above-one-hundred': valueRate > 1 }), ...mismatched],
  }
}

function medianValue({ delaysDays }: MedianDaysInput): IndicatorValue {
  for (const [index, days] of delaysDays.entries()) checkNonNegative(`delaysDays.${index}`, days)
  const days = quantile(delaysDays, 0.5) ?? refuse('delaysDays', 'give-a-delay')
  return {
    kind: 'median-days',
    days,
    findings: findingsWhere({ 'few-events': delaysDays.length < 16 }),
  }
}

function comparisonValue({ rate, referenceRate }: ComparisonInput): IndicatorValue {
  checkNonNegative('rate', rate)
  checkNonNegative('referenceRate', referenceRate)
  return {
    kind: 'comparison',
    ratio: referenceRate > 0 ? rate / referenceRate : null,
    difference: rate - referenceRate,
    findings: findingsWhere({ 'above-one-hundred': rate > 1 || referenceRate > 1 }),
  }
}
