export interface CellPlace {
  row: number
  column: number
}

/** A step of the exchange: from a row along one of its hidden cells to the column, or back. */
interface Step {
  cell: CellPlace
  rises: boolean
}

/**
 * By how much a hidden cell can go up (or down) while all row and column totals stay and no hidden count falls below 0.
 * Another amount must flow back through the other hidden cells, each step changing one up and the next down: the largest flow, by shortest paths.
 */
export function largestRise(table: readonly (readonly number[])[], hidden: readonly CellPlace[], target: CellPlace, direction: 'up' | 'down'): number {
  const counts = new Map(hidden.map((cell) => [keyOf(cell), table[cell.row]?.[cell.column] ?? 0]))
  const others = hidden.filter((cell) => cell !== target)
  const limit = direction === 'up' ? Number.POSITIVE_INFINITY : (counts.get(keyOf(target)) ?? 0)
  let risen = 0
  while (risen < limit) {
    const path = shortestPath(others, counts, target, direction)
    if (!path) break
    const room = path.filter(({ rises }) => !rises).map(({ cell }) => counts.get(keyOf(cell)) ?? 0)
    const amount = Math.min(limit - risen, ...room)
    for (const { cell, rises } of path) counts.set(keyOf(cell), (counts.get(keyOf(cell)) ?? 0) + (rises ? amount : -amount))
    risen += amount
  }
  return risen
}

/** From the target's row to its column over the other hidden cells. When the target rises, leaving a row lowers a cell and leaving a column raises one. */
function shortestPath(cells: readonly CellPlace[], counts: ReadonlyMap<string, number>, target: CellPlace, direction: 'up' | 'down'): Step[] | null {
  const reached = new Map<string, { from: string; step: Step } | null>([[`row ${target.row}`, null]])
  const goal = `column ${target.column}`
  const queue = [`row ${target.row}`]
  for (const node of queue) {
    if (node === goal) return pathTo(goal, reached)
    for (const cell of cells) {
      const [row, column] = [`row ${cell.row}`, `column ${cell.column}`]
      if (node !== row && node !== column) continue
      const rises = (node === row) === (direction === 'down')
      const next = node === row ? column : row
      if (reached.has(next) || (!rises && (counts.get(keyOf(cell)) ?? 0) === 0)) continue
      reached.set(next, { from: node, step: { cell, rises } })
      queue.push(next)
    }
  }
  return null
}

function pathTo(goal: string, reached: ReadonlyMap<string, { from: string; step: Step } | null>): Step[] {
  const steps: Step[] = []
  for (let at = reached.get(goal); at; at = reached.get(at.from)) steps.push(at.step)
  return steps
}

function keyOf({ row, column }: CellPlace): string {
  return `${row} ${column}`
}
