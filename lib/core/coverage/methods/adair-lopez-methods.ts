import { z } from 'zod'
import { adairLopez } from '@/lib/core/coverage/adair-lopez/adair-lopez'
import {
  type AdairLopezModel,
  adairLopezCoefficients,
} from '@/lib/core/coverage/adair-lopez/adair-lopez-coefficients'
import { describedObject } from './described-object'
import { method } from './method'
import { positive, rate, signed, year } from './number-fields'

const inputs = {
  reg_cdr_per_1000: positive,
  prop_65_plus: rate,
  u5mr_proportion: rate,
  u5_completeness: rate.nullish(),
  year,
}
const models = Object.keys(adairLopezCoefficients) as AdairLopezModel[]

function estimate(
  model: AdairLopezModel,
  input: z.output<z.ZodObject<typeof inputs>>,
  countryEffect: number,
) {
  return adairLopez({
    model,
    registeredDeathsPerThousand: input.reg_cdr_per_1000,
    over65Rate: input.prop_65_plus,
    childMortalityRate: input.u5mr_proportion,
    childCompletenessRate: input.u5_completeness ?? null,
    year: input.year,
    countryEffect,
  })
}

export const adairLopezMethods = {
  adair_lopez: method(
    describedObject({ model: z.enum(models), ...inputs, random_effect: signed.default(0) }),
    (input) => {
      const { full, published, trueDeathsPerThousand } = estimate(
        input.model,
        input,
        input.random_effect,
      )
      return {
        logit_table2: published.logit,
        completeness_table2: published.completenessRate,
        logit_full: full.logit,
        completeness_full: full.completenessRate,
        estimated_true_cdr_full: trueDeathsPerThousand,
      }
    },
  ),

  adair_lopez_published: method(
    describedObject({ ...inputs, random_effect_m1: signed, random_effect_m2: signed }),
    (input) => ({
      completeness_m1: estimate('model1_both', input, input.random_effect_m1).full.completenessRate,
      completeness_m2: estimate('model2_both', input, input.random_effect_m2).full.completenessRate,
    }),
  ),
}
