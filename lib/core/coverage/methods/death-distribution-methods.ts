import { z } from 'zod'
import { brassGrowthBalance } from '@/lib/core/coverage/death-distribution/brass-growth-balance'
import {
  type CensusPair,
  migrationGrades,
} from '@/lib/core/coverage/death-distribution/census-pair'
import {
  type GeneralGrowthBalance,
  generalGrowthBalance,
  growthKinds,
} from '@/lib/core/coverage/death-distribution/general-growth-balance'
import { growthBalanceThenExtinct } from '@/lib/core/coverage/death-distribution/growth-balance-then-extinct'
import { lineFits } from '@/lib/core/coverage/death-distribution/line-fit'
import {
  extinctStatistics,
  type SyntheticExtinctGenerations,
  syntheticExtinctGenerations,
} from '@/lib/core/coverage/death-distribution/synthetic-extinct-generations'
import { refuse } from '@/lib/core/coverage/refuse'
import { coded } from '@/lib/core/reason'
import { describedObject } from './described-object'
import { method } from './method'
import { count, positive, rate, signed } from './number-fields'
import { withFindings } from './with-findings'

const unmeasuredMigration = z
  .enum(migrationGrades, coded('choose-none-small-or-large'))
  .default('none')
const ages = z.array(z.number().int().min(0)).min(1, coded('give-an-age'))
const Population = describedObject({
  age: ages,
  pop1: z.array(positive),
  pop2: z.array(positive),
  deaths_annual: z.array(count),
  mig_annual: z.array(signed).nullish(),
  t: positive,
  e_open: positive.nullish(),
  unmeasured_migration: unmeasuredMigration,
})
const balanceOptions = {
  growth: z.enum(growthKinds).default('arith'),
  line_fit: z.enum(lineFits).default('rma'),
  nx: z.union([z.literal(2), z.literal(4)], 'Choose 2 or 4.').default(2),
}
const extinctOptions = {
  e_open: positive.nullish(),
  delta: signed.default(0),
  statistic: z.enum(extinctStatistics).default('5Nx'),
}

function censusPair(given: z.output<typeof Population>): CensusPair {
  return {
    ages: given.age,
    first: given.pop1,
    second: given.pop2,
    deaths: given.deaths_annual,
    migration: given.mig_annual ?? null,
    years: given.t,
    unmeasuredMigration: given.unmeasured_migration,
  }
}

function openExpectancy(...given: (number | null | undefined)[]): number {
  return (
    given.find((value) => value !== null && value !== undefined) ??
    refuse('e_open', 'give-life-expectancy-of-open-group')
  )
}

export const deathDistributionMethods = {
  brass_growth_balance: method(
    describedObject({
      age: ages,
      population: z.array(positive),
      deaths_annual: z.array(count),
      fit_ages: ages,
      line_fit: balanceOptions.line_fit,
      unmeasured_migration: unmeasuredMigration,
    }),
    (input) => {
      const found = brassGrowthBalance({
        ages: input.age,
        population: input.population,
        deaths: input.deaths_annual,
        fitAges: input.fit_ages,
        lineFit: input.line_fit,
        unmeasuredMigration: input.unmeasured_migration,
      })
      return withFindings(found.findings, {
        slope: found.slope,
        intercept: found.intercept,
        completeness: found.completenessRate,
        growth_rate: found.growthRate,
      })
    },
  ),

  ggb: method(
    describedObject({ population: Population, fit_ages: ages, ...balanceOptions }),
    (input) => {
      const found = generalGrowthBalance(censusPair(input.population), {
        fitAges: input.fit_ages,
        growth: input.growth,
        lineFit: input.line_fit,
        terms: input.nx,
      })
      return withFindings(found.findings, {
        points: {
          age: found.points.map(({ age }) => age),
          N: found.points.map(({ entries }) => entries),
          PYL: found.points.map(({ personYears }) => personYears),
          x: found.points.map(({ x }) => x),
          y: found.points.map(({ y }) => y),
        },
        ...balanceResult(found),
        k1: found.firstCensusRate,
        k2: found.secondCensusRate,
      })
    },
  ),

  seg: method(
    describedObject({ population: Population, fit_ages: ages, ...extinctOptions }),
    (input) => {
      const found = syntheticExtinctGenerations(censusPair(input.population), {
        fitAges: input.fit_ages,
        openExpectancy: openExpectancy(input.e_open, input.population.e_open),
        delta: input.delta,
        statistic: input.statistic,
      })
      return withFindings(found.findings, extinctResult(found))
    },
  ),

  ggb_seg: method(
    describedObject({
      population: Population,
      fit_ages: ages,
      fit_ages_ggb: ages,
      ...balanceOptions,
      ...extinctOptions,
    }),
    (input) => {
      const found = growthBalanceThenExtinct(
        censusPair(input.population),
        {
          fitAges: input.fit_ages_ggb,
          growth: input.growth,
          lineFit: input.line_fit,
          terms: input.nx,
        },
        {
          fitAges: input.fit_ages,
          openExpectancy: openExpectancy(input.e_open, input.population.e_open),
          delta: input.delta,
          statistic: input.statistic,
        },
      )
      return withFindings(found.balance.findings, {
        ggb: balanceResult(found.balance),
        ...extinctResult(found.extinct),
      })
    },
  ),

  ddm_property: method(
    describedObject({
      population: Population,
      true_completeness: rate,
      ggb_fit_ages: ages,
      seg_ages: ages,
      ...balanceOptions,
      ...extinctOptions,
    }),
    (input) => {
      const pair = censusPair(input.population)
      const balance = generalGrowthBalance(pair, {
        fitAges: input.ggb_fit_ages,
        growth: input.growth,
        lineFit: input.line_fit,
        terms: input.nx,
      })
      const extinct = syntheticExtinctGenerations(pair, {
        fitAges: input.seg_ages,
        openExpectancy: openExpectancy(input.e_open, input.population.e_open),
        delta: input.delta,
        statistic: input.statistic,
      })
      return { ggb: balance.completenessRate, seg: extinct.completenessRate }
    },
  ),
}

function balanceResult(found: GeneralGrowthBalance) {
  return {
    slope: found.slope,
    intercept: found.intercept,
    k1_over_k2: found.coverageRatio,
    completeness: found.completenessRate,
  }
}

function extinctResult(found: SyntheticExtinctGenerations) {
  return {
    r: found.growthRates,
    Nhat: found.reaching,
    C: found.ageRates,
    completeness: found.completenessRate,
    median: found.medianRate,
    quartiles: found.quartileRates,
  }
}
