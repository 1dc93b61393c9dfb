import { z } from 'zod'
import type { Delegation } from './delegation/delegation'
import type { AskedQuestion, Mode } from './instrument'
import type { Adoption, InstitutionAnswer } from './state-answer'

export const SignOff = z.object({
  section: z.string(),
  institutionId: z.string(),
  signatory: z.string(),
  office: z.string(),
  /** ISO day. */
  signedOn: z.string(),
  reservations: z.string(),
  /** Answers of the institution in the section that were changed after it signed. */
  changedSince: z.number(),
})
export type SignOff = z.infer<typeof SignOff>

export const findingKinds = ['strength', 'weakness', 'gap', 'good-practice'] as const

export const AcceptedFinding = z.object({
  key: z.string(),
  kind: z.enum(findingKinds),
  statement: z.string(),
  challenges: z.array(z.string()),
  populationId: z.string().nullable(),
  events: z.array(z.string()),
  /** Places of the answers that it rests on. */
  instances: z.array(z.string()),
})
export type AcceptedFinding = z.infer<typeof AcceptedFinding>

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
