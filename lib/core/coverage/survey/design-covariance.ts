import { refuse } from '@/lib/core/coverage/refuse'
import type { Stage, SurveyDesign } from './survey-design'

/**
 * Covariance of two estimated totals, each the sum of one value per row (a linearised estimator:
 * weight times influence, 0 outside the domain).
 * Per stratum (1 - n/N) n/(n - 1) times the sum of products of the cluster totals about their mean;
 * with population sizes, each later stage
 * is added at n/N of its value. Without population sizes the first stage stands for all (ultimate
 * clusters).
 * Throws for a stratum with one cluster unless the design says what to do with it. Binder 1983;
 * Lumley 2010, Complex Surveys.
 */
export function designCovariance(
  design: SurveyDesign,
  first: readonly number[],
  second: readonly number[],
): number {
  return stageCovariance(design, 0, [...first.keys()], first, second)
}

export function designVariance(design: SurveyDesign, values: readonly number[]): number {
  return designCovariance(design, values, values)
}

function stageCovariance(
  design: SurveyDesign,
  index: number,
  rows: readonly number[],
  first: readonly number[],
  second: readonly number[],
): number {
  const stage = design.stages[index]
  if (!stage) return 0
  const strata = groupedBy(rows, stage.stratum).filter((members) =>
    members.some((row) => design.domain[row]),
  )
  const clusters = strata.map((members) => groupedBy(members, stage.cluster))
  const grand = grandMeans(clusters.flat(), first, second)
  let total = 0
  let left = 0
  for (const [place, members] of strata.entries()) {
    const drawn = clusters[place] ?? []
    const contribution = stratumCovariance(design, stage, members, drawn, grand, first, second)
    if (contribution === null) left += 1
    else total += contribution
  }
  if (left > 0 && left === strata.length) refuse('lonely_psu', 'strata-of-single-clusters')
  if (left > 0) total *= strata.length / (strata.length - left)
  if (!stage.populationSize) return total
  for (const drawn of clusters)
    for (const cluster of drawn)
      total +=
        fractionDrawn(stage, cluster, drawn.length) *
        stageCovariance(design, index + 1, cluster, first, second)
  return total
}

/** null: a single cluster whose share is to be the average of the other strata. */
function stratumCovariance(
  design: SurveyDesign,
  stage: Stage,
  members: readonly number[],
  clusters: readonly (readonly number[])[],
  grand: readonly [number, number],
  first: readonly number[],
  second: readonly number[],
): number | null {
  const n = clusters.length
  const left = 1 - fractionDrawn(stage, members, n)
  if (left <= 1e-12) return 0
  const totals = clusters.map((rows) => [sumOver(rows, first), sumOver(rows, second)] as const)
  const products = ([a, b]: readonly [number, number]) =>
    totals.reduce((sum, [x, y]) => sum + (x - a) * (y - b), 0)
  if (n > 1)
    return (
      ((left * n) / (n - 1)) *
      products([meanOf(totals.map(([x]) => x)), meanOf(totals.map(([, y]) => y))])
    )
  switch (design.lonelyPsu) {
    case 'certainty':
      return 0
    case 'average':
      return null
    case 'adjust':
      return left * products(grand)
    case null:
      refuse('lonely_psu', 'stratum-of-a-single-cluster')
  }
}

function fractionDrawn(stage: Stage, members: readonly number[], drawn: number): number {
  const size = stage.populationSize?.[members[0] ?? 0]
  return size === undefined ? 0 : drawn / size
}

function grandMeans(
  clusters: readonly (readonly number[])[],
  first: readonly number[],
  second: readonly number[],
): [number, number] {
  return [
    meanOf(clusters.map((rows) => sumOver(rows, first))),
    meanOf(clusters.map((rows) => sumOver(rows, second))),
  ]
}

function groupedBy(rows: readonly number[], key: readonly number[]): number[][] {
  const groups = new Map<number, number[]>()
  for (const row of rows) {
    const group = groups.get(key[row] ?? 0)
    if (group) group.push(row)
    else groups.set(key[row] ?? 0, [row])
  }
  return [...groups.values()]
}

function sumOver(rows: readonly number[], values: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (values[row] ?? 0), 0)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
