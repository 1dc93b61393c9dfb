import { z } from 'zod'
import {
  CoverageCellInput,
  grades,
  type MeasuredEstimate,
  SourceItem,
} from '@/lib/core/coverage/estimate/estimate'
import type { EstimateMethodKey } from '@/lib/core/coverage/estimate/estimate-methods'
import { refuse } from '@/lib/core/coverage/refuse'
import { coded } from '@/lib/core/reason'
import { prose } from '@/lib/core/text'
import { type RegisterResult, type RegisterRow, registerRow } from './register-result'
import type { SurveyResult } from './survey-result'

/** What is taken from the counts of a file. */
export const resultFigures = ['within-year', 'registered', 'on-time', 'median', 'survey'] as const
export type ResultFigure = (typeof resultFigures)[number]

/** Methods that take a count of a register as their numerator, with the input that it fills. */
export const countInput = {
  'direct-count': 'numerator',
  'expected-events': 'registered',
  'under-one': 'registered',
} as const satisfies Partial<Record<EstimateMethodKey, string>>

/**
 * One estimate to be made of a counted file: the cell, what is taken from the file, and the inputs
 * that the file does not hold.
 */
export const ResultEstimate = z.strictObject({
  /** The caller chooses the id, so that a repeated request adds no second estimate. */
  id: z.uuid(),
  cell: CoverageCellInput,
  figure: z.enum(resultFigures),
  method: z.string().max(60),
  inputs: z.record(z.string().max(60), z.number().nullable()),
})
ResultEstimate.register(z.globalRegistry, { id: 'ResultEstimate' })
export type ResultEstimate = z.infer<typeof ResultEstimate>

export const EstimatesOfResult = z.strictObject({
  estimates: z
    .array(ResultEstimate)
    .min(1, coded('choose-a-row'))
    .max(300, coded('at-most-300-rows')),
  numeratorDefinition: prose(1000),
  denominatorDefinition: prose(1000),
  sources: z.array(SourceItem).max(20),
  grade: z.enum(grades).nullable(),
  limits: prose(5000),
  disclosure: z.enum(['public', 'internal']),
})
EstimatesOfResult.register(z.globalRegistry, { id: 'EstimatesOfResult' })
export type EstimatesOfResult = z.infer<typeof EstimatesOfResult>

type Measured = z.infer<typeof MeasuredEstimate>

/**
 * Method, inputs and cut of the estimate, with the counts of the file in their places. Throws
 * `invalid-input` when the file has no such counts.
 */
export function estimateOfResult(
  result: RegisterResult | SurveyResult,
  wanted: ResultEstimate,
): Pick<Measured, 'method' | 'inputs' | 'timeliness'> {
  if (result.kind === 'survey') return ofSurvey(result, wanted)
  const row = registerRow(result, wanted.cell)
  if (!row) refuse('cell', 'file-has-no-such-events')
  switch (wanted.figure) {
    case 'within-year':
      return withCount(wanted, row.withinYear, 'year-1')
    case 'registered':
      return withCount(wanted, row.registered, 'any')
    case 'on-time':
      return onTime(wanted, row)
    case 'median':
      if (wanted.method !== 'median-days') refuse('method', 'median-from-file-alone')
      if (row.days === null) refuse('cell', 'median-for-whole-only')
      return {
        method: 'median-days',
        inputs: { days: row.days, events: row.registered },
        timeliness: null,
      }
    case 'survey':
      refuse('figure', 'file-is-a-register')
  }
}

function withCount(
  { method, inputs }: ResultEstimate,
  count: number,
  timeliness: Measured['timeliness'],
): Pick<Measured, 'method' | 'inputs' | 'timeliness'> {
  const key = countInput[method as keyof typeof countInput] as string | undefined
  if (!key) refuse('method', 'choose-how-denominator-is-found')
  return { method, inputs: { ...inputs, [key]: count }, timeliness }
}

/** Both counts come from the file: on time among the registered. */
function onTime(
  { cell, method }: ResultEstimate,
  row: RegisterRow,
): Pick<Measured, 'method' | 'inputs' | 'timeliness'> {
  if (cell.indicator !== 'G2' || method !== 'direct-count') refuse('figure', 'legal-period-is-g2')
  return {
    method,
    inputs: { numerator: row.onTime, denominator: row.registered },
    timeliness: 'legal',
  }
}

function ofSurvey(
  { measures, groups }: SurveyResult,
  { cell, figure, method }: ResultEstimate,
): Pick<Measured, 'method' | 'inputs' | 'timeliness'> {
  if (figure !== 'survey' || method !== 'survey-file')
    refuse('figure', 'survey-figure-from-file-alone')
  if (
    cell.indicator !== measures.indicator ||
    cell.event !== measures.event ||
    cell.year !== measures.year
  )
    refuse('cell', 'survey-measures-another')
  const group = groups.find(
    ({ populationId, area, sex }) =>
      populationId === cell.populationId && area === cell.area && sex === cell.sex,
  )
  if (!group?.figure) refuse('cell', 'survey-has-no-such-figure')
  const { rate, standardError, df, designEffect } = group.figure
  const inputs = {
    percent: rate * 100,
    standard_error: standardError * 100,
    respondents: group.rows,
    degrees_of_freedom: df,
    design_effect: designEffect,
  }
  return { method, inputs, timeliness: null }
}
