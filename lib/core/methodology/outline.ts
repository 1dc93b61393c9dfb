import { z } from 'zod'
import { Key } from './field'
import { RowCondition } from './guard'

/** What an output can show of the questionnaire. */
export const questionnaireParts = [
  'summary',
  'sign-offs',
  'scores',
  'law-practice',
  'standards',
  'findings',
  'answers',
  'gaps',
  'dissent',
  'evidence',
] as const

/** What an output can show of the coverage workbench. */
export const coverageParts = [
  'sources',
  'results',
  'comparison',
  'trend',
  'areas',
  'not-measured',
  'alternatives',
  'quality',
  'methods',
] as const

/** What an output can show of the desk review. */
export const reviewParts = ['findings', 'treaties', 'not-found', 'follow-up', 'sources'] as const

/** A piece of content that a document section takes from the assessment. */
export const SectionContent = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('text'), key: Key, text: z.string() }),
  z.strictObject({ from: z.literal('note'), key: Key, text: z.string() }),
  z.strictObject({
    from: z.literal('field'),
    tool: Key,
    field: Key,
    labelled: z.boolean().optional(),
  }),
  /** `columns` picks and orders columns; `where` keeps matching rows; `groupBy` makes one sub-heading and table a value. */
  z.strictObject({
    from: z.literal('table'),
    tool: Key,
    table: Key,
    columns: z.array(Key).optional(),
    where: RowCondition.optional(),
    groupBy: Key.optional(),
  }),
  z.strictObject({
    from: z.literal('count-chart'),
    key: Key,
    tool: Key,
    table: Key,
    column: Key,
    title: z.string(),
  }),
  z.strictObject({ from: z.literal('scope') }),
  z.strictObject({ from: z.literal('populations') }),
  z.strictObject({ from: z.literal('documents') }),
  /** The documents with what each says and is worth. */
  z.strictObject({ from: z.literal('bibliography') }),
  z.strictObject({ from: z.literal('members') }),
  z.strictObject({ from: z.literal('progress') }),
  z.strictObject({ from: z.literal('questionnaire'), part: z.enum(questionnaireParts) }),
  z.strictObject({ from: z.literal('coverage'), part: z.enum(coverageParts) }),
  z.strictObject({ from: z.literal('review'), part: z.enum(reviewParts) }),
  /** The State's answers to the questions of these sections of the questionnaire. */
  z.strictObject({ from: z.literal('answers'), sections: z.array(z.string()).min(1) }),
  /** What was written in a section of a written output. */
  z.strictObject({ from: z.literal('report'), output: Key, section: Key }),
])
SectionContent.register(z.globalRegistry, { id: 'SectionContent' })
export type SectionContent = z.infer<typeof SectionContent>

export interface OutlineSection {
  key: string
  title: string
  hint?: string | undefined
  /** Also in the summary of the output, which can be downloaded by itself. */
  inSummary?: boolean | undefined
  /** In a written output: the section may not stay empty. */
  mustBeWritten?: boolean | undefined
  /** In a written output: before the numbered chapters, or behind them with a letter. */
  place?: 'front' | 'annex' | undefined
  /** In a written output: the text starts from sentences alone, without the tables that they are made from. */
  sentencesOnly?: boolean | undefined
  content: SectionContent[]
  sections?: OutlineSection[] | undefined
}
export const OutlineSection: z.ZodType<OutlineSection> = z.strictObject({
  key: Key,
  title: z.string(),
  hint: z.string().optional(),
  inSummary: z.boolean().optional(),
  mustBeWritten: z.boolean().optional(),
  place: z.enum(['front', 'annex']).optional(),
  sentencesOnly: z.boolean().optional(),
  content: z.array(SectionContent),
  get sections() {
    return z.array(OutlineSection).optional()
  },
})
OutlineSection.register(z.globalRegistry, { id: 'OutlineSection' })
