import type { Json } from '../../lib/core/documents/assessment-facts'
import type { Aspect } from '../../lib/core/methodology/schema'
import type { Confidence, GapKind } from '../../lib/core/questionnaire/answer'

/** A value of the demo. Text that begins with `@` stands for the id of something named earlier: a row, population, document or person. */
export type DemoValue = Json

export interface DemoTool {
  tool: string
  fields?: Record<string, DemoValue>
  /** Rows by table; `as` names a row for later references. */
  rows?: Record<string, (Record<string, DemoValue> & { as?: string })[]>
}

/** What one institution answers to one question. */
export interface DemoAnswer {
  institution: string
  question: string
  event?: string
  population?: string
  aspect?: Aspect
  value?: DemoValue
  gap?: GapKind
  gapReason?: string
  comment?: string
  confidence?: Confidence
  evidence?: { document: string; locator: string }[]
  /** Handed to the lead body, not left as a draft. */
  submitted?: true
}

export interface DemoStep {
  step: string
  /** ISO day on which the step was started, and, if it is finished, completed. */
  started: string
  completed?: string
  tools: DemoTool[]
  comments?: { by: string; body: string }[]
  answers?: DemoAnswer[]
  /** Why the step was completed although something was missing. */
  override?: string
}

export interface DemoPerson {
  key: string
  email: string
  name: string
  institution: string
  roles?: ('coordinator' | 'lead-member' | 'contributor' | 'field-member' | 'decision-maker' | 'observer')[]
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
  populations: { as: string; code: string; name?: string; sizeEstimate?: number; sizeSource?: string; sizeOn?: string; areas?: string }[]
  documents: { as: string; title: string; issuer: string; type: string; publishedOn: string; text?: string; url?: string }[]
  steps: DemoStep[]
  shared?: string[]
}
