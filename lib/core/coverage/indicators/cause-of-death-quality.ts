import { checkNonNegative, checkPart, refuse } from '@/lib/core/coverage/refuse'

export interface CauseOfDeathCounts {
  registered: number
  /** Deaths with a medical certificate of cause of death, coded to ICD-10. */
  certified: number
  /** Coded to R00-R99. */
  illDefined: number
  /** Codes that are no useful underlying cause, the ill-defined among them. */
  garbage: number
  ageOrSexUnknown: number
}

export interface CauseOfDeathQuality {
  certifiedShareRate: number
  /** Of the coded deaths; null when none is coded. */
  illDefinedShareRate: number | null
  garbageShareRate: number | null
  usable: number
  usableShareRate: number
}

/**
 * Quality of cause-of-death data: medically certified by registered deaths; ill-defined and garbage
 * codes by coded deaths; usable = coded less garbage
 * less unknown age or sex, by registered deaths. Assumes that unknown age or sex and garbage codes
 * do not overlap.
 * Throws for negative counts or a part above its whole. WHO 2012, Strengthening civil registration
 * and vital statistics (ANACoD).
 */
export function causeOfDeathQuality(counts: CauseOfDeathCounts): CauseOfDeathQuality {
  const { registered, certified, illDefined, garbage, ageOrSexUnknown } = counts
  checkPart('medically_certified', certified, 'registered_deaths', registered)
  for (const [path, value] of Object.entries({
    ill_defined_R00_R99: illDefined,
    garbage_total_incl_ill_defined: garbage,
    age_sex_unknown: ageOrSexUnknown,
  }))
    checkNonNegative(path, value)
  if (illDefined > garbage) refuse('ill_defined_R00_R99', 'not-more-than-garbage-total')
  if (garbage > certified) refuse('garbage_total_incl_ill_defined', 'not-more-than-certified')
  if (garbage + ageOrSexUnknown > certified)
    refuse('age_sex_unknown', 'garbage-and-unknown-above-certified')
  const usable = certified - garbage - ageOrSexUnknown
  return {
    certifiedShareRate: certified / registered,
    illDefinedShareRate: certified > 0 ? illDefined / certified : null,
    garbageShareRate: certified > 0 ? garbage / certified : null,
    usable,
    usableShareRate: usable / registered,
  }
}
