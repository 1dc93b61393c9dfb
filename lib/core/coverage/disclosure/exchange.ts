/**
 * A count in the balance of totals and their parts. Each sum that a reader knows is a node. A count
 * stands in at most two of them,
 * once on either side, so that it runs from the one to the other, or to `outside` where no sum
 * holds it.
 */
export interface Arc {
  key: string
  from: string
  to: string
  count: number
  /** What a reader knows beforehand: the count lies between these. */
  least: number
  most: number
}

export const outside = 'outside'
export type Direction = 'up' | 'down'

/** A step of an exchange: one count goes up or down with its neighbours. */
interface Step {
  arc: Arc
  rises: boolean
}

type Moved = Map<Arc, number>

const nothing = 1e-9

/**
 * The most by which a hidden count can go up or down while every sum stays and every other hidden
 * count stays within its limits:
 * the largest flow through the hidden counts, by shortest paths. It stops where it is enough.
 * Edmonds and Karp 1972, J ACM 19:248.
 */
export function largestChange(
  hidden: readonly Arc[],
  target: Arc,
  direction: Direction,
  enough = Number.POSITIVE_INFINITY,
): number {
  return exchange(hidden, target, direction, enough).amount
}

/**
 * The counts that would have to be hidden too for the target to change further, at the least cost;
 * null when nothing helps. Hidden counts cost 0.
 */
export function cheapestHelp(
  arcs: readonly Arc[],
  target: Arc,
  direction: Direction,
  cost: (arc: Arc) => number,
): Arc[] | null {
  const { amount, moved } = exchange(
    arcs.filter((arc) => arc === target || cost(arc) === 0),
    target,
    direction,
  )
  if (amount >= room(target, direction === 'up', new Map())) return null
  const path = cheapestPath(arcs, target, direction, moved, cost)
  return path?.filter(({ arc }) => cost(arc) > 0).map(({ arc }) => arc) ?? null
}

function exchange(
  hidden: readonly Arc[],
  target: Arc,
  direction: Direction,
  enough = Number.POSITIVE_INFINITY,
): { amount: number; moved: Moved } {
  const moved: Moved = new Map()
  const limit = Math.min(enough, room(target, direction === 'up', moved))
  let amount = 0
  while (limit - amount > nothing) {
    const path = cheapestPath(hidden, target, direction, moved, () => 1)
    if (!path) break
    const step = Math.min(limit - amount, ...path.map(({ arc, rises }) => room(arc, rises, moved)))
    amount += step
    if (step === Number.POSITIVE_INFINITY) break
    for (const { arc, rises } of path)
      moved.set(arc, (moved.get(arc) ?? 0) + (rises ? step : -step))
  }
  return { amount, moved }
}

function room(arc: Arc, rises: boolean, moved: Moved): number {
  const now = arc.count + (moved.get(arc) ?? 0)
  return Math.max(0, rises ? arc.most - now : now - arc.least)
}

/**
 * When the target rises, as much must flow back from its end to its start: up along an arc, or down
 * against one.
 */
function cheapestPath(
  arcs: readonly Arc[],
  target: Arc,
  direction: Direction,
  moved: Moved,
  cost: (arc: Arc) => number,
): Step[] | null {
  const [start, goal] = direction === 'up' ? [target.to, target.from] : [target.from, target.to]
  const reached = new Map<string, { cost: number; from: string; step: Step | null }>([
    [start, { cost: 0, from: start, step: null }],
  ])
  const open = [start]
  for (const node of open) {
    const so = reached.get(node)?.cost ?? 0
    for (const arc of arcs) {
      if (arc === target) continue
      for (const rises of [true, false]) {
        const [tail, head] = rises ? [arc.from, arc.to] : [arc.to, arc.from]
        if (tail !== node || room(arc, rises, moved) <= nothing) continue
        const total = so + cost(arc)
        if (total >= (reached.get(head)?.cost ?? Number.POSITIVE_INFINITY)) continue
        reached.set(head, { cost: total, from: node, step: { arc, rises } })
        open.push(head)
      }
    }
  }
  return reached.has(goal) ? pathTo(goal, start, reached) : null
}

function pathTo(
  goal: string,
  start: string,
  reached: ReadonlyMap<string, { from: string; step: Step | null }>,
): Step[] {
  const steps: Step[] = []
  for (let at = goal; at !== start; ) {
    const entry = reached.get(at)
    if (!entry?.step) break
    steps.push(entry.step)
    at = entry.from
  }
  return steps
}
