import { z } from 'zod'
import { poststratifiedProportion } from '@/lib/core/coverage/survey/poststratified-proportion'
import type { SurveyPlan } from '@/lib/core/coverage/survey/survey-design'
import { surveyGap } from '@/lib/core/coverage/survey/survey-gap'
import { surveyProportion } from '@/lib/core/coverage/survey/survey-proportion'
import { surveySample } from '@/lib/core/coverage/survey/survey-sample'
import { surveyTotal } from '@/lib/core/coverage/survey/survey-total'
import { columnNames } from '@/lib/core/coverage/table/column-names'
import { columnOf, type DataTable } from '@/lib/core/coverage/table/data-table'
import { coded } from '@/lib/core/reason'
import { describedObject } from './described-object'
import { dataMethod } from './method'
import { level, positive } from './number-fields'
import { withFindings } from './with-findings'

const words = z.string(coded('write-as-text')).min(1, coded('fill-in-or-leave-out'))
const columns = z
  .union([
    words,
    z
      .array(words)
      .min(1)
      .transform((names) => names.join(' + ')),
  ])
  .nullish()

const design = {
  data: words,
  indicator: words,
  strata: columns,
  psu: columns,
  weight: words.nullish(),
  fpc: columns,
  subset: words.nullish(),
  level,
  lonely_psu: z
    .enum(['adjust', 'certainty', 'average'], coded('choose-adjust-certainty-average'))
    .nullish(),
}
const group = z.union([z.string(), z.number()]).transform(String)

function planOf(input: z.output<z.ZodObject<typeof design>>): SurveyPlan {
  return {
    weight: input.weight ?? null,
    strata: input.strata ?? null,
    psu: input.psu ?? null,
    fpc: input.fpc ?? null,
    subset: input.subset ?? null,
    lonelyPsu: input.lonely_psu ?? null,
  }
}

/**
 * The group of each row, null where it was not recorded; several columns make one group of their
 * values joined by a dot.
 */
function groupsOf(by: string, data: DataTable): (string | null)[] {
  const columns = columnNames(by, data, 'by').map((name) => columnOf(data, name, 'by'))
  return Array.from({ length: data.length }, (_, row) => {
    const cells = columns.map((column) => column[row] ?? null)
    return cells.includes(null) ? null : cells.join('.')
  })
}

export const surveyMethods = {
  survey_proportion_taylor: dataMethod(describedObject(design), (input, data) => {
    const found = surveyProportion(surveySample(planOf(input), input.indicator, data), input.level)
    return withFindings(found.findings, {
      n: found.rows,
      sum_weights: found.sumOfWeights,
      df: found.df,
      proportion: found.proportionRate,
      se: found.standardError,
      cv: found.coefficientOfVariation,
      deff: found.designEffect,
      deft: found.designEffect === null ? null : Math.sqrt(found.designEffect),
      deff_replace: found.designEffectReplace,
      ci_logit: found.logit,
      ci_logit_svyglm: found.logit,
      ci_wald_t: found.wald,
      ci_2se: found.twoStandardErrors,
      ci_beta_korn_graubard: found.kornGraubard,
    })
  }),

  survey_lonely_psu: dataMethod(describedObject(design), (input, data) => {
    const found = surveyProportion(surveySample(planOf(input), input.indicator, data), input.level)
    return { proportion: found.proportionRate, se: found.standardError, df: found.df }
  }),

  survey_total: dataMethod(describedObject(design), (input, data) => {
    const found = surveyTotal(surveySample(planOf(input), input.indicator, data, 'number'))
    return { total: found.total, se: found.standardError, population_total: found.populationTotal }
  }),

  survey_gap_ratio: dataMethod(
    describedObject({ ...design, by: columns.unwrap().unwrap(), group_a: group, group_b: group }),
    (input, data) => {
      const groups = groupsOf(input.by, data)
      const rowsOf = (name: string) => groups.map((label) => label === name)
      const found = surveyGap(
        surveySample(planOf(input), input.indicator, data),
        rowsOf(input.group_a),
        rowsOf(input.group_b),
        input.level,
      )
      return {
        p_a: found.aRate,
        se_a: found.aStandardError,
        p_b: found.bRate,
        se_b: found.bStandardError,
        cov_ab: found.covariance,
        df: found.df,
        difference: found.difference,
        se_difference: found.differenceStandardError,
        ci_difference_t: found.differenceInterval,
        ratio: found.ratio,
        se_log_ratio: found.logRatioStandardError,
        ci_ratio_t: found.ratioInterval,
      }
    },
  ),

  survey_poststratified: dataMethod(
    describedObject({
      ...design,
      by: columns.unwrap().unwrap(),
      controls: z.record(z.string(), positive),
    }),
    (input, data) => {
      const found = poststratifiedProportion(
        surveySample(planOf(input), input.indicator, data),
        groupsOf(input.by, data),
        input.controls,
      )
      return { proportion: found.proportionRate, se: found.standardError }
    },
  ),
}
