import type { CensusPair } from './census-pair'
import {
  type GeneralGrowthBalance,
  type GrowthBalanceOptions,
  generalGrowthBalance,
} from './general-growth-balance'
import {
  type ExtinctGenerationsOptions,
  type SyntheticExtinctGenerations,
  syntheticExtinctGenerations,
} from './synthetic-extinct-generations'

/**
 * Growth balance first, then extinct generations with the first census divided by the k1/k2 that
 * the first step found, so that both censuses have
 * the same coverage. The assumptions of both. Hill, You and Choi 2009, Demographic Research 21:235.
 */
export function growthBalanceThenExtinct(
  pair: CensusPair,
  balance: GrowthBalanceOptions,
  extinct: ExtinctGenerationsOptions,
): { balance: GeneralGrowthBalance; extinct: SyntheticExtinctGenerations } {
  const found = generalGrowthBalance(pair, balance)
  const adjusted = { ...pair, first: pair.first.map((persons) => persons / found.coverageRatio) }
  return { balance: found, extinct: syntheticExtinctGenerations(adjusted, extinct) }
}
