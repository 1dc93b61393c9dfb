import type { Json } from '@/lib/core/json'
import type { AssessmentRole } from '@/lib/core/policy/role'
import type {
  CoverageFacts,
  QuestionnaireFacts,
  ReportFacts,
} from '@/lib/core/registry/feature-facts'
import type { StepStatus } from '@/lib/core/step/action'

export interface FactRow {
  id: string
  values: Record<string, Json>
}

export interface FactPopulation {
  id: string
  /** Code of the edition's list, or null for a population of the country's own. */
  code: string | null
  name: string
  definition: string
  sizeEstimate: number | null
  sizeSource: string
  /** ISO day. */
  sizeOn: string | null
  sensitivity: string
  areas: string
}

export interface FactDocument {
  id: string
  title: string
  type: string
  issuer: string
  /** ISO day. */
  date: string | null
  language: string
  url: string
  confidentiality: string
  /** What it says and how far it can be trusted. */
  annotation: string
}

export interface FactMember {
  id: string
  name: string
  institution: string
  roles: AssessmentRole[]
}

/**
 * A plain snapshot of one assessment: all that guards and documents read. Rows stand in their order
 * on screen.
 */
export interface AssessmentFacts {
  assessment: {
    id: string
    title: string
    countryName: string
    countryCode: string
    languages: string[]
    /** ISO days. */
    referenceStart: string | null
    referenceEnd: string | null
    events: string[]
    territory: string[]
  }
  fields: Record<string, Record<string, Json>>
  rows: Record<string, Record<string, FactRow[]>>
  populations: FactPopulation[]
  documents: FactDocument[]
  members: FactMember[]
  outputs: Record<string, { approved: boolean; latestNumber: number | null }>
  /** Null where nothing that is asked for reads it. */
  questionnaire: QuestionnaireFacts | null
  coverage: CoverageFacts | null
  /** Written outputs that are asked for, by key. */
  reports: Record<string, ReportFacts>
  steps: { key: string; status: StepStatus; completedAt: string | null; overridden: boolean }[]
}
