/**
 * One step of the way from the list before to the list after: what is in both, only in the first,
 * or only in the second.
 */
export interface Aligned<T> {
  before?: T
  after?: T
}

/**
 * Beyond so many changes two sequences have nothing worth pointing at in common; it also bounds
 * time and memory.
 */
const mostEdits = 1500
/** How far ahead a changed element is looked for. */
const reach = 12
const alike = 0.4

/**
 * Places of the elements that both lists hold in the same order: as many as possible (Myers, 1986).
 */
export function matchSequences(
  before: readonly string[],
  after: readonly string[],
): [number, number][] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end])
    end++
  const head = Array.from({ length: start }, (_, place): [number, number] => [place, place])
  const middle = shortestWay(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  )
  const tail = Array.from({ length: end }, (_, place): [number, number] => [
    before.length - end + place,
    after.length - end + place,
  ])
  return [...head, ...middle.map(([x, y]): [number, number] => [x + start, y + start]), ...tail]
}

/**
 * Aligns two lists: equal elements by their key first, then, between those, the ones that are alike
 * (0 to 1).
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  likeness: (a: T, b: T) => number,
): Aligned<T>[] {
  const same = matchSequences(before.map(keyOf), after.map(keyOf))
  const aligned: Aligned<T>[] = []
  let [x, y] = [0, 0]
  for (const [nextX, nextY] of [...same, [before.length, after.length] as [number, number]]) {
    aligned.push(...alignGap(before.slice(x, nextX), after.slice(y, nextY), likeness))
    const [one, other] = [before[nextX], after[nextY]]
    if (one !== undefined && other !== undefined) aligned.push({ before: one, after: other })
    ;[x, y] = [nextX + 1, nextY + 1]
  }
  return aligned
}

function alignGap<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: (a: T, b: T) => number,
): Aligned<T>[] {
  const aligned: Aligned<T>[] = []
  let next = 0
  for (const one of before) {
    const scores = after.slice(next, next + reach).map((other) => likeness(one, other))
    const best = scores.indexOf(Math.max(...scores))
    const partner = after[next + best]
    if (best < 0 || partner === undefined || (scores[best] ?? 0) < alike) {
      aligned.push({ before: one })
      continue
    }
    for (const added of after.slice(next, next + best)) aligned.push({ after: added })
    aligned.push({ before: one, after: partner })
    next += best + 1
  }
  return [...aligned, ...after.slice(next).map((added): Aligned<T> => ({ after: added }))]
}

/**
 * The furthest place reached on each diagonal, for each number of edits; the way is read from them
 * backwards.
 */
function shortestWay(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length === 0 || b.length === 0) return []
  const most = Math.min(a.length + b.length, mostEdits)
  const middle = most + 1
  const furthest = new Int32Array(2 * most + 3)
  const at = (diagonal: number) => furthest[middle + diagonal] ?? 0
  const kept: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    kept.push(furthest.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
      let x = down ? at(diagonal + 1) : at(diagonal - 1) + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      furthest[middle + diagonal] = x
      if (x >= a.length && x - diagonal >= b.length) return wayBack(kept, a.length, b.length)
    }
  }
  return []
}

function wayBack(kept: readonly Int32Array[], width: number, height: number): [number, number][] {
  const pairs: [number, number][] = []
  let [x, y] = [width, height]
  for (let edits = kept.length - 1; edits >= 0; edits--) {
    const at = (diagonal: number) => kept[edits]?.[diagonal + edits + 1] ?? 0
    const diagonal = x - y
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
    const fromDiagonal = down ? diagonal + 1 : diagonal - 1
    const fromX = edits === 0 ? 0 : at(fromDiagonal)
    const fromY = edits === 0 ? 0 : fromX - fromDiagonal
    while (x > fromX && y > fromY) pairs.push([--x, --y])
    ;[x, y] = [fromX, fromY]
  }
  return pairs.reverse()
}
