import { cellKey } from './cell'
import type { CoverageEstimate, CoverageFacts } from './facts'

/**
 * The figure of each cell that stands for the country: the adopted one, or the only one there is.
 * Cells whose alternatives await a choice are left out.
 */
export function adoptedEstimates({
  estimates,
  adoptions,
}: Pick<CoverageFacts, 'estimates' | 'adoptions'>): CoverageEstimate[] {
  const chosen = new Map(adoptions.map((adoption) => [adoption.cellKey, adoption.estimateId]))
  return [...byCell(estimates)].flatMap(([key, alternatives]) => {
    const adopted = alternatives.find(({ id }) => id === chosen.get(key))
    return adopted ?? (alternatives.length === 1 ? alternatives : [])
  })
}

/** Keys of cells with several alternatives of which none is adopted. */
export function undecidedCells({
  estimates,
  adoptions,
}: Pick<CoverageFacts, 'estimates' | 'adoptions'>): CoverageEstimate[][] {
  const chosen = new Map(adoptions.map((adoption) => [adoption.cellKey, adoption.estimateId]))
  return [...byCell(estimates)].flatMap(([key, alternatives]) =>
    alternatives.length > 1 && !alternatives.some(({ id }) => id === chosen.get(key))
      ? [alternatives]
      : [],
  )
}

export function byCell(estimates: readonly CoverageEstimate[]): Map<string, CoverageEstimate[]> {
  const cells = new Map<string, CoverageEstimate[]>()
  for (const estimate of estimates) {
    const key = cellKey(estimate.cell)
    cells.set(key, [...(cells.get(key) ?? []), estimate])
  }
  return cells
}
