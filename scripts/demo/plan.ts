import type { z } from 'zod'
import type { CellSex } from '../../lib/core/coverage/estimate/cell'
import type { EstimateContent } from '../../lib/core/coverage/estimate/estimate'
import type { DemoValue } from './demo-value'
import type { QuestionnaireMove } from './questionnaire-plan'
import type { DemoSection } from './report-plan'

export interface DemoTool {
  tool: string
  fields?: Record<string, DemoValue>
  /** Rows by table; `as` names a row for later references. */
  rows?: Record<string, (Record<string, DemoValue> & { as?: string })[]>
}

/**
 * One alternative of a cell of the coverage workbench. Population and documents are named as
 * `@name`.
 */
export interface DemoEstimate {
  indicator: string
  event: string
  /** Null for the national level. */
  population: string | null
  year: number
  area?: string
  sex?: CellSex
  content: z.input<typeof EstimateContent>
  /** Why this one was adopted among the alternatives. */
  adopted?: string
}

export interface DemoStep {
  step: string
  /** ISO day on which the step was started, and, if it is finished, completed. */
  started: string
  completed?: string
  tools: DemoTool[]
  comments?: { by: string; body: string }[]
  estimates?: DemoEstimate[]
  /** What happened to the questionnaire, in the order of the days. */
  questionnaire?: QuestionnaireMove[]
  /** What was written in the reports of the step, and what changed in its tools after that. */
  reports?: DemoSection[]
  afterwards?: DemoTool[]
}

export interface DemoPerson {
  key: string
  email: string
  name: string
  institution: string
  roles?: (
    | 'coordinator'
    | 'lead-member'
    | 'respondent'
    | 'field-member'
    | 'decision-maker'
    | 'observer'
  )[]
  platformRoles?: ('administrator' | 'rso-monitor')[]
  /** Name of the register row that the person answers for. */
  stakeholder?: string
}

export interface DemoCountry {
  code: string
  name: string
  title: string
  opened: string
  languages: string[]
  events: string[]
  territory: string[]
  period: [string, string]
  people: DemoPerson[]
  populations: {
    as: string
    code: string
    name?: string
    sizeEstimate?: number
    sizeSource?: string
    sizeOn?: string
    areas?: string
  }[]
  documents: {
    as: string
    title: string
    issuer: string
    type: string
    publishedOn: string
    text?: string
    url?: string
  }[]
  steps: DemoStep[]
  shared?: string[]
}
