import { z } from 'zod'
import { agrestiCoullInterval } from '@/lib/core/coverage/interval/agresti-coull-interval'
import { clopperPearsonInterval } from '@/lib/core/coverage/interval/clopper-pearson-interval'
import {
  wilsonCorrectedInterval,
  wilsonInterval,
} from '@/lib/core/coverage/interval/wilson-interval'
import { directStandardisation } from '@/lib/core/coverage/rates/direct-standardisation'
import { inequalitySummary } from '@/lib/core/coverage/rates/inequality-summary'
import { poissonRate } from '@/lib/core/coverage/rates/poisson-rate'
import { poissonRateRatio } from '@/lib/core/coverage/rates/poisson-rate-ratio'
import { twoGroupGap } from '@/lib/core/coverage/rates/two-group-gap'
import { describedObject } from './described-object'
import { method } from './method'
import { count, level, positive, wholeCount } from './number-fields'

export const rateMethods = {
  proportion_ci: method(describedObject({ x: count, n: positive, level }), ({ x, n, level }) => ({
    proportion: x / n,
    wilson: wilsonInterval(x, n, level),
    wilson_cc: wilsonCorrectedInterval(x, n, level),
    clopper_pearson: clopperPearsonInterval(x, n, level),
    agresti_coull: agrestiCoullInterval(x, n, level),
  })),

  two_group_gap: method(
    describedObject({ x1: wholeCount, n1: wholeCount, x2: wholeCount, n2: wholeCount, level }),
    (input) => {
      const found = twoGroupGap(
        { counted: input.x1, all: input.n1 },
        { counted: input.x2, all: input.n2 },
        input.level,
      )
      return {
        p1: found.firstRate,
        p2: found.secondRate,
        difference: found.difference,
        ci_wald: found.waldInterval,
        ci_newcombe: found.newcombeInterval,
        ratio: found.ratio,
        se_log_ratio: found.logRatioStandardError,
        ci_ratio_katz: found.katzInterval,
        odds_ratio: found.oddsRatio,
        ci_or_woolf: found.woolfInterval,
        chisq_p: found.chiSquareProbability,
      }
    },
  ),

  rate_ci_poisson: method(
    describedObject({ events: count, exposure: positive, level }),
    (input) => {
      const found = poissonRate(input.events, input.exposure, input.level)
      return { rate: found.rate, ci_exact: found.exactInterval, ci_byar: found.byarInterval }
    },
  ),

  rate_ratio_poisson: method(
    describedObject({
      events1: wholeCount,
      exposure1: positive,
      events2: wholeCount,
      exposure2: positive,
      level,
    }),
    (input) => {
      const found = poissonRateRatio(
        { events: input.events1, exposure: input.exposure1 },
        { events: input.events2, exposure: input.exposure2 },
        input.level,
      )
      return {
        rate1: found.firstRate,
        rate2: found.secondRate,
        rate_ratio: found.rateRatio,
        se_log: found.logStandardError,
        ci_log: found.logInterval,
        ci_exact: found.exactInterval,
        p_exact: found.exactProbability,
        rate_difference: found.rateDifference,
        ci_rate_difference: found.rateDifferenceInterval,
      }
    },
  ),

  direct_standardisation: method(
    describedObject({
      events: z.array(count),
      population: z.array(positive),
      standard_weights: z.array(count),
      level,
    }),
    (input) => {
      const found = directStandardisation(
        input.events,
        input.population,
        input.standard_weights,
        input.level,
      )
      return {
        rate: found.rate,
        var: found.variance,
        ci_fay_feuer: found.fayFeuerInterval,
        ci_normal: found.normalInterval,
      }
    },
  ),

  inequality_summary: method(
    describedObject({
      n: z.array(positive),
      registered: z.array(count),
      order: z.string().nullish(),
    }),
    (input) => {
      const found = inequalitySummary(input.n, input.registered)
      return {
        mean: found.meanRate,
        range_gap: found.rangeGap,
        ratio: found.ratio,
        ridit: found.ridits,
        sii: found.slopeIndex,
        rii_mean: found.relativeIndexMean,
        rii_ratio: found.relativeIndexRatio,
        concentration_index: found.concentrationIndex,
        between_group_variance: found.betweenGroupVariance,
        population_attributable_risk: found.populationAttributableRisk,
        mean_diff_from_mean: found.meanDifferenceFromMean,
      }
    },
  ),
}
