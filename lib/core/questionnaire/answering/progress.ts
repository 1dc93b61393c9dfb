import { z } from 'zod'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import type { Answers } from '@/lib/core/questionnaire/visibility'
import { isAnswered } from './answer'

/** Counts of places for an answer. `asked = answered + gaps + open`. */
export const Progress = z.object({
  asked: z.number(),
  /** Has a value. */
  answered: z.number(),
  /** Says why there is no value. */
  gaps: z.number(),
  open: z.number(),
  /** Of the open ones, those that must be answered before the step can be submitted. */
  requiredOpen: z.number(),
})
export type Progress = z.infer<typeof Progress>

/** Progress over the given places, of which only the visible ones are asked. */
export function progressOf(
  instances: readonly Instance[],
  visible: ReadonlySet<string>,
  answers: Answers,
): Progress {
  const asked = instances.filter(({ key }) => visible.has(key))
  const given = asked.flatMap(({ key }) => {
    const answer = answers.get(key)
    return answer && isAnswered(answer) ? [answer] : []
  })
  const gaps = given.filter(({ gap }) => gap !== null).length
  return {
    asked: asked.length,
    answered: given.length - gaps,
    gaps,
    open: asked.length - given.length,
    requiredOpen: asked.filter(
      ({ key, question }) => question.required && !isAnsweredAt(answers, key),
    ).length,
  }
}

function isAnsweredAt(answers: Answers, key: string): boolean {
  const answer = answers.get(key)
  return answer !== undefined && isAnswered(answer)
}

/** Counts of questions; one is answered when each of its places that are asked is. */
export interface QuestionProgress {
  asked: number
  answered: number
  requiredOpen: number
}

export function questionProgress(
  instances: readonly Instance[],
  visible: ReadonlySet<string>,
  answers: Answers,
): QuestionProgress {
  const asked = instances.filter(({ key }) => visible.has(key))
  const open = new Map(
    asked
      .filter(({ key }) => !isAnsweredAt(answers, key))
      .map(({ question }) => [question.id, question]),
  )
  const questions = new Set(asked.map(({ question }) => question.id))
  return {
    asked: questions.size,
    answered: questions.size - open.size,
    requiredOpen: [...open.values()].filter(({ required }) => required).length,
  }
}
