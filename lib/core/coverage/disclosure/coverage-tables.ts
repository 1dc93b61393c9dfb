import type { CoverageCell } from '@/lib/core/coverage/estimate/cell'
import type { PlacedCount } from './coverage-counts'
import { outside } from './exchange'
import type { CountTable, TableEntry } from './hidden-counts'

const grain = 1e-6

/**
 * The sums that a reader knows. Per indicator, event, population and year: areas add up to the
 * whole territory, and both sexes to all persons; what they
 * leave of their total is a rest that nobody publishes. Parts that exceed their total by the width
 * or more do not belong to it.
 */
export function coverageTables(placed: readonly PlacedCount[], width: number): CountTable[] {
  const groups = groupBy(placed, ({ cell, role }) =>
    JSON.stringify([role, cell.indicator, cell.event, cell.populationId, cell.year]),
  )
  return groups
    .map((counts) => placeTable(counts, width))
    .filter(({ entries }) => entries.length > 1)
}

/**
 * Counts of populations that give the national count of their place exactly. Populations overlap
 * and are never added up, but such a sum a reader would
 * notice. As all of its counts are hidden together, a change within one population can be taken up
 * by the national level.
 */
export function populationSums(placed: readonly PlacedCount[]): PlacedCount[][] {
  const places = groupBy(placed, ({ cell, role }) =>
    JSON.stringify([role, cell.indicator, cell.event, cell.year, cell.area, cell.sex]),
  )
  return places.filter((counts) => {
    const total = counts.find(({ cell }) => cell.populationId === null)
    const parts = counts.filter((count) => count !== total)
    return total !== undefined && parts.length > 0 && Math.abs(restOf(total, parts)) <= grain
  })
}

/**
 * Areas by sex with all their totals, as one balance. A part stands on one side of its sum and the
 * total on the other; the sides alternate so that
 * every count runs from one sum to another: a count of one sex in one area from the sum of that sex
 * over the areas to the sum of that area over the sexes.
 */
function placeTable(counts: readonly PlacedCount[], width: number): CountTable {
  const at = (area: string, sex: CoverageCell['sex']) =>
    counts.find(({ cell }) => cell.area === area && cell.sex === sex)
  const areas = [...new Set(counts.map(({ cell }) => cell.area))]
    .filter((area) => area !== '')
    .sort()
  const sums: Sum[] = []
  for (const sex of ['all', 'female', 'male'] as const)
    sums.push({
      node: `areas ${sex}`,
      total: at('', sex),
      parts: areas.map((area) => at(area, sex)),
      partsLeave: sex !== 'all',
    })
  for (const area of ['', ...areas])
    sums.push({
      node: `sexes ${area}`,
      total: at(area, 'all'),
      parts: [at(area, 'female'), at(area, 'male')],
      partsLeave: area === '',
    })
  return balance(counts, sums, width)
}

interface Sum {
  node: string
  total: PlacedCount | undefined
  parts: (PlacedCount | undefined)[]
  /** Whether the parts run out of this sum or into it. */
  partsLeave: boolean
}

function balance(counts: readonly PlacedCount[], sums: readonly Sum[], width: number): CountTable {
  const ends = new Map(
    counts.map((count): [PlacedCount, TableEntry] => [
      count,
      { key: count.key, from: outside, to: outside },
    ]),
  )
  const rests: CountTable['rests'][number][] = []
  const stand = (count: PlacedCount, node: string, leaves: boolean) => {
    const entry = ends.get(count)
    if (entry) ends.set(count, leaves ? { ...entry, from: node } : { ...entry, to: node })
  }
  for (const { node, total, parts: places, partsLeave } of sums) {
    const parts = places.filter((part) => part !== undefined)
    if (!total || parts.length === 0 || restOf(total, parts) <= -width) continue
    for (const part of parts) stand(part, node, partsLeave)
    stand(total, node, !partsLeave)
    const rest = restOf(total, parts)
    if (rest > grain)
      rests.push(
        partsLeave
          ? { from: node, to: outside, count: rest }
          : { from: outside, to: node, count: rest },
      )
  }
  return { entries: [...ends.values()], rests }
}

function restOf(total: PlacedCount, parts: readonly PlacedCount[]): number {
  return total.count - parts.reduce((sum, { count }) => sum + count, 0)
}

function groupBy(
  counts: readonly PlacedCount[],
  nameOf: (count: PlacedCount) => string,
): PlacedCount[][] {
  const groups = new Map<string, PlacedCount[]>()
  for (const count of counts)
    groups.set(nameOf(count), [...(groups.get(nameOf(count)) ?? []), count])
  return [...groups.values()]
}
