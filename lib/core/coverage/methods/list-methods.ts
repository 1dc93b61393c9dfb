import { z } from 'zod'
import { chaoLowerBound } from '@/lib/core/coverage/capture-recapture/chao-lower-bound'
import { dualRecord } from '@/lib/core/coverage/capture-recapture/dual-record'
import { stratifiedDualRecord } from '@/lib/core/coverage/capture-recapture/stratified-dual-record'
import {
  type ListModelFit,
  threeListModels,
} from '@/lib/core/coverage/capture-recapture/three-list-models'
import { correctedDualRecord } from '@/lib/core/coverage/linkage/corrected-dual-record'
import { fellegiSunterWeight } from '@/lib/core/coverage/linkage/fellegi-sunter-weight'
import { linkageQuality } from '@/lib/core/coverage/linkage/linkage-quality'
import { checkSameLength } from '@/lib/core/coverage/refuse'
import { describedObject } from './described-object'
import { method } from './method'
import { count, level, positive, rate } from './number-fields'
import warnings from './published-warnings.json'
import { withFindings } from './with-findings'

const agreement = z.union([
  z.boolean(),
  z.literal(0).transform(() => false),
  z.literal(1).transform(() => true),
  z.null(),
])

export const listMethods = {
  dual_record: method(
    describedObject({ n1: positive, n2: positive, matched: count, level }),
    (input) => {
      const found = dualRecord(
        { first: input.n1, second: input.n2, matched: input.matched },
        input.level,
      )
      // A member of the published result, word for word; people are told the findings.
      const warning = input.matched === 0 ? warnings.noMatches : warnings.fewMatches
      return withFindings(found.findings, {
        matched: input.matched,
        only1: found.onlyFirst,
        only2: found.onlySecond,
        observed: found.observed,
        lincoln_petersen: found.lincolnPetersen?.total ?? null,
        missed_both_cd: found.missedByBoth,
        var_cd: found.lincolnPetersen?.variance ?? null,
        se_cd: found.lincolnPetersen ? Math.sqrt(found.lincolnPetersen.variance) : null,
        chapman: found.chapman.total,
        var_chapman: found.chapman.variance,
        se_chapman: Math.sqrt(found.chapman.variance),
        ci_chapman_normal: found.chapmanNormalInterval,
        ci_chapman_lognormal: found.chapmanLogNormalInterval,
        completeness_list1: found.firstCompletenessRate,
        ci_completeness_list1_wilson: found.firstCompletenessInterval,
        completeness_list2: found.secondCompletenessRate,
        completeness_union_cd: found.unionCompletenessRate,
        completeness_list1_chapman: found.firstCompletenessChapmanRate,
        ...(input.matched < 7 ? { warning } : {}),
      })
    },
  ),

  dual_record_stratified: method(
    describedObject({
      n1: z.array(positive),
      n2: z.array(positive),
      matched: z.array(count),
      strata: z.array(z.string()).optional(),
      level,
    }),
    (input) => {
      checkSameLength('n2', input.n2, 'n1', input.n1)
      checkSameLength('matched', input.matched, 'n1', input.n1)
      const strata = input.n1.map((first, index) => ({
        first,
        second: input.n2[index] ?? 0,
        matched: input.matched[index] ?? 0,
      }))
      const found = stratifiedDualRecord(strata, input.level)
      return {
        chapman_by_stratum: found.chapman.map(({ total }) => total),
        var_by_stratum: found.chapman.map(({ variance }) => variance),
        N_stratified: found.total,
        se_stratified: found.standardError,
        ci_normal: found.normalInterval,
        ci_lognormal: found.logNormalInterval,
        cd_by_stratum: found.chandrasekaranDeming,
        N_cd_stratified: found.chandrasekaranDemingTotal,
        se_cd_stratified: found.chandrasekaranDemingStandardError,
        N_cd_unstratified: found.unstratified,
        correlation_bias: found.correlationBias,
        completeness_list1: found.firstCompletenessRate,
        se_completeness_list1_delta: found.firstCompletenessStandardError,
      }
    },
  ),

  dual_record_linkage_error: method(
    describedObject({ n1: positive, n2: positive, links: positive, sensitivity: rate, ppv: rate }),
    (input) => {
      const found = correctedDualRecord(input.n1, input.n2, input.links, {
        sensitivityRate: input.sensitivity,
        precisionRate: input.ppv,
      })
      return {
        matched_corrected: found.matched,
        N_corrected: found.total,
        completeness_list1_corrected: found.firstCompletenessRate,
        N_naive: found.uncorrectedTotal,
      }
    },
  ),

  linkage_quality: method(describedObject({ tp: count, fp: count, fn: count }), (input) => {
    const found = linkageQuality(input.tp, input.fp, input.fn)
    return { precision: found.precisionRate, recall: found.recallRate, f1: found.f1 }
  }),

  fellegi_sunter_weight: method(
    describedObject({ m: z.array(rate), u: z.array(rate), agree: z.array(agreement) }),
    (input) => {
      checkSameLength('u', input.u, 'm', input.m)
      checkSameLength('agree', input.agree, 'm', input.m)
      const fields = input.m.map((matchRate, index) => ({
        matchRate,
        unmatchRate: input.u[index] ?? 0,
        agrees: input.agree[index] ?? null,
      }))
      const found = fellegiSunterWeight(fields)
      return { field_weights: found.fieldWeights, total_weight: found.totalWeight }
    },
  ),

  capture_recapture_loglinear_3: method(
    describedObject({
      cells: z.strictObject({
        '111': count,
        '110': count,
        '101': count,
        '011': count,
        '100': count,
        '010': count,
        '001': count,
      }),
    }),
    (input) => {
      const found = threeListModels(input.cells)
      const fits = Object.entries(found.fits).map(([name, fit]) => [name, fit && modelResult(fit)])
      return withFindings(found.findings, {
        ...Object.fromEntries(fits),
        best_aic: found.best,
        observed: found.observed,
      })
    },
  ),

  capture_recapture_chao: method(
    describedObject({ f1: count, f2: positive, observed: positive, level }),
    (input) => {
      const found = chaoLowerBound(input.f1, input.f2, input.observed, input.level)
      return withFindings(found.findings, {
        chao1: found.total,
        var: found.variance,
        se: Math.sqrt(found.variance),
        ci_lognormal: found.interval,
      })
    },
  ),
}

function modelResult(fit: ListModelFit) {
  return {
    N: fit.total,
    missed: fit.missed,
    var_log_missed: fit.logMissedVariance,
    se_N_delta: fit.standardError,
    deviance: fit.deviance,
    df: fit.df,
    aic_poisson: fit.aic,
  }
}
