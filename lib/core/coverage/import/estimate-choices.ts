import { eventIndicator } from '@/lib/core/coverage/estimate/cell'
import {
  type EstimateMethodKey,
  estimateMethods,
  type MethodInput,
} from '@/lib/core/coverage/estimate/estimate-methods'
import { countInput, type ResultFigure } from './estimate-of-result'
import type { RegisterPlace } from './register-result'

/**
 * How estimates are made of the counts of a register: what is taken, for which indicator, and the
 * inputs that the file does not hold.
 */
export interface EstimateChoice {
  key: string
  figure: ResultFigure
  method: EstimateMethodKey
  inputs: readonly MethodInput[]
}

/**
 * Completeness by each method that takes a count of a register, for events registered within a year
 * or at any time; then what needs no other count.
 */
export const estimateChoices: readonly EstimateChoice[] = [
  ...(['within-year', 'registered'] as const).flatMap((figure) =>
    (Object.keys(countInput) as (keyof typeof countInput)[]).map((method) =>
      choice(`${figure}.${method}`, figure, method, countInput[method]),
    ),
  ),
  choice('on-time', 'on-time', 'direct-count', null),
  choice('median', 'median', 'median-days', null),
]

/** Indicator that a figure of this event stands for; undefined where there is none. */
export function indicatorOf(
  figure: ResultFigure,
  { event }: Pick<RegisterPlace, 'event'>,
): string | undefined {
  if (figure === 'median') return 'G15'
  if (figure === 'on-time') return event === 'birth' ? 'G2' : undefined
  return eventIndicator[event]
}

function choice(
  key: string,
  figure: ResultFigure,
  method: EstimateMethodKey,
  count: string | null,
): EstimateChoice {
  const found = estimateMethods.find((one) => one.key === method)
  return {
    key,
    figure,
    method,
    inputs: count === null ? [] : (found?.inputs ?? []).filter((input) => input.key !== count),
  }
}

/** Whether the method of a choice is for this indicator. */
export function isOffered({ method }: EstimateChoice, indicator: string | undefined): boolean {
  return (
    indicator !== undefined &&
    (estimateMethods.find(({ key }) => key === method)?.indicators.includes(indicator) ?? false)
  )
}
