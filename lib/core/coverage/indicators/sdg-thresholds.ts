import { checkNonNegative } from '@/lib/core/coverage/refuse'

export interface SdgThresholds {
  /** The thresholds at which the data are compiled. */
  birthNinety: boolean
  deathSeventyFive: boolean
  /** The thresholds of the indicator's text. */
  birthHundred: boolean
  deathEighty: boolean
}

/**
 * SDG 17.19.2 (b) at both sets of thresholds: births 100 % and deaths 80 % in its text, 90 % and 75
 * % in the compiled data.
 * Completeness above 1 counts as reached. Throws for negative completeness. UN Statistics Division,
 * metadata of SDG indicator 17.19.2.
 */
export function sdgThresholds(
  birthCompletenessRate: number,
  deathCompletenessRate: number,
): SdgThresholds {
  checkNonNegative('birth_completeness', birthCompletenessRate)
  checkNonNegative('death_completeness', deathCompletenessRate)
  return {
    birthNinety: birthCompletenessRate >= 0.9,
    deathSeventyFive: deathCompletenessRate >= 0.75,
    birthHundred: birthCompletenessRate >= 1,
    deathEighty: deathCompletenessRate >= 0.8,
  }
}
