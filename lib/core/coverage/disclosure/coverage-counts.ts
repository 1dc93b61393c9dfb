import { adoptedEstimates, undecidedCells } from '@/lib/core/coverage/estimate/adopted-estimates'
import type { CoverageCell } from '@/lib/core/coverage/estimate/cell'
import { estimateMethods } from '@/lib/core/coverage/estimate/estimate-methods'
import type { CoverageEstimate, CoverageFacts } from '@/lib/core/coverage/estimate/facts'
import type { PublishedCount } from './hidden-counts'

export const countRoles = ['numerator', 'denominator'] as const
export type CountRole = (typeof countRoles)[number]

/** A count at its place of the grid; the key is empty where there is none. */
export interface PlacedCount {
  cell: CoverageCell
  role: CountRole
  key: string
  count: number
}

type NamedCount = Omit<PublishedCount, 'together'>

export interface CoverageCounts {
  placed: PlacedCount[]
  counts: Map<string, NamedCount>
}

/**
 * Permanent name of a count. The same number at the same place is taken for the same count,
 * whichever indicator uses it: births registered, for instance.
 */
export function countKey(
  { event, populationId, year, area, sex }: CoverageCell,
  count: number,
): string {
  return JSON.stringify([event, populationId, year, area, sex, count])
}

export function isSmall(count: number | null, threshold: number): boolean {
  return count !== null && count > 0 && count < threshold
}

/** Small counts that a figure rests on, whether or not they are printed. */
export function smallInputs({ content }: CoverageEstimate, threshold: number): number[] {
  if (content.kind !== 'measured') return []
  const method = estimateMethods.find(({ key }) => key === content.method)
  // Beside a table by age group the whole numbers are ages.
  const counted = method?.columns
    ? []
    : (method?.inputs.filter(({ kind }) => kind === 'count') ?? [])
  return counted
    .map(({ key }) => content.inputs[key] ?? 0)
    .filter((count) => isSmall(count, threshold))
}

/**
 * Whether a count is small, or gives a small one away: those not counted among the whole, or the
 * numerator of a percentage.
 */
export function isSensitive(
  { rate, numerator, denominator }: Counted,
  role: CountRole,
  threshold: number,
): boolean {
  const others = numerator !== null && denominator !== null ? denominator - numerator : null
  if (role === 'numerator') return isSmall(numerator, threshold) || isSmall(others, threshold)
  const implied =
    numerator === null && rate !== null && denominator !== null
      ? [rate * denominator, (1 - rate) * denominator]
      : []
  return (
    isSmall(denominator, threshold) ||
    implied.some((count) => isSmall(Math.round(count), threshold))
  )
}

type Counted = Pick<NonNullable<CoverageEstimate['value']>, 'rate' | 'numerator' | 'denominator'>

/**
 * Every count that the figures print or that a reader could look for: of the adopted estimates,
 * internal ones among them, and small ones of cells that are not decided.
 */
export function coverageCounts(facts: CoverageFacts): CoverageCounts {
  const adopted = adoptedEstimates(facts)
  const undecided = undecidedCells(facts).flatMap(
    (alternatives) =>
      alternatives.find(({ value }) => isSmall(value?.numerator ?? null, facts.smallestCell)) ?? [],
  )
  const all: CoverageCounts = { placed: [], counts: new Map() }
  for (const estimate of [...adopted, ...undecided]) addCounts(all, estimate, facts.smallestCell)
  return all
}

function addCounts(
  all: CoverageCounts,
  { cell, content, value }: CoverageEstimate,
  threshold: number,
): void {
  if (content.kind !== 'measured' || !value) return
  const { numerator, denominator } = value
  for (const role of countRoles) {
    const count = value[role]
    if (count === null) continue
    const isPart =
      role === 'numerator' && denominator !== null && numerator !== null && numerator <= denominator
    const partOf = isPart ? [countKey(cell, denominator)] : []
    add(
      all,
      { cell, role, key: countKey(cell, count), count },
      content.disclosure === 'internal' || isSensitive(value, role, threshold),
      partOf,
    )
  }
}

function add(all: CoverageCounts, placed: PlacedCount, sensitive: boolean, partOf: string[]): void {
  const { cell, key, count } = placed
  const before = all.counts.get(key)
  all.placed.push(placed)
  all.counts.set(key, {
    key,
    count,
    isSensitive: sensitive || before?.isSensitive === true,
    cost: lossOf(cell, count),
    partOf: [...new Set([...(before?.partOf ?? []), ...partOf])].filter((whole) => whole !== key),
  })
}

/**
 * A whole territory is a greater loss than an area, both sexes together than one of them, and a
 * large count than a small one.
 */
function lossOf({ area, sex }: CoverageCell, count: number): number {
  return (area === '' ? 1e14 : 0) + (sex === 'all' ? 1e13 : 0) + Math.min(count, 1e12) + 1
}
