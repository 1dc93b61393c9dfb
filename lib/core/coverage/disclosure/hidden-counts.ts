import { type Arc, cheapestHelp, largestChange } from './exchange'

export interface PublishedCount {
  key: string
  count: number
  /** Must not be known more closely than the width. */
  isSensitive: boolean
  /** What is lost when it is hidden; at least 1. */
  cost: number
  /** Keys of counts that this one is a part of: while they are shown, it is at most as large. */
  partOf: readonly string[]
  /**
   * Keys of counts that add up with this one elsewhere; all of them are hidden or none is, so that
   * each table can be judged alone.
   */
  together: readonly string[]
}

/** Where a count stands in one table: it runs between two sums, or from or to `outside`. */
export interface TableEntry {
  key: string
  from: string
  to: string
}

export interface CountTable {
  entries: readonly TableEntry[]
  /** What the parts leave of their total and nobody publishes. */
  rests: readonly { from: string; to: string; count: number }[]
}

/**
 * Which counts to hide so that no hidden one can be worked out from any table closer than to an
 * interval of the given width.
 * Sensitive counts are hidden first; then, table by table and count by count, the cheapest others
 * that widen the interval enough. A count hidden for one
 * table is protected in every other. In the end each helper that is not needed is shown again, the
 * dearest first: no single helper can be shown without
 * breaking the protection. The same input hides the same counts. Cox 1995, JASA 90:1453; Hundepool
 * et al. 2012, Statistical Disclosure Control.
 */
export function hiddenCounts(
  counts: ReadonlyMap<string, PublishedCount>,
  tables: readonly CountTable[],
  width: number,
): Set<string> {
  const hidden = new Set<string>()
  const work: Work = { counts, parts: partsOf(counts), hidden, width }
  for (const { key, isSensitive } of counts.values()) if (isSensitive) hide(work, key)
  let before = -1
  while (hidden.size > before) {
    before = hidden.size
    for (const table of tables) protectTable(work, table)
  }
  showAgain(work, tables)
  return hidden
}

interface Work {
  counts: ReadonlyMap<string, PublishedCount>
  /** Keys of the parts of each count. */
  parts: ReadonlyMap<string, readonly string[]>
  hidden: Set<string>
  width: number
}

function partsOf(counts: ReadonlyMap<string, PublishedCount>): Map<string, string[]> {
  const parts = new Map<string, string[]>()
  for (const { key, partOf } of counts.values())
    for (const whole of partOf) parts.set(whole, [...(parts.get(whole) ?? []), key])
  return parts
}

function hide(work: Work, key: string): void {
  for (const one of joined(work, key)) work.hidden.add(one)
}

/** The count and all that are hidden with it. */
function joined({ counts }: Work, key: string): Set<string> {
  const found = new Set([key])
  for (const one of found) for (const other of counts.get(one)?.together ?? []) found.add(other)
  return found
}

function protectTable(work: Work, table: CountTable): void {
  let arcs = arcsOf(work, table)
  for (const { key } of table.entries) {
    while (work.hidden.has(key)) {
      const target = arcs.find((arc) => arc.key === key)
      if (!target || isWide(work, arcs, target)) break
      const more = moreToHide(work, arcs, target)
      if (more.length === 0) break
      for (const one of more) hide(work, one)
      arcs = arcsOf(work, table)
    }
  }
}

/**
 * What widens the interval of the target at the least loss: other counts of the table, or else a
 * whole whose shown size limits its hidden part.
 */
function moreToHide(work: Work, arcs: readonly Arc[], target: Arc): string[] {
  const cost = ({ key }: Arc) => (isHidden(work, key) ? 0 : (work.counts.get(key)?.cost ?? 0))
  const help = cheapestHelp(arcs, target, 'up', cost) ?? cheapestHelp(arcs, target, 'down', cost)
  if (help && help.length > 0) return help.map(({ key }) => key)
  const limits = [target, ...arcs.filter(({ key }) => isHidden(work, key))].flatMap(
    ({ key }) => work.counts.get(key)?.partOf ?? [],
  )
  return limits.filter((key) => work.counts.has(key) && !work.hidden.has(key)).slice(0, 1)
}

function showAgain(work: Work, tables: readonly CountTable[]): void {
  const helpers = [...work.hidden].flatMap((key) => work.counts.get(key) ?? [])
  for (const { key } of helpers.sort((a, b) => b.cost - a.cost || (a.key < b.key ? -1 : 1))) {
    const shown = [...joined(work, key)]
    if (shown.some((one) => !work.hidden.has(one) || work.counts.get(one)?.isSensitive)) continue
    for (const one of shown) work.hidden.delete(one)
    const linked = new Set(
      shown.flatMap((one) => [
        one,
        ...(work.parts.get(one) ?? []),
        ...(work.counts.get(one)?.partOf ?? []),
      ]),
    )
    const touched = tables.filter(({ entries }) => entries.some((entry) => linked.has(entry.key)))
    if (!touched.every((table) => isProtected(work, table)))
      for (const one of shown) work.hidden.add(one)
  }
}

/** Whether a reader of this table knows no hidden count more closely than the width. */
function isProtected(work: Work, table: CountTable): boolean {
  const arcs = arcsOf(work, table)
  return arcs.every((arc) => !work.hidden.has(arc.key) || isWide(work, arcs, arc))
}

function isWide(work: Work, arcs: readonly Arc[], target: Arc): boolean {
  const secret = arcs.filter(({ key }) => isHidden(work, key))
  const up = largestChange(secret, target, 'up', work.width)
  return (
    up >= work.width || up + largestChange(secret, target, 'down', work.width - up) >= work.width
  )
}

/** The counts of the table, with the limits that shown counts set to hidden ones. */
function arcsOf(work: Work, table: CountTable): Arc[] {
  const shown = (keys: readonly string[]) =>
    keys.flatMap((key) => (work.hidden.has(key) ? [] : (work.counts.get(key)?.count ?? [])))
  const listed = table.entries.flatMap(({ key, from, to }): Arc[] => {
    const entry = work.counts.get(key)
    if (!entry) return []
    const [most, least] = [
      Math.min(Number.POSITIVE_INFINITY, ...shown(entry.partOf)),
      Math.max(0, ...shown(work.parts.get(key) ?? [])),
    ]
    return [{ key, from, to, count: entry.count, least, most }]
  })
  return [
    ...listed,
    ...table.rests.map(
      ({ from, to, count }): Arc => ({
        key: rest,
        from,
        to,
        count,
        least: 0,
        most: Number.POSITIVE_INFINITY,
      }),
    ),
  ]
}

const rest = ''

function isHidden({ hidden }: Work, key: string): boolean {
  return key === rest || hidden.has(key)
}
