import { z } from 'zod'
import { roundCounts } from '@/lib/core/coverage/disclosure/round-counts'
import { suppressionAudit } from '@/lib/core/coverage/disclosure/suppression-audit'
import { causeOfDeathQuality } from '@/lib/core/coverage/indicators/cause-of-death-quality'
import { sdgThresholds } from '@/lib/core/coverage/indicators/sdg-thresholds'
import { targetTracking } from '@/lib/core/coverage/indicators/target-tracking'
import { coded } from '@/lib/core/reason'
import { describedObject } from './described-object'
import { method } from './method'
import { count, positive, signed, wholeCount } from './number-fields'

export const publicationMethods = {
  suppression_audit: method(
    describedObject({
      table: z.array(z.array(wholeCount)).min(1),
      margins_published: z.boolean().default(true),
      threshold: positive.default(5),
      suppressed: z.array(wholeCount),
      index_order: z.literal('row-major, zero-based', coded('count-cells-from-0')).nullish(),
    }),
    (input) => {
      const found = suppressionAudit(
        input.table,
        input.suppressed,
        input.threshold,
        input.margins_published,
      )
      return {
        primary: found.primary,
        cells: found.cells.map(({ row, column, lower, upper }) => ({
          row,
          col: column,
          lower,
          upper,
        })),
        exactly_disclosed: found.exactlyDisclosed,
      }
    },
  ),

  disclosure_rounding: method(
    describedObject({ values: z.array(count), base: positive }),
    (input) => ({ rounded: roundCounts(input.values, input.base) }),
  ),

  sdg_17_19_2_thresholds: method(
    describedObject({ birth_completeness: count, death_completeness: count }),
    (input) => {
      const found = sdgThresholds(input.birth_completeness, input.death_completeness)
      return {
        birth_90: found.birthNinety,
        death_75: found.deathSeventyFive,
        birth_100: found.birthHundred,
        death_80: found.deathEighty,
      }
    },
  ),

  target_tracking: method(
    describedObject({
      baseline: signed,
      baseline_year: signed,
      target: signed,
      target_year: signed,
      current: signed,
      current_year: signed,
    }),
    (input) => {
      const found = targetTracking(
        { value: input.baseline, year: input.baseline_year },
        { value: input.target, year: input.target_year },
        { value: input.current, year: input.current_year },
      )
      return {
        expected_linear: found.expectedRate,
        on_track: found.isOnTrack,
        required_points_per_year: found.requiredPerYear,
        observed_points_per_year: found.observedPerYear,
        projected_at_target_year: found.projectedRate,
      }
    },
  ),

  cause_of_death_quality: method(
    describedObject({
      registered_deaths: positive,
      medically_certified: count,
      ill_defined_R00_R99: count,
      garbage_total_incl_ill_defined: count,
      age_sex_unknown: count.default(0),
    }),
    (input) => {
      const found = causeOfDeathQuality({
        registered: input.registered_deaths,
        certified: input.medically_certified,
        illDefined: input.ill_defined_R00_R99,
        garbage: input.garbage_total_incl_ill_defined,
        ageOrSexUnknown: input.age_sex_unknown,
      })
      return {
        mccd_share: found.certifiedShareRate,
        ill_defined_share_of_coded: found.illDefinedShareRate,
        garbage_share_of_coded: found.garbageShareRate,
        usable_coded: found.usable,
        usable_share_of_all: found.usableShareRate,
      }
    },
  ),
}
