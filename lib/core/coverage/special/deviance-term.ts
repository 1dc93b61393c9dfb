/** x ln(x / mean) + mean - x, without cancellation when x is near the mean. Loader 2000. */
export function devianceTerm(x: number, mean: number): number {
  if (x === 0) return mean
  const difference = x - mean
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference
  // ln(x / mean) = 2 artanh(v), expanded in powers of v.
  const v = difference / (x + mean)
  let sum = difference * v
  let power = 2 * x * v
  for (let odd = 3; odd < 1000; odd += 2) {
    power *= v * v
    const next = sum + power / odd
    if (next === sum) break
    sum = next
  }
  return sum
}
