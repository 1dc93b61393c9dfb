import { checkRate, refuse } from '@/lib/core/coverage/refuse'

/**
 * How one compared field behaves: the chance to agree in a true match (m) and in a false one (u),
 * and what was seen; null: the field is empty.
 */
export interface ComparedField {
  matchRate: number
  unmatchRate: number
  agrees: boolean | null
}

/**
 * Weight for a pair of records to be the same person: per field log2(m/u) when it agrees, log2((1 -
 * m)/(1 - u)) when it does not, 0 when it is empty.
 * Assumes that fields agree independently of each other. Throws for chances of 0 or 1, whose weight
 * has no bound. Fellegi and Sunter 1969, JASA 64:1183.
 */
export function fellegiSunterWeight(fields: readonly ComparedField[]): {
  fieldWeights: number[]
  totalWeight: number
} {
  if (fields.length === 0) refuse('m', 'give-a-field')
  const fieldWeights = fields.map(({ matchRate, unmatchRate, agrees }, index) => {
    for (const [path, chance] of [
      [`m.${index}`, matchRate],
      [`u.${index}`, unmatchRate],
    ] as const) {
      checkRate(path, chance)
      if (chance === 0 || chance === 1) refuse(path, 'chance-between-0-and-1')
    }
    if (agrees === null) return 0
    return Math.log2(agrees ? matchRate / unmatchRate : (1 - matchRate) / (1 - unmatchRate))
  })
  return { fieldWeights, totalWeight: fieldWeights.reduce((sum, weight) => sum + weight, 0) }
}
