/**
 * Sample quantile by linear interpolation between order statistics at (n - 1) p (type 7 of Hyndman
 * and Fan 1996); null without values.
 */
export function quantile(values: readonly number[], p: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * p
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  return below === undefined || above === undefined
    ? null
    : below + (place - Math.floor(place)) * (above - below)
}
