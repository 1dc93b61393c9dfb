import type { EstimateValue } from '@/lib/core/coverage/estimate/estimate'
import type { Interval } from '@/lib/core/coverage/interval/interval'
import { checkPositive, refuse } from '@/lib/core/coverage/refuse'

export interface MethodInput {
  key: string
  label: string
  /** `count` whole events or persons; `number` any quantity; `percent` 0..100. */
  kind: 'count' | 'number' | 'percent'
  optional?: boolean
  help?: string
}

/** A column of a table by age group, pasted from a spreadsheet. */
export interface MethodColumn {
  key: string
  label: string
}

/**
 * A way to estimate one figure of the grid from a few numbers; methods over rows of data stand
 * behind imports.
 */
export interface EstimateMethod {
  key: string
  label: string
  /** When to choose it, in a sentence. */
  help: string
  indicators: readonly string[]
  /**
   * `national`: for the country as a whole only; `settled`: also for populations that hardly move.
   * Without it the method is for all.
   */
  validFor?: 'national' | 'settled'
  inputs: readonly MethodInput[]
  columns?: readonly MethodColumn[]
  /** Where the method is published. */
  source: string
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
export const vitalStatistics =
  'United Nations, Principles and Recommendations for a Vital Statistics System, Rev. 3 (2014)'
export const registered: MethodInput = {
  key: 'registered',
  label: 'Registered events of the year',
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
  part: Partial<EstimateValue> & Pick<EstimateValue, 'rate' | 'formula'>,
  interval?: { limits: Interval | null; words: string },
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
    interval: limits ? (interval?.words ?? '') : '',
  }
}
