import { z } from 'zod'
import { Json } from '@/lib/core/json'

/** Number of a question or a section; it is part of the permanent name of an answer's place. */
const QuestionCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)

export const ShowIf = z.strictObject({
  question: z.string(),
  op: z.string(),
  value: Json.optional(),
})
ShowIf.register(z.globalRegistry, { id: 'ShowIf' })
export type ShowIf = z.infer<typeof ShowIf>
/** What the law says and what is done, where the two are asked apart. */
export const aspects = ['law', 'practice'] as const
export const Aspect = z.enum(aspects)
export type Aspect = z.infer<typeof Aspect>
export const Question = z.strictObject({
  id: QuestionCode,
  section: z.string(),
  order: z.int(),
  tag: z.string(),
  question: z.string(),
  help: z.string().default(''),
  answerType: z.enum([
    'longtext',
    'multi',
    'number',
    'percent',
    'scale5',
    'single',
    'table',
    'text',
    'yn',
    'ynp',
    'date',
    'file',
  ]),
  options: z.array(Json).default([]),
  columns: z.array(z.string()).default([]),
  unit: z.string().nullable().default(null),
  events: z.array(z.string()).default([]),
  repeatForEvent: z.boolean().default(false),
  repeatForPopulation: z.boolean().default(false),
  /** Asked once for each; absent where the question is about one thing only. */
  aspects: z.array(z.enum(aspects)).optional(),
  populations: z.array(z.string()).default([]),
  showIf: z.array(ShowIf).default([]),
  evidenceWanted: z.array(z.string()).default([]),
  evidenceDefault: z.boolean().default(false),
  challenges: z.array(z.string()).default([]),
  standards: z.array(z.string()).default([]),
  regionalTargets: z.array(z.string()).default([]),
  milestone: Json.default(null),
  suggestedRespondents: z.array(z.string()).default([]),
  required: z.boolean().default(false),
  scoring: Json.default(null),
  core: z.boolean().default(false),
})
Question.register(z.globalRegistry, { id: 'Question' })
export type Question = z.infer<typeof Question>
export const QuestionSection = z.strictObject({
  id: QuestionCode,
  title: z.string(),
  intro: z.string().default(''),
  suggestedLead: z.string().default(''),
  /** Holds questions that the lead body adds and that fit no other section. */
  own: z.literal(true).optional(),
})
QuestionSection.register(z.globalRegistry, { id: 'QuestionSection' })
export type QuestionSection = z.infer<typeof QuestionSection>
