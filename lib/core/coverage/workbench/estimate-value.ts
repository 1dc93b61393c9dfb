import { scopeFindings } from '../findings/scope-findings'
import { refuse } from '../refuse'
import type { CoverageCell } from './cell'
import type { EstimateContent, EstimateValue } from './estimate'
import { type EstimateMethod, estimateMethods } from './estimate-methods'

type Measured = Extract<EstimateContent, { kind: 'measured' }>

/** The method of this key for this indicator. Throws `invalid-input` when there is none. */
export function estimateMethod(key: string, indicator: string): EstimateMethod {
  const found = estimateMethods.find((method) => method.key === key)
  if (!found?.indicators.includes(indicator)) refuse('method', 'Choose a method that fits the indicator.')
  return found
}

/** The figure of a measured estimate with everything a reader must know about it. Throws `invalid-input` naming the input that is wrong. */
export function estimateValue(cell: Pick<CoverageCell, 'indicator'>, { method, inputs, numeratorScope, denominatorScope }: Measured): EstimateValue {
  const chosen = estimateMethod(method, cell.indicator)
  const unknown = Object.keys(inputs).find((key) => !chosen.inputs.some((input) => input.key === key))
  if (unknown) refuse(unknown, 'The method does not use this.')
  for (const { key, kind } of chosen.inputs) checkInput(key, kind, inputs[key] ?? undefined)
  const value = chosen.estimate((key) => inputs[key] ?? undefined)
  const mismatches = numeratorScope && denominatorScope ? scopeFindings(numeratorScope, denominatorScope) : []
  return { ...value, findings: [...value.findings, ...mismatches] }
}

function checkInput(key: string, kind: EstimateMethod['inputs'][number]['kind'], value: number | undefined): void {
  if (value === undefined) return
  if (!Number.isFinite(value) || value < 0 || value > 1e12) refuse(key, 'Give a number from 0 to 1,000,000,000,000.')
  if (kind === 'count' && !Number.isInteger(value)) refuse(key, 'Give a whole number.')
  if (kind === 'percent' && value > 100) refuse(key, 'A percentage is at most 100.')
}
