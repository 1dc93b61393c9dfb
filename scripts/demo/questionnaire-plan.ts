import type { z } from 'zod'
import type { Aspect } from '../../lib/core/methodology/question'
import type { Confidence, GapKind } from '../../lib/core/questionnaire/answering/answer'
import type { Mode } from '../../lib/core/questionnaire/instrument'
import type { OwnQuestionFields } from '../../lib/core/questionnaire/set-up/own-question'
import type { QuestionTexts } from '../../lib/core/questionnaire/set-up/translation'
import type { DemoValue } from './demo-value'

export interface DemoPlace {
  question: string
  event?: string
  population?: string
  aspect?: Aspect
}

export interface DemoAnswer extends DemoPlace {
  value?: DemoValue
  gap?: GapKind
  gapReason?: string
  comment?: string
  confidence?: Confidence | undefined
  evidence?: { document: string; locator: string }[]
}

type OwnQuestion = z.input<typeof OwnQuestionFields>

/**
 * One thing that a person did with the questionnaire. Institutions are named by their row of the
 * register, people by their key.
 */
export type QuestionnaireMove = { on: string; by: string } & (
  | { does: 'set-mode'; mode: Mode }
  | { does: 'add-question'; question: OwnQuestion }
  | { does: 'reword-question'; key: string; version: number; question: OwnQuestion }
  | { does: 'translate'; language: string; texts: Record<string, QuestionTexts> }
  | {
      does: 'delegate'
      institution: string
      sections?: string[]
      questions?: string[]
      dueOn: string
      note?: string
    }
  /**
   * Answers of one institution, handed in with all that it has in these sections, or left as
   * drafts.
   */
  | {
      does: 'answer'
      institution: string
      submits: boolean
      confidence?: Confidence
      answers: DemoAnswer[]
    }
  | { does: 'validate'; sections: string[] }
  | { does: 'return'; institution: string; place: DemoPlace; note: string }
  | { does: 'adopt'; institution: string; place: DemoPlace; reason: string; dissent?: string }
  | {
      does: 'sign'
      institution: string
      sections: string[]
      signatory: string
      office: string
      reservations?: string | undefined
    }
)
