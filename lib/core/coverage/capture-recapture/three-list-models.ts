import { type CoverageFinding, findingsWhere } from '@/lib/core/coverage/findings/finding'
import { checkNonNegative, refuse } from '@/lib/core/coverage/refuse'
import { poissonRegression } from './poisson-regression'

/** Which of the three lists A, B, C a person is on, in this order: "101" is on A and C. */
export const listPatterns = ['111', '110', '101', '011', '100', '010', '001'] as const
export type ListPattern = (typeof listPatterns)[number]

/** The pairs of lists that each model lets depend on each other. */
const models = {
  independent: [],
  AB: [[0, 1]],
  AC: [[0, 2]],
  BC: [[1, 2]],
  AB_AC: [
    [0, 1],
    [0, 2],
  ],
  AB_BC: [
    [0, 1],
    [1, 2],
  ],
  AC_BC: [
    [0, 2],
    [1, 2],
  ],
  AB_AC_BC: [
    [0, 1],
    [0, 2],
    [1, 2],
  ],
} as const satisfies Record<string, readonly (readonly [number, number])[]>
export type ListModel = keyof typeof models

export interface ListModelFit {
  total: number
  missed: number
  logMissedVariance: number
  /** sqrt(missed^2 Var(log missed) + missed). */
  standardError: number
  deviance: number
  df: number
  aic: number
}

export interface ThreeListModels {
  observed: number
  /** null: an empty cell leaves the model without an estimate. */
  fits: Record<ListModel, ListModelFit | null>
  /** Lowest Akaike criterion; null when no model could be estimated. */
  best: ListModel | null
  findings: CoverageFinding[]
}

/**
 * Population from three lists: Poisson log-linear models of the seven cells that were seen; the
 * cell on no list is exp(intercept).
 * All eight models without the three-way dependence, which cannot be tested, are given: show them
 * all, with the choice of the criterion, not one number.
 * Assumes a closed population and matching without error. Throws for negative or missing cells, or
 * nobody seen.
 * Fienberg 1972, Biometrika 59:591; Chao et al. 2001, Stat Med 20:3123.
 */
export function threeListModels(cells: Readonly<Record<ListPattern, number>>): ThreeListModels {
  for (const pattern of listPatterns) checkNonNegative(`cells.${pattern}`, cells[pattern])
  const counts = listPatterns.map((pattern) => cells[pattern])
  const observed = counts.reduce((sum, count) => sum + count, 0)
  if (observed === 0) refuse('cells', 'nobody-on-any-list')
  const names = Object.keys(models) as ListModel[]
  const entries = names.map((name) => [name, fitModel(models[name], counts, observed)] as const)
  const estimated = entries.flatMap(([name, fit]) => (fit ? [{ name, aic: fit.aic }] : []))
  return {
    observed,
    fits: Object.fromEntries(entries) as Record<ListModel, ListModelFit | null>,
    best: estimated.toSorted((a, b) => a.aic - b.aic)[0]?.name ?? null,
    findings: findingsWhere({
      'model-not-estimable': estimated.length < names.length,
      'protection-risk': true,
    }),
  }
}

function fitModel(
  pairs: readonly (readonly [number, number])[],
  counts: number[],
  observed: number,
): ListModelFit | null {
  const design = listPatterns.map((pattern) => {
    const on = [...pattern].map(Number)
    return [1, ...on, ...pairs.map(([a, b]) => (on[a] ?? 0) * (on[b] ?? 0))]
  })
  const fit = poissonRegression(design, counts)
  const [intercept, logMissedVariance] = [fit?.coefficients[0], fit?.covariance[0]?.[0]]
  if (!fit || intercept === undefined || logMissedVariance === undefined) return null
  const missed = Math.exp(intercept)
  return {
    total: observed + missed,
    missed,
    logMissedVariance,
    standardError: Math.sqrt(missed ** 2 * logMissedVariance + missed),
    deviance: fit.deviance,
    df: counts.length - fit.coefficients.length,
    aic: fit.aic,
  }
}
