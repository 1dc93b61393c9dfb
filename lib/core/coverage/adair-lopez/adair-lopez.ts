import { checkPositive, checkRate, refuse } from '@/lib/core/coverage/refuse'
import {
  type AdairLopezCoefficients,
  type AdairLopezModel,
  adairLopezCoefficients,
} from './adair-lopez-coefficients'

export interface AdairLopezInput {
  model: AdairLopezModel
  /** Registered deaths per 1000 persons and year. */
  registeredDeathsPerThousand: number
  over65Rate: number
  /** 5q0, the chance to die before the fifth birthday. */
  childMortalityRate: number
  /** Completeness of deaths under five; needed by model 1 only. */
  childCompletenessRate: number | null
  year: number
  /** Random effect of the country, 0 in general use. */
  countryEffect: number
}

export interface AdairLopezEstimate {
  logit: number
  completenessRate: number
}

/**
 * Completeness of deaths at all ages from the registered crude death rate, age structure, child
 * mortality and year:
 * logit C = b1 CDR^2 + b2 CDR + b3 over65 + b4 ln(5q0) [+ b5 child completeness] + b6 year + b0 (+
 * country effect).
 * The estimate with the full coefficients is the one to use; the rounded ones are given beside it.
 * By sex good to three or four digits.
 * Weak where adult mortality is unusual for the child mortality (conflict, HIV). National use.
 * Throws for shares given as percentages,
 * a child mortality of 0, or model 1 without child completeness. Adair and Lopez 2018, PLoS ONE
 * 13(5):e0197047.
 */
export function adairLopez(input: AdairLopezInput): {
  full: AdairLopezEstimate
  published: AdairLopezEstimate
  trueDeathsPerThousand: number
} {
  checkPositive('reg_cdr_per_1000', input.registeredDeathsPerThousand)
  if (input.registeredDeathsPerThousand > 100) refuse('reg_cdr_per_1000', 'death-rate-at-most-100')
  checkRate('prop_65_plus', input.over65Rate)
  checkPositive('u5mr_proportion', input.childMortalityRate)
  checkRate('u5mr_proportion', input.childMortalityRate)
  if (!(Math.abs(input.countryEffect) <= 10)) refuse('random_effect', 'country-effect-range')
  if (!(input.year >= 1900 && input.year <= 2100)) refuse('year', 'year-1900-to-2100')
  const { full, published } = adairLopezCoefficients[input.model]
  if (full.childCompleteness !== 0) {
    if (input.childCompletenessRate === null)
      refuse('u5_completeness', 'model-1-needs-child-completeness')
    checkRate('u5_completeness', input.childCompletenessRate)
  }
  const estimate = estimateWith(full, input)
  return {
    full: estimate,
    published: estimateWith(published, input),
    trueDeathsPerThousand: input.registeredDeathsPerThousand / estimate.completenessRate,
  }
}

function estimateWith(b: AdairLopezCoefficients, input: AdairLopezInput): AdairLopezEstimate {
  const cdr = input.registeredDeathsPerThousand
  const logit =
    b.cdrSquared * cdr * cdr +
    b.cdr * cdr +
    b.over65 * input.over65Rate +
    b.logChildMortality * Math.log(input.childMortalityRate) +
    b.childCompleteness * (input.childCompletenessRate ?? 0) +
    b.year * input.year +
    b.constant +
    input.countryEffect
  return { logit, completenessRate: 1 / (1 + Math.exp(-logit)) }
}
