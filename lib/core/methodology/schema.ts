import { z } from 'zod'
import { assessmentRoles } from '@/lib/core/policy/role'
import { Field, Key } from './field'

const Role = z.enum(assessmentRoles)

export const Phase = z.strictObject({
  key: Key,
  number: z.int().positive(),
  title: z.string(),
  purpose: z.string(),
})
export type Phase = z.infer<typeof Phase>

/** One thing that must hold before a step moves on; the message says what is missing. */
const guardCommon = {
  key: Key,
  /** 'submit' guards must hold before review, 'complete' guards only before completion. */
  before: z.enum(['submit', 'complete']),
  message: z.string().min(1),
}

export const RowCondition = z.strictObject({ column: Key, in: z.array(z.string()).min(1) })
export type RowCondition = z.infer<typeof RowCondition>

export const Guard = z.discriminatedUnion('kind', [
  z.strictObject({ ...guardCommon, kind: z.literal('field-filled'), tool: Key, field: Key }),
  z.strictObject({
    ...guardCommon,
    kind: z.literal('rows-at-least'),
    tool: Key,
    table: Key,
    count: z.int().positive(),
    where: RowCondition.optional(),
  }),
  /** No row of the table may meet the condition. */
  z.strictObject({
    ...guardCommon,
    kind: z.literal('rows-none'),
    tool: Key,
    table: Key,
    where: RowCondition,
  }),
  z.strictObject({
    ...guardCommon,
    kind: z.literal('rows-filled'),
    tool: Key,
    table: Key,
    columns: z.array(Key).min(1),
    where: RowCondition.optional(),
  }),
  /**
   * Each row of `table` that meets `where` (or each row it names in `through`) is referred to by a
   * row of `byTool.byTable` in `column`.
   */
  z.strictObject({
    ...guardCommon,
    kind: z.literal('rows-referenced'),
    tool: Key,
    table: Key,
    where: RowCondition.optional(),
    through: Key.optional(),
    byTool: Key,
    byTable: Key,
    column: Key,
  }),
  /** Each population in scope appears in `column` of the table. */
  z.strictObject({
    ...guardCommon,
    kind: z.literal('populations-covered'),
    tool: Key,
    table: Key,
    column: Key,
  }),
  z.strictObject({
    ...guardCommon,
    kind: z.literal('scope-set'),
    part: z.enum(['events', 'populations', 'territory']),
  }),
  z.strictObject({
    ...guardCommon,
    kind: z.literal('documents-at-least'),
    count: z.int().positive(),
  }),
  z.strictObject({ ...guardCommon, kind: z.literal('output-approved'), output: Key }),
  /**
   * `answered`: each required question has an answer or a reason; `agreed`: institutions do not
   * contradict each other; `signed`: who answered a section signed it.
   */
  z.strictObject({
    ...guardCommon,
    kind: z.literal('questionnaire'),
    part: z.enum(['answered', 'agreed', 'signed']),
  }),
  /**
   * `covered`: a figure or a reason for each population and event; `decided`: one of the
   * alternatives adopted; `sourced`: figures have sources and a grade.
   */
  z.strictObject({
    ...guardCommon,
    kind: z.literal('coverage'),
    part: z.enum(['covered', 'decided', 'sourced']),
  }),
  /** Each section of the written output that must be written is. */
  z.strictObject({ ...guardCommon, kind: z.literal('report'), output: Key }),
])
export type Guard = z.infer<typeof Guard>

export const Step = z.strictObject({
  key: Key,
  number: z.int().min(1).max(12),
  phase: Key,
  title: z.string(),
  purpose: z.string(),
  leadRole: z.string(),
  /** Steps that must be completed before this one opens. */
  dependsOn: z.array(Key),
  tools: z.array(Key),
  outputs: z.array(Key),
  guards: z.array(Guard),
  readers: z.array(Role).min(1),
  typicalWeeks: z.int().positive(),
})
export type Step = z.infer<typeof Step>

export const ToolSection = z.strictObject({
  key: Key,
  title: z.string(),
  help: z.string().optional(),
  fields: z.array(Field).min(1),
})
export type ToolSection = z.infer<typeof ToolSection>

/** How the screen of a desk review is laid out. */
export const ReviewLayout = z.strictObject({
  /** Table of findings, and table of instruments. */
  matrix: Key,
  treaties: Key,
  /** Sections of the matrix in which each event, or each population, has rows of its own. */
  byEvent: z.array(z.string()),
  byPopulation: z.array(z.string()),
})
export type ReviewLayout = z.infer<typeof ReviewLayout>

export const Tool = z.strictObject({
  key: Key,
  /** A-N for the toolkit's tools; null for the record forms of steps that have no tool. */
  letter: z
    .string()
    .regex(/^[A-N]$/)
    .nullable(),
  step: Key,
  title: z.string(),
  purpose: z.string(),
  /**
   * Which screen draws the tool; the form renderer draws 'form' from its sections, the others bring
   * their own contents.
   */
  screen: z.enum(['form', 'questionnaire', 'coverage', 'desk-review', 'report']),
  /** The written output that a tool with the screen 'report' is the writing of. */
  output: Key.optional(),
  review: ReviewLayout.optional(),
  readers: z.array(Role).min(1),
  editors: z.array(Role).min(1),
  sections: z.array(ToolSection),
})
export type Tool = z.infer<typeof Tool>

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
export const reviewParts = ['findings', 'treaties', 'not-found', 'carried', 'sources'] as const

/** A piece of content that a document section takes from the assessment. */
export const SectionContent = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('text'), text: z.string() }),
  z.strictObject({ from: z.literal('note'), text: z.string() }),
  z.strictObject({
    from: z.literal('field'),
    tool: Key,
    field: Key,
    labelled: z.boolean().optional(),
  }),
  /**
   * `columns` picks and orders columns; `where` keeps matching rows; `groupBy` makes one
   * sub-heading and table a value.
   */
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
  /**
   * In a written output: the text starts from sentences alone, without the tables that they are
   * made from.
   */
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

export const Output = z.strictObject({
  key: Key,
  step: Key,
  title: z.string(),
  purpose: z.string(),
  issuers: z.array(Role).min(1),
  /** One approval from each of these roles makes a version approved. */
  approvers: z.array(Role).min(1),
  readers: z.array(Role).min(1),
  /** Its sections are written by people, around what the record holds. */
  written: z.boolean().optional(),
  outline: z.array(OutlineSection).min(1),
})
export type Output = z.infer<typeof Output>

export const VitalEvent = z.strictObject({ key: Key, title: z.string(), definition: z.string() })
export const Challenge = z.strictObject({ key: z.string(), title: z.string(), prompts: z.string() })
export const PopulationType = z.strictObject({
  code: z.string(),
  name: z.string(),
  definition: z.string(),
  attributes: z.array(z.string()),
  dataSources: z.array(z.string()),
  sensitivity: z.enum(['low', 'medium', 'high', 'very high']),
  inMinisterialDeclaration: z.boolean(),
})
export type PopulationType = z.infer<typeof PopulationType>

export const Standard = z.strictObject({
  id: z.string(),
  instrument: z.string(),
  year: z.int().nullable(),
  kind: z.string(),
  provision: z.string(),
  requires: z.string(),
  tags: z.array(z.string()),
  events: z.array(z.string()),
  populations: z.array(z.string()),
  challenges: z.array(z.string()),
  verification: z.string(),
  note: z.string(),
  testedByQuestions: z.array(z.string()),
})
export type Standard = z.infer<typeof Standard>

export const RegionalTarget = z.strictObject({
  code: z.string(),
  goal: z.string(),
  text: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  unit: z.string(),
  disaggregation: z.array(z.string()),
  direction: z.string(),
})
export const Indicator = z.strictObject({
  code: z.string(),
  title: z.string(),
  formula: z.string(),
})

export const ShowIf = z.strictObject({
  question: z.string(),
  op: z.string(),
  value: z.json().optional(),
})
export type ShowIf = z.infer<typeof ShowIf>
/** What the law says and what is done, where the two are asked apart. */
export const aspects = ['law', 'practice'] as const
export type Aspect = (typeof aspects)[number]
export const Question = z.strictObject({
  id: z.string().regex(/^H-\d+\.\d+[a-z]?$/),
  section: z.string(),
  order: z.int(),
  tag: z.string(),
  question: z.string(),
  help: z.string(),
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
  options: z.array(z.json()),
  columns: z.array(z.string()),
  unit: z.string().nullable(),
  events: z.array(z.string()),
  repeatForEvent: z.boolean(),
  repeatForPopulation: z.boolean(),
  /** Asked once for each; absent where the question is about one thing only. */
  aspects: z.array(z.enum(aspects)).optional(),
  populations: z.array(z.string()),
  showIf: z.array(ShowIf),
  evidenceWanted: z.array(z.string()),
  evidenceDefault: z.boolean(),
  challenges: z.array(z.string()),
  standards: z.array(z.string()),
  regionalTargets: z.array(z.string()),
  milestone: z.json(),
  suggestedRespondents: z.array(z.string()),
  required: z.boolean(),
  scoring: z.json(),
  core: z.boolean(),
})
export type Question = z.infer<typeof Question>
export const QuestionSection = z.strictObject({
  id: z.string(),
  title: z.string(),
  intro: z.string(),
  suggestedLead: z.string(),
})
export type QuestionSection = z.infer<typeof QuestionSection>

/**
 * An edition of the toolkit, as data. A published edition never changes; a change is a new edition
 * key.
 */
export const Methodology = z.strictObject({
  key: Key,
  title: z.string(),
  edition: z.string(),
  /** Says plainly what is the toolkit's and what is this project's wording. */
  provenance: z.string(),
  language: z.string(),
  phases: z.array(Phase),
  steps: z.array(Step),
  tools: z.array(Tool),
  outputs: z.array(Output),
  events: z.array(VitalEvent),
  challenges: z.array(Challenge),
  populations: z.array(PopulationType),
  standards: z.array(Standard),
  regionalTargets: z.array(RegionalTarget),
  indicators: z.array(Indicator),
  questionSections: z.array(QuestionSection),
  questions: z.array(Question),
})
export type Methodology = z.infer<typeof Methodology>
