import { refuse } from '@/lib/core/coverage/refuse'
import { columnNames } from '@/lib/core/coverage/table/column-names'
import { type DataTable, labelsOf, numbersOf } from '@/lib/core/coverage/table/data-table'
import { evaluateCondition } from '@/lib/core/coverage/table/evaluate-expression'

/** What to do with a stratum in which a single cluster was drawn. */
export type LonelyPsu = 'adjust' | 'certainty' | 'average'

/** The design of a survey in words: which columns hold what, and which rows are looked at. */
export interface SurveyPlan {
  /** Column of sampling weights; without it they follow from the population sizes, or are all 1. */
  weight: string | null
  strata: string | null
  /**
   * Cluster columns, first stage first ("psu + household"); without them every row is its own
   * cluster.
   */
  psu: string | null
  /**
   * Population size (or sampling fraction, all <= 1) per stratum and stage, in the same order as
   * the clusters.
   */
  fpc: string | null
  /**
   * Condition that a row must meet to be looked at; the other rows keep their place in the
   * variance.
   */
  subset: string | null
  lonelyPsu: LonelyPsu | null
}

/** One stage of sampling, by row. */
export interface Stage {
  stratum: readonly number[]
  cluster: readonly number[]
  /**
   * Units in the population of the row's stratum at this stage; null when the stage was drawn with
   * replacement or nearly so.
   */
  populationSize: readonly number[] | null
}

export interface SurveyDesign {
  weights: readonly number[]
  stages: readonly Stage[]
  /** Rows looked at. */
  domain: readonly boolean[]
  lonelyPsu: LonelyPsu | null
}

/**
 * Reads the design of a stratified sample of one or more stages. Clusters are nested in strata and
 * in the stage above.
 * Throws when a stratum, cluster or weight is missing, a weight is negative, or a population is
 * smaller than its sample.
 */
export function surveyDesign(plan: SurveyPlan, table: DataTable): SurveyDesign {
  if (table.length === 0) refuse('data', 'file-has-no-rows')
  const strata =
    plan.strata === null
      ? null
      : joined(
          columnNames(plan.strata, table, 'strata').map((name) => labelsOf(table, name, 'strata')),
        )
  const clusters =
    plan.psu === null
      ? [null]
      : columnNames(plan.psu, table, 'psu').map((name) => labelsOf(table, name, 'psu'))
  const sizes =
    plan.fpc === null
      ? []
      : columnNames(plan.fpc, table, 'fpc').map((name) => numbersOf(table, name, 'fpc'))
  if (sizes.length > clusters.length) refuse('fpc', 'columns-as-stages', { count: clusters.length })
  let stratum = numbered(strata ?? Array<string>(table.length).fill(''))
  const stages = clusters.map((labels, index): Stage => {
    const cluster = numbered(
      Array.from(
        { length: table.length },
        (_, row) => `${stratum[row]}\n${labels ? labels[row] : row}`,
      ),
    )
    const stage = {
      stratum,
      cluster,
      populationSize: populationSizes(sizes[index], stratum, cluster),
    }
    stratum = cluster
    return stage
  })
  const domain =
    plan.subset === null
      ? Array<boolean>(table.length).fill(true)
      : evaluateCondition(plan.subset, table, 'subset').map((value) => value === true)
  return { weights: weightsOf(plan, table, stages), stages, domain, lonelyPsu: plan.lonelyPsu }
}

function weightsOf(plan: SurveyPlan, table: DataTable, stages: Stage[]): number[] {
  if (plan.weight === null) return weightsFromSizes(table.length, stages)
  const [name, ...others] = columnNames(plan.weight, table, 'weight')
  if (name === undefined || others.length > 0) refuse('weight', 'name-one-column')
  const weights = numbersOf(table, name, 'weight')
  const wrong = weights.findIndex((weight) => weight < 0)
  if (wrong >= 0) refuse('weight', 'negative-weight', { row: wrong + 1 })
  if (weights.every((weight) => weight === 0)) refuse('weight', 'all-weights-zero')
  return weights
}

/** The product over the stages of population by sample, which is 1 without population sizes. */
function weightsFromSizes(length: number, stages: Stage[]): number[] {
  const sampled = stages.map(sampleSizes)
  return Array.from({ length }, (_, row) =>
    stages.reduce((weight, { populationSize }, stage) => {
      const [size, sample] = [populationSize?.[row], sampled[stage]?.[row]]
      return size === undefined || sample === undefined ? weight : (weight * size) / sample
    }, 1),
  )
}

/** Clusters drawn in the stratum of each row. */
function sampleSizes({ stratum, cluster }: Pick<Stage, 'stratum' | 'cluster'>): number[] {
  const members = new Map<number, Set<number>>()
  for (const [row, key] of stratum.entries()) {
    const found = members.get(key)
    if (found) found.add(cluster[row] ?? 0)
    else members.set(key, new Set([cluster[row] ?? 0]))
  }
  return stratum.map((key) => members.get(key)?.size ?? 0)
}

function populationSizes(
  given: number[] | undefined,
  stratum: number[],
  cluster: number[],
): number[] | null {
  if (!given) return null
  if (given.some((size) => size <= 0)) refuse('fpc', 'population-sizes-above-zero')
  const areSizes = given.every((size) => size >= 1)
  if (!areSizes && given.some((size) => size > 1)) refuse('fpc', 'sizes-or-fractions')
  const sampled = sampleSizes({ stratum, cluster })
  const sizes = areSizes ? given : given.map((fraction, row) => (sampled[row] ?? 0) / fraction)
  const first = new Map<number, number>()
  for (const [row, size] of sizes.entries()) {
    const key = stratum[row] ?? 0
    if (size < (sampled[row] ?? 0) * (1 - 1e-12))
      refuse('fpc', 'more-drawn-than-population', { row: row + 1, drawn: sampled[row] ?? 0, size })
    if ((first.get(key) ?? size) !== size)
      refuse('fpc', 'size-differs-in-stratum', { row: row + 1 })
    first.set(key, size)
  }
  return sizes
}

function joined(columns: string[][]): string[] {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]).join('\n'))
}

/** Each distinct label as a small number. */
function numbered(labels: readonly string[]): number[] {
  const numbers = new Map<string, number>()
  return labels.map((label) => {
    const known = numbers.get(label) ?? numbers.size
    numbers.set(label, known)
    return known
  })
}
