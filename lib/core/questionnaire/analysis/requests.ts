import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { PageQuery } from '../../contract/page'
import { prose, requiredLine } from '../../text'
import { findingKinds } from '../facts'

/** What standards are shown for; without one, all together. */
export const AnalysisQuery = z.strictObject({
  event: z.string().max(40).optional(),
  population: z.uuid().optional(),
})

export type AnalysisQuery = z.infer<typeof AnalysisQuery>

export const analysisTables = [
  'sections',
  'challenges',
  'gaps',
  'law-practice',
  'standards',
] as const

const common = { key: requiredLine(300), version: z.int32().min(0) }

export const DecideFinding = z.discriminatedUnion('decision', [
  /** Accepted in these words, or, without any, in those of the proposal. */
  z.strictObject({
    ...common,
    decision: z.literal('accepted'),
    statement: requiredLine(2000).optional(),
    note: prose(2000).default(''),
  }),
  z.strictObject({
    ...common,
    decision: z.literal('rejected'),
    note: prose(2000).refine((text) => text.trim() !== '', coded('say-why-rejected')),
  }),
])
DecideFinding.register(z.globalRegistry, { id: 'DecideFinding' })

export const findingStates = ['open', 'accepted', 'rejected'] as const
export const FindingState = z.enum(findingStates)
export type FindingState = z.infer<typeof FindingState>

export const FindingQuery = PageQuery.extend({
  state: z.enum([...findingStates, 'changed']).optional(),
  kind: z.enum(findingKinds).optional(),
  /** `country` for findings on the whole country. */
  population: z.union([z.uuid(), z.literal('country')]).optional(),
})

export const ReopenFinding = z.strictObject({ key: requiredLine(300), version: z.int32().min(1) })
