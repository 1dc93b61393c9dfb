import type { Instrument } from '@/lib/core/questionnaire/instrument'
import type { QuestionTexts } from '@/lib/core/questionnaire/set-up/translation'
import type { AnswerContent, AnswerStatus } from './answer'

/** What an institution says at one place, as the server has it. */
export interface AnswerView extends AnswerContent {
  id: string
  instance: string
  institutionId: string
  questionVersion: number
  status: AnswerStatus
  version: number
  reviewNote: string
  sourceRowId: string | null
  updatedAt: string
}

/** A row of the desk review that says something on a question. */
export interface CarriedRow {
  rowId: string
  topic: string
  summary: string
  locator: string
  /** Documents of the library. */
  sources: string[]
}

/** By language and number of question. */
export type Translations = Record<
  string,
  Record<string, { texts: QuestionTexts; stale: boolean; version: number }>
>

/** The part of the questionnaire that one person answers for an institution. */
export interface QuestionnaireView extends Instrument {
  institution: { id: string; name: string }
  answers: AnswerView[]
  /** Places that conditions on other institutions' answers rule out. */
  ruledOut: string[]
  delegations: {
    section: string
    question: string | null
    dueOn: string | null
    note: string
    forMe: boolean
  }[]
  /** Rows of the desk review that inform a question, by number of question. */
  carried: Record<string, CarriedRow[]>
  /** Documents that evidence can name. */
  documents: { id: string; label: string }[]
  translations: Translations
  signOffs: { section: string; signatory: string; signedOn: string; changedSince: number }[]
  stepStatus: string
  editable: boolean
  allowedActions: string[]
}
