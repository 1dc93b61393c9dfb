import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { prose, requiredLine } from '@/lib/core/text'
import { CoverageFinding } from '../findings/finding'
import { cellSexes } from './cell'

export const grades = ['A', 'B', 'C', 'D', 'E'] as const
export type Grade = (typeof grades)[number]

/** Rough bands for what cannot or must not be counted, in per cent. */
export const bands = ['0-25', '25-50', '50-75', '75-90', '90-100'] as const
export type CoverageBand = (typeof bands)[number]

export const timelinessCuts = ['legal', 'days-30', 'year-1', 'any'] as const
export const personGroups = ['all-residents', 'citizens', 'non-citizens'] as const

export const CoverageCellInput = z.strictObject({
  indicator: z.string().regex(/^G([1-9]|1[0-8])$/, coded('choose-indicator-g1-to-g18')),
  event: z.string().max(40),
  populationId: z.uuid().nullable(),
  year: z
    .int(coded('enter-a-year'))
    .min(1950, coded('year-from-1950'))
    .max(2100, coded('year-up-to-2100')),
  area: requiredLine(120).or(z.literal('')),
  sex: z.enum(cellSexes),
})
CoverageCellInput.register(z.globalRegistry, { id: 'CoverageCellInput' })

export const SourceItem = z.strictObject({
  documentId: z.uuid(coded('choose-a-document')),
  locator: requiredLine(200).or(z.literal('')),
  /** What was taken from it. */
  use: z.enum(['numerator', 'denominator', 'both']),
})
SourceItem.register(z.globalRegistry, { id: 'SourceItem' })
export type SourceItem = z.infer<typeof SourceItem>

/** Whom, where and when a count is about, to find counts that do not belong together. */
const Scope = z.strictObject({
  year: z
    .int(coded('enter-a-year'))
    .min(1950, coded('year-from-1950'))
    .max(2100, coded('year-up-to-2100')),
  territory: requiredLine(120).or(z.literal('')),
  persons: z.enum(personGroups),
})

export const MeasuredEstimate = z.strictObject({
  kind: z.literal('measured'),
  /** Key of `estimateMethods`. */
  method: z.string().max(60),
  /** Inputs of the method, by key. */
  inputs: z.record(z.string().max(60), z.number(coded('enter-a-number-example')).nullable()),
  /** Columns of a table by age group, for methods that need one. */
  columns: z
    .record(
      z.string().max(60),
      z.array(z.number(coded('one-number-a-column'))).max(40, coded('at-most-40-age-groups')),
    )
    .optional(),
  numeratorDefinition: prose(1000),
  denominatorDefinition: prose(1000),
  numeratorScope: Scope.optional(),
  denominatorScope: Scope.optional(),
  timeliness: z.enum(timelinessCuts).nullable(),
  sources: z.array(SourceItem).max(20),
  grade: z.enum(grades).nullable(),
  limits: prose(5000),
  /** `internal` stays within the assessment whatever the size of the counts. */
  disclosure: z.enum(['public', 'internal']),
})
MeasuredEstimate.register(z.globalRegistry, { id: 'MeasuredEstimate' })

export const UnmeasuredEstimate = z.strictObject({
  kind: z.literal('not-measured'),
  reason: prose(2000).refine((text) => text.trim() !== '', coded('say-why-not-measured')),
  band: z.enum(bands).nullable(),
  sources: z.array(SourceItem).max(20),
})
UnmeasuredEstimate.register(z.globalRegistry, { id: 'UnmeasuredEstimate' })

/**
 * What fills a cell: a figure with method, inputs and sources, or the reason why there is
 * none.
 */
export const EstimateContent = z.discriminatedUnion('kind', [MeasuredEstimate, UnmeasuredEstimate])
EstimateContent.register(z.globalRegistry, { id: 'EstimateContent' })
export type EstimateContent = z.infer<typeof EstimateContent>

/** What an interval stands for; in the catalogue under these names. */
export const intervalKinds = [
  'denominator-error',
  'expected-error',
  'standard-error',
  'design-effect',
  'log-normal-total',
  'design-logit',
  'design-korn-graubard',
] as const
export type IntervalKind = (typeof intervalKinds)[number]

/** What a method made of its inputs. Rates are 0..1 and never cut at 1. */
export const EstimateValue = z.object({
  /** Null where the indicator is not a share (days). */
  rate: z.number().nullable(),
  /** Limits of the interval at 95 %; null where the method gives none. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Median days, for indicators in days. */
  days: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** Null without an interval. */
  interval: z.enum(intervalKinds).nullable(),
  findings: z.array(CoverageFinding),
})
EstimateValue.register(z.globalRegistry, { id: 'EstimateValue' })
export type EstimateValue = z.infer<typeof EstimateValue>
