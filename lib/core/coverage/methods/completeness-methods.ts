import { z } from 'zod'
import { allAgeDeathCompleteness } from '@/lib/core/coverage/completeness/all-age-death-completeness'
import { birthsFromUnderOne } from '@/lib/core/coverage/completeness/births-from-under-one'
import { childDeathCompleteness } from '@/lib/core/coverage/completeness/child-death-completeness'
import {
  completenessFromRate,
  completenessOf,
} from '@/lib/core/coverage/completeness/completeness-from-rate'
import { completenessInterval } from '@/lib/core/coverage/completeness/completeness-interval'
import { expectedBirths } from '@/lib/core/coverage/completeness/expected-births'
import { describedObject } from './described-object'
import { method } from './method'
import { count, level, positive, rate, year } from './number-fields'
import { withFindings } from './with-findings'

export const completenessMethods = {
  completeness_expected_cbr: method(
    describedObject({
      registered: count,
      population_midyear: positive,
      crude_birth_rate_per_1000: positive,
      registered_within_legal_period: count.nullish(),
      registered_within_1_year: count.nullish(),
      year: year.optional(),
    }),
    (input) => {
      const found = completenessFromRate({
        registered: input.registered,
        population: input.population_midyear,
        ratePerThousand: input.crude_birth_rate_per_1000,
        registeredOnTime: input.registered_within_legal_period ?? undefined,
        registeredWithinYear: input.registered_within_1_year ?? undefined,
      })
      return withFindings(found.findings, {
        expected_events: found.expected,
        completeness: found.completenessRate,
        gap: found.gap,
        on_time_share_of_registered: found.onTimeShareRate,
        on_time_completeness: found.onTimeCompletenessRate,
        within_1y_share: found.withinYearShareRate,
        within_1y_completeness: found.withinYearCompletenessRate,
      })
    },
  ),

  expected_births_asfr: method(
    describedObject({
      women: z.array(count),
      asfr: z.array(count),
      registered: count,
      group_years: positive.default(5),
      year: year.optional(),
    }),
    (input) => {
      const { births, totalFertilityRate } = expectedBirths(
        input.women,
        input.asfr,
        input.group_years,
      )
      const found = completenessOf({ registered: input.registered }, births)
      return withFindings(found.findings, {
        expected_births: births,
        tfr: totalFertilityRate,
        completeness: found.completenessRate,
      })
    },
  ),

  expected_births_census_under1: method(
    describedObject({
      pop_under1: positive,
      L0: positive,
      l0: positive.default(1),
      registered_last_12_months: count,
      year: year.optional(),
    }),
    (input) => {
      const births = birthsFromUnderOne(input.pop_under1, input.L0, input.l0)
      const found = completenessOf({ registered: input.registered_last_12_months }, births)
      return withFindings(found.findings, { births, completeness: found.completenessRate })
    },
  ),

  completeness_ci_log_delta: method(
    describedObject({ registered: positive, expected: positive, se_expected: count, level }),
    (input) => {
      const found = completenessInterval(
        input.registered,
        input.expected,
        input.se_expected,
        input.level,
      )
      return {
        completeness: found.completenessRate,
        se_log_fixed_numerator: found.fixedLogStandardError,
        ci_fixed: found.fixedInterval,
        se_log_poisson: found.poissonLogStandardError,
        ci_poisson: found.poissonInterval,
      }
    },
  ),

  child_death_completeness: method(
    describedObject({
      births: positive,
      u5mr: rate,
      registered_under5_deaths: count,
      year: year.optional(),
    }),
    (input) => {
      const found = childDeathCompleteness(input.births, input.u5mr, input.registered_under5_deaths)
      return { expected_under5_deaths: found.expected, completeness_under5: found.completenessRate }
    },
  ),

  child_adult_combined_completeness: method(
    describedObject({
      deaths_u5: count,
      completeness_u5: positive,
      deaths_5plus: count,
      completeness_5plus: positive,
    }),
    (input) => {
      const found = allAgeDeathCompleteness(
        { registered: input.deaths_u5, completenessRate: input.completeness_u5 },
        { registered: input.deaths_5plus, completenessRate: input.completeness_5plus },
      )
      return {
        adjusted_deaths: found.adjustedDeaths,
        completeness_all_ages: found.completenessRate,
      }
    },
  ),
}
