import type { Interval } from './interval'
import { normalDeviate } from './normal-deviate'

/**
 * Interval of a total of which `observed` are known to exist: the unseen part is taken as
 * log-normal, so the limits never fall below the observed.
 * K = exp(z sqrt(log(1 + V / f0^2))), limits observed + f0 / K and observed + f0 K with f0 = total
 * - observed. Chao 1987, Biometrics 43:783.
 */
export function logNormalInterval(
  observed: number,
  total: number,
  variance: number,
  level: number,
): Interval {
  const z = normalDeviate(level)
  const unseen = total - observed
  if (unseen <= 0) return [total, total]
  const factor = Math.exp(z * Math.sqrt(Math.log1p(variance / (unseen * unseen))))
  return [observed + unseen / factor, observed + unseen * factor]
}
