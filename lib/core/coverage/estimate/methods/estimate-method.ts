import type { EstimateValue, IntervalKind } from '@/lib/core/coverage/estimate/estimate'
import type { Interval } from '@/lib/core/coverage/interval/interval'
import { checkPositive, refuse } from '@/lib/core/coverage/refuse'
import type { NamesUnder } from '@/lib/core/words'

/** Its label, when to choose it and its formula stand in the catalogue under this name. */
export type EstimateMethodKey = NamesUnder<'coverage.method'>

export interface MethodInput {
  key: string
  /** Name of its label in the catalogue. */
  label: NamesUnder<'coverage.input'>
  /** `count` whole events or persons; `number` any quantity; `percent` 0..100. */
  kind: 'count' | 'number' | 'percent'
  optional?: boolean
  /** Name of its help in the catalogue. */
  help?: NamesUnder<'coverage.inputHelp'>
}

/** A column of a table by age group, pasted from a spreadsheet. */
export interface MethodColumn {
  key: NamesUnder<'coverage.ageColumn'>
}

/**
 * Estimates one figure of the grid from a few numbers; methods over rows of data stand behind
 * imports. Where each is published, `sources.json` says.
 */
export interface EstimateMethod {
  key: EstimateMethodKey
  indicators: readonly string[]
  /**
   * `national`: for the country as a whole only; `settled`: also for populations that hardly move.
   * Without it the method is for all.
   */
  validFor?: 'national' | 'settled'
  inputs: readonly MethodInput[]
  columns?: readonly MethodColumn[]
  estimate: (inputs: Inputs, column: Columns) => EstimateValue
}

/** Reads an input; `undefined` where an optional one was left out. */
export type Inputs = (key: string) => number | undefined
export type Columns = (key: string) => readonly number[]

/** Confidence level of every interval of the workbench. */
export const level = 0.95
export const shares = [
  'G1',
  'G2',
  'G3',
  'G4',
  'G5',
  'G6',
  'G7',
  'G8',
  'G9',
  'G10',
  'G11',
  'G12',
  'G13',
  'G14',
  'G17',
  'G18',
]
export const completeness = ['G1', 'G8', 'G11', 'G12', 'G13']
export const registered: MethodInput = {
  key: 'registered',
  label: 'registered',
  kind: 'count',
}

export function required(inputs: Inputs, key: string): number {
  return inputs(key) ?? refuse(key, 'fill-in')
}

/** An input that others are divided by. */
export function positive(inputs: Inputs, key: string): number {
  const given = required(inputs, key)
  checkPositive(key, given)
  return given
}

export function figure(
  part: Partial<EstimateValue> & Pick<EstimateValue, 'rate'>,
  interval?: { limits: Interval | null; kind: IntervalKind },
): EstimateValue {
  const limits = interval?.limits ?? null
  return {
    days: null,
    numerator: null,
    denominator: null,
    findings: [],
    ...part,
    lower: limits?.[0] ?? null,
    upper: limits?.[1] ?? null,
    interval: limits && interval ? interval.kind : null,
  }
}
