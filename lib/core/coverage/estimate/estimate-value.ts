import { scopeFindings } from '@/lib/core/coverage/findings/scope-findings'
import { refuse } from '@/lib/core/coverage/refuse'
import type { ReasonCode } from '@/lib/core/words'
import type { CoverageCell } from './cell'
import type { EstimateContent, EstimateValue } from './estimate'
import { type EstimateMethod, estimateMethods } from './estimate-methods'
import { mobilePopulations } from './mobile-populations'

type Measured = Extract<EstimateContent, { kind: 'measured' }>
/**
 * The population of a cell as the choice of a method needs it: its code, empty for one of the
 * country's own; null for the national level.
 */
export type PopulationCode = string | null

/** The methods that fit the indicator and the population. */
export function methodsFor(indicator: string, population: PopulationCode): EstimateMethod[] {
  return estimateMethods.filter(
    (method) => method.indicators.includes(indicator) && misfit(method, population) === null,
  )
}

/** The method of this key for this indicator. Throws `invalid-input` when there is none. */
export function estimateMethod(key: string, indicator: string): EstimateMethod {
  const found = estimateMethods.find((method) => method.key === key)
  if (!found?.indicators.includes(indicator)) refuse('method', 'choose-a-fitting-method')
  return found
}

/**
 * The figure of a measured estimate with everything a reader must know about it. Throws
 * `invalid-input` naming the input that is wrong.
 */
export function estimateValue(
  cell: Pick<CoverageCell, 'indicator'>,
  { method, inputs, columns = {}, numeratorScope, denominatorScope }: Measured,
  population: PopulationCode,
): EstimateValue {
  const chosen = estimateMethod(method, cell.indicator)
  const reason = misfit(chosen, population)
  if (reason) refuse('method', reason)
  const known = [...chosen.inputs, ...(chosen.columns ?? [])].map(({ key }) => key)
  const unknown = [...Object.keys(inputs), ...Object.keys(columns)].find(
    (key) => !known.includes(key),
  )
  if (unknown) refuse(unknown, 'method-does-not-use-this')
  for (const { key, kind } of chosen.inputs) checkInput(key, kind, inputs[key] ?? undefined)
  const value = chosen.estimate(
    (key) => inputs[key] ?? undefined,
    (key) => columns[key] ?? [],
  )
  const mismatches =
    numeratorScope && denominatorScope ? scopeFindings(numeratorScope, denominatorScope) : []
  return { ...value, findings: [...value.findings, ...mismatches] }
}

/** Why the method does not hold for the population; null when it does. */
function misfit({ validFor }: EstimateMethod, population: PopulationCode): ReasonCode | null {
  if (validFor === 'national' && population !== null) return 'method-for-national-level'
  if (validFor === 'settled' && population !== null && mobilePopulations.includes(population))
    return 'method-not-with-migration'
  return null
}

function checkInput(
  key: string,
  kind: EstimateMethod['inputs'][number]['kind'],
  value: number | undefined,
): void {
  if (value === undefined) return
  if (!Number.isFinite(value) || value < 0 || value > 1e12) refuse(key, 'number-0-to-10-12')
  if (kind === 'count' && !Number.isInteger(value)) refuse(key, 'give-a-whole-number')
  if (kind === 'percent' && value > 100) refuse(key, 'percentage-at-most-100')
}
