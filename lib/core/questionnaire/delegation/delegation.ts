import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'

/** A section, or one question, handed to an institution and there perhaps to one person. */
export interface Delegation {
  institutionId: string
  /** Null when the whole institution may answer. */
  userId: string | null
  section: string
  /** Null for the whole section. */
  question: string | null
}

export interface Respondent {
  institutionId: string | null
  userId: string | null
}

/** Whether the delegation hands over the question. */
export function isPartOf(
  { section, question }: Pick<Delegation, 'section' | 'question'>,
  asked: Pick<AskedQuestion, 'id' | 'section'>,
): boolean {
  return section === asked.section && (question === null || question === asked.id)
}

/** Whether the question is this respondent's to answer. */
export function isDelegatedTo(
  delegations: readonly Delegation[],
  { institutionId, userId }: Respondent,
  question: Pick<AskedQuestion, 'id' | 'section'>,
): boolean {
  return delegations.some(
    (delegation) =>
      delegation.institutionId === institutionId &&
      (delegation.userId === null || delegation.userId === userId) &&
      isPartOf(delegation, question),
  )
}
/** Institutions that answer the question. */
export function institutionsFor(
  delegations: readonly Delegation[],
  question: Pick<AskedQuestion, 'id' | 'section'>,
): string[] {
  const asked = delegations.filter(
    (delegation) =>
      delegation.section === question.section &&
      (delegation.question === null || delegation.question === question.id),
  )
  return [...new Set(asked.map(({ institutionId }) => institutionId))]
}
