import { z } from 'zod'
import { assessmentRoles } from '@/lib/core/policy/role'
import { Check } from './checks/check'
import { Field, Key } from './field'
import { Guard } from './guard'
import {
  Challenge,
  Indicator,
  OptionList,
  PopulationType,
  RegionalTarget,
  Standard,
  VitalEvent,
} from './lists'
import { OutlineSection } from './outline'
import { Question, QuestionSection } from './question'

const Role = z.enum(assessmentRoles)

export const Phase = z.strictObject({
  key: Key,
  number: z.int().positive(),
  title: z.string(),
  purpose: z.string(),
})
export type Phase = z.infer<typeof Phase>

export const Step = z.strictObject({
  key: Key,
  number: z.int().positive(),
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
Step.register(z.globalRegistry, { id: 'Step' })
export type Step = z.infer<typeof Step>

export const ToolSection = z.strictObject({
  key: Key,
  title: z.string(),
  help: z.string().optional(),
  fields: z.array(Field).min(1),
})
ToolSection.register(z.globalRegistry, { id: 'ToolSection' })
export type ToolSection = z.infer<typeof ToolSection>

/** How a matrix is read: by sections, events and populations. */
export const ReviewLayout = z.strictObject({
  /** Table of findings, and table of instruments. */
  matrix: Key,
  treaties: Key,
  /** Sections of the matrix in which each event, or each population, has rows of its own. */
  byEvent: z.array(z.string()),
  byPopulation: z.array(z.string()),
})
export type ReviewLayout = z.infer<typeof ReviewLayout>

/** What a tool is. How a nature is worked on is the application's affair, never an edition's. */
export const natures = [
  'form',
  'decision',
  'register',
  'matrix',
  'terms',
  'work-plan',
  'budget',
  'meeting',
  'meeting-record',
  'coverage',
  'questionnaire',
  'field',
  'report',
  'targets',
  'action-plan',
] as const
export type Nature = (typeof natures)[number]

export const Tool = z.strictObject({
  key: Key,
  /** Under which people know the tool; null for the record form of a step that has no tool. */
  letter: z.string().min(1).max(4).nullable(),
  step: Key,
  title: z.string(),
  purpose: z.string(),
  nature: z.enum(natures),
  /** The written output that a tool of nature 'report' is the writing of. */
  output: Key.optional(),
  review: ReviewLayout.optional(),
  readers: z.array(Role).min(1),
  editors: z.array(Role).min(1),
  sections: z.array(ToolSection),
})
Tool.register(z.globalRegistry, { id: 'Tool' })
export type Tool = z.infer<typeof Tool>

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
Output.register(z.globalRegistry, { id: 'Output' })
export type Output = z.infer<typeof Output>

/** An edition of a method, as data. */
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
  /** Rules between cells. */
  checks: z.array(Check),
  events: z.array(VitalEvent),
  challenges: z.array(Challenge),
  lists: z.array(OptionList),
  populations: z.array(PopulationType),
  standards: z.array(Standard),
  regionalTargets: z.array(RegionalTarget),
  indicators: z.array(Indicator),
  questionSections: z.array(QuestionSection),
  questions: z.array(Question),
})
Methodology.register(z.globalRegistry, { id: 'Methodology' })
export type Methodology = z.infer<typeof Methodology>
