import type { Delegation } from './delegation/delegation'
import type { AskedQuestion, Mode } from './instrument'
import type { Adoption, InstitutionAnswer } from './state-answer'

export interface SignOff {
  section: string
  institutionId: string
  signatory: string
  office: string
  /** ISO day. */
  signedOn: string
  reservations: string
  /** Answers of the institution in the section that were changed after it signed. */
  changedSince: number
}

export const findingKinds = ['strength', 'weakness', 'gap', 'good-practice'] as const

export interface AcceptedFinding {
  key: string
  kind: (typeof findingKinds)[number]
  statement: string
  challenges: string[]
  populationId: string | null
  events: string[]
  /** Places of the answers that it rests on. */
  instances: string[]
}

/**
 * A plain snapshot of the questionnaire of one assessment: all that guards, analysis and documents
 * read.
 */
export interface QuestionnaireFacts {
  mode: Mode
  own: AskedQuestion[]
  institutions: { id: string; name: string }[]
  delegations: Delegation[]
  answers: InstitutionAnswer[]
  adoptions: Adoption[]
  signOffs: SignOff[]
  findings: AcceptedFinding[]
}
