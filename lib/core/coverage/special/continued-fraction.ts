const tiny = 1e-300

/**
 * b0 + a1/(b1 + a2/(b2 + ...)) by the modified Lentz method; `term(i)` gives [ai, bi] for i = 1, 2,
 * ...
 */
export function continuedFraction(
  b0: number,
  term: (index: number) => readonly [a: number, b: number],
): number {
  let value = b0 || tiny
  let c = value
  let d = 0
  for (let index = 1; index <= 1_000_000; index++) {
    const [a, b] = term(index)
    d = 1 / (b + a * d || tiny)
    c = b + a / c || tiny
    const change = c * d
    value *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return value
}
