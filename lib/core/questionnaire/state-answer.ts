import { z } from 'zod'
import { canonicalJson } from '@/lib/core/canonical-json'
import { groupBy } from '@/lib/core/group-by'
import { AnswerContent, type AnswerStatus, isAnswered } from './answering/answer'

/** What one institution says at one place. */
export interface InstitutionAnswer extends AnswerContent {
  id: string
  instance: string
  institutionId: string
  questionVersion: number
  status: AnswerStatus
}

export const adoptionKinds = ['adopted', 'disputed'] as const

/** What the lead body made of the institutions' answers at one place. */
export const Adoption = z.object({
  instance: z.string(),
  /** `disputed`: it cannot be settled now; the reason says why. */
  kind: z.enum(adoptionKinds),
  /** The institution's answer taken over; null for wording of the lead body's own. */
  answerId: z.string().nullable(),
  value: AnswerContent.shape.value,
  gap: AnswerContent.shape.gap,
  gapReason: z.string(),
  reason: z.string(),
  /** What an institution holds against it; kept and printed. */
  dissent: z.string(),
})
export type Adoption = z.infer<typeof Adoption>

export const Agreement = z.enum(['none', 'single', 'agreed', 'conflict', 'adopted', 'disputed'])
export type Agreement = z.infer<typeof Agreement>

/**
 * The State's answer at one place. `content` is null while there is none: nobody answered, or
 * institutions contradict each other.
 */
export interface StateAnswer {
  agreement: Agreement
  content: Pick<AnswerContent, 'value' | 'gap' | 'gapReason'> | null
}

/**
 * An adoption decides. Without one, the only answer or equal answers stand; a gap of one
 * institution does not contradict the value of another.
 * Answers that were returned do not count until they are given anew.
 */
export function stateAnswer(
  given: readonly InstitutionAnswer[],
  adoption: Adoption | undefined,
): StateAnswer {
  if (adoption) {
    const { value, gap, gapReason } = adoption
    return adoption.kind === 'disputed'
      ? { agreement: 'disputed', content: null }
      : { agreement: 'adopted', content: { value, gap, gapReason } }
  }
  const counted = given.filter((answer) => isAnswered(answer) && answer.status !== 'returned')
  const valued = counted.filter(({ gap }) => gap === null)
  const standing = valued.length > 0 ? valued : counted
  const [first] = standing
  if (!first) return { agreement: 'none', content: null }
  const distinct = new Set(standing.map(({ value, gap }) => canonicalJson({ value, gap })))
  if (distinct.size > 1) return { agreement: 'conflict', content: null }
  const { value, gap, gapReason } = first
  return {
    agreement: counted.length === 1 ? 'single' : 'agreed',
    content: { value, gap, gapReason },
  }
}

/** The State's answers at every place where an institution answered or something was adopted. */
export function stateAnswers(
  answers: readonly InstitutionAnswer[],
  adoptions: readonly Adoption[],
): Map<string, StateAnswer> {
  const adopted = new Map(adoptions.map((adoption) => [adoption.instance, adoption]))
  const given = groupBy(answers, ({ instance }) => instance)
  return new Map(
    [...new Set([...given.keys(), ...adopted.keys()])].map((key) => [
      key,
      stateAnswer(given.get(key) ?? [], adopted.get(key)),
    ]),
  )
}

/** The contents of the State's answers, for conditions, progress and scores. */
export function contentsOf(
  answers: ReadonlyMap<string, StateAnswer>,
): Map<string, NonNullable<StateAnswer['content']>> {
  return new Map(
    [...answers].flatMap(([key, { content }]) => (content ? [[key, content] as const] : [])),
  )
}
