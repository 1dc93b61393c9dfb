/** Even steps that hold every value, and zero; whole ones where every value is whole. */
export function ticksFor(values: readonly number[], unit: string): number[] {
  const [low, high] = [Math.min(0, ...values), Math.max(unit === '%' ? 100 : 1, ...values)]
  const step = stepFor(high - low, values)
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  return Array.from(
    { length: last - first + 1 },
    (_, index) => Math.round((first + index) * step * 1e6) / 1e6,
  )
}

/** Steps to both sides of zero, as far on the one as on the other. */
export function evenTicksFor(values: readonly number[]): number[] {
  const far = Math.max(1, ...values.map(Math.abs))
  const step = stepFor(2 * far, values)
  const steps = Math.ceil(far / step)
  return Array.from(
    { length: 2 * steps + 1 },
    (_, index) => Math.round((index - steps) * step * 1e6) / 1e6,
  )
}

export function scaleOf(
  ticks: readonly number[],
  from: number,
  to: number,
): (value: number) => number {
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  return (value) => from + ((value - low) / (high - low || 1)) * (to - from)
}

function stepFor(span: number, values: readonly number[]): number {
  const rough = span / 5
  const isWhole = values.every(Number.isInteger)
  const power = 10 ** Math.floor(Math.log10(rough))
  return (
    [1, 2, 2.5, 5, 10]
      .map((factor) => factor * power)
      .find((step) => step >= rough && (!isWhole || Number.isInteger(step))) ?? power * 10
  )
}
