import { checkFinite, refuse } from '@/lib/core/coverage/refuse'

/** A value of an indicator in a year (a decimal year is fine). */
export interface DatedValue {
  value: number
  year: number
}

export interface TargetTracking {
  /** Where the straight line from baseline to target is in the current year. */
  expectedRate: number
  isOnTrack: boolean
  /** null when the current year is not before the target year. */
  requiredPerYear: number | null
  /** null, with the projection, when the current value is of the baseline year. */
  observedPerYear: number | null
  projectedRate: number | null
}

/**
 * Progress to a target on a straight line: on track when the current value is at least the line's
 * (at most, for a target below the baseline).
 * The projection goes on at the pace since the baseline and is not cut at 1. Throws when the target
 * year is not after the baseline year
 * or the current year is before the baseline.
 */
export function targetTracking(
  baseline: DatedValue,
  target: DatedValue,
  current: DatedValue,
): TargetTracking {
  for (const [path, { value, year }] of Object.entries({ baseline, target, current })) {
    checkFinite(path, value)
    checkFinite(`${path}_year`, year)
  }
  if (target.year <= baseline.year) refuse('target_year', 'year-after-baseline')
  if (current.year < baseline.year) refuse('current_year', 'baseline-year-or-later')
  const passed = current.year - baseline.year
  const expectedRate =
    baseline.value + ((target.value - baseline.value) * passed) / (target.year - baseline.year)
  const observedPerYear = passed > 0 ? (current.value - baseline.value) / passed : null
  const left = target.year - current.year
  return {
    expectedRate,
    isOnTrack:
      target.value >= baseline.value
        ? current.value >= expectedRate
        : current.value <= expectedRate,
    requiredPerYear: left > 0 ? (target.value - current.value) / left : null,
    observedPerYear,
    projectedRate: observedPerYear === null ? null : current.value + observedPerYear * left,
  }
}
