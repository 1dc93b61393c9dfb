import { z } from 'zod'
import { surveyProportion } from '@/lib/core/coverage/survey/survey-proportion'
import { narrowed, type SurveySample, surveySample } from '@/lib/core/coverage/survey/survey-sample'
import type { DataTable } from '@/lib/core/coverage/table/data-table'
import { AppError } from '@/lib/core/error'
import { ReasonView } from '@/lib/core/reason'
import { CellSex } from '../estimate/cell'
import { CoverageFindingCode } from '../findings/finding'
import { SurveyMapping } from './file-mapping'
import { GroupValues } from './group-value'

/** The share of one group with its uncertainty; `refusal` says why there is none. */
export const SurveyGroup = z.object({
  populationId: z.string().nullable(),
  area: z.string(),
  sex: CellSex,
  /** Rows with a weight above zero. */
  rows: z.number(),
  figure: z
    .object({
      rate: z.number(),
      standardError: z.number(),
      df: z.number(),
      designEffect: z.number().nullable(),
      sumOfWeights: z.number(),
      findings: z.array(CoverageFindingCode),
    })
    .nullable(),
  refusal: ReasonView.nullable(),
})
SurveyGroup.register(z.globalRegistry, { id: 'SurveyGroup' })
export type SurveyGroup = z.infer<typeof SurveyGroup>

export const SurveyResult = z.object({
  kind: z.literal('survey'),
  rows: z.number(),
  measures: SurveyMapping.shape.measures,
  groups: z.array(SurveyGroup),
})
SurveyResult.register(z.globalRegistry, { id: 'SurveyResult' })
export type SurveyResult = z.infer<typeof SurveyResult>

export const surveyLevel = 0.95
const mostGroups = 600

type Place = Pick<SurveyGroup, 'populationId' | 'area' | 'sex'>

/** Columns of the table that hold what the mapping names, under the names that the plan uses. */
export interface SurveyColumns {
  plan: Parameters<typeof surveySample>[0]
  indicator: string
  table: DataTable
  /** Values of the grouping columns by row; empty lists where there is none. */
  population: readonly (string | null)[]
  area: readonly (string | null)[]
  sex: readonly (string | null)[]
}

/**
 * The weighted share of every group, by the design of the survey. Throws what design and indicator
 * refuse.
 */
export function surveyResult(mapping: SurveyMapping, columns: SurveyColumns): SurveyResult {
  const sample = surveySample(columns.plan, columns.indicator, columns.table)
  const values = new GroupValues(mapping)
  const groups = new Map<string, { place: Place; members: number[] }>()
  for (let row = 0; row < columns.table.length; row++) {
    const at = {
      populationId: values.population(columns.population[row] ?? null) ?? null,
      area: values.area(columns.area[row] ?? null),
      sex: values.sex(columns.sex[row] ?? null) ?? 'all',
    }
    for (const place of placesOf(at, mapping.national)) {
      const key = [place.populationId ?? '', place.area, place.sex].join('|')
      const group = groups.get(key) ?? { place, members: [] }
      group.members.push(row)
      groups.set(key, group)
    }
    if (groups.size > mostGroups)
      throw new AppError('invalid-input', {
        reason: 'more-groups-than',
        params: { most: mostGroups },
      })
  }
  const found = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, { place, members }]) => groupFigure(sample, place, members))
  return { kind: 'survey', rows: columns.table.length, measures: mapping.measures, groups: found }
}

/** One division at a time: the group as a whole, by area, and by sex. */
function placesOf({ populationId, area, sex }: Place, national: boolean): Place[] {
  const populations = [
    ...(populationId === null ? [] : [populationId]),
    ...(national ? [null] : []),
  ]
  return populations.flatMap((one): Place[] => [
    { populationId: one, area: '', sex: 'all' },
    ...(area === '' ? [] : [{ populationId: one, area, sex: 'all' as const }]),
    ...(sex === 'all' ? [] : [{ populationId: one, area: '', sex }]),
  ])
}

/** A group too small for a figure is no reason to lose the others. */
function groupFigure(sample: SurveySample, place: Place, members: readonly number[]): SurveyGroup {
  const keep = Array<boolean>(sample.values.length).fill(false)
  for (const row of members) keep[row] = true
  try {
    const {
      rows,
      proportionRate,
      standardError,
      df,
      designEffect,
      designEffectReplace,
      sumOfWeights,
      findings,
    } = surveyProportion(narrowed(sample, keep, 'subset'), surveyLevel)
    const codes = findings.map(({ code }) => code)
    return {
      ...place,
      rows,
      figure: {
        rate: proportionRate,
        standardError,
        df,
        designEffect: designEffect ?? designEffectReplace,
        sumOfWeights,
        findings: codes,
      },
      refusal: null,
    }
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.fieldErrors[0]?.path === 'lonely_psu') throw thrown
    return {
      ...place,
      rows: 0,
      figure: null,
      refusal: thrown.reason ?? { code: 'wrong-value' },
    }
  }
}
