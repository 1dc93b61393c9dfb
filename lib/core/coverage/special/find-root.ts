/**
 * Root of a continuous function that changes sign between low and high, to the last digits
 * (Chandrupatla 1997: bisection with inverse quadratic steps).
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [high, low]
  let [fa, fb] = [f(a), f(b)]
  let [c, fc] = [a, fa]
  let step = 0.5
  for (let round = 0; round < 2000; round++) {
    const x = a + step * (b - a)
    const fx = f(x)
    if (Math.sign(fx) === Math.sign(fa)) [c, fc] = [a, fa]
    else {
      ;[c, fc] = [b, fb]
      ;[b, fb] = [a, fa]
    }
    ;[a, fa] = [x, fx]
    const [best, bestValue] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb]
    const smallest = (Number.EPSILON * Math.abs(best)) / Math.abs(b - a)
    if (bestValue === 0 || !(smallest < 0.5)) return best
    step = Math.min(1 - smallest, Math.max(smallest, nextStep(a, b, c, fa, fb, fc)))
  }
  return a
}

function nextStep(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const xi = (a - b) / (c - b)
  const phi = (fa - fb) / (fc - fb)
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5
  return (
    (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
  )
}
