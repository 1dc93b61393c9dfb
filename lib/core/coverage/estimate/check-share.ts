import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'
import { refuse } from '@/lib/core/coverage/refuse'
import type { EstimateValue } from './estimate'

/**
 * Refuses a share above 1 where the numerator is a part of the denominator; elsewhere it is a
 * finding.
 */
export function checkShare(indicator: string, { rate }: EstimateValue): void {
  const canExceedOne = coverageIndicators.find(({ key }) => key === indicator)?.canExceedOne ?? true
  if (!canExceedOne && rate !== null && rate > 1) refuse('numerator', 'numerator-above-denominator')
}
