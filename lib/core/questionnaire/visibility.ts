import type { ShowIf } from '@/lib/core/methodology/question'
import { type AnswerContent, type AnswerValue, isEmptyValue } from './answering/answer'
import { type Instance, type Instrument, instancesOfQuestion } from './instrument'

export type Answers = ReadonlyMap<string, Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>>

/**
 * The operators a condition may use, and when each holds for a value. An empty answer and a data
 * gap meet none of them.
 */
export const conditionOperators: Record<string, (value: AnswerValue, operand: unknown) => boolean> =
  {
    eq: (value, operand) => value === operand,
    in: (value, operand) => listOf(operand).some((item) => item === value),
    not_in: (value, operand) => !listOf(operand).some((item) => item === value),
    contains: (value, operand) =>
      Array.isArray(value) && listOf(operand).some((item) => (value as unknown[]).includes(item)),
    not_contains: (value, operand) =>
      Array.isArray(value) && !listOf(operand).some((item) => (value as unknown[]).includes(item)),
    gt: (value, operand) =>
      typeof value === 'number' && typeof operand === 'number' && value > operand,
    not_empty: () => true,
  }

/**
 * Keys of the places that are asked, given the answers so far. All conditions of a question must
 * hold. A condition looks at the same event,
 * population and aspect where both questions repeat on it, and at any of them where only the other
 * does. The answer of a hidden question
 * counts as none. A condition on a question that is not asked at all (shorter questionnaire, other
 * scope, another institution's part) holds.
 */
export function visibleInstances(instrument: Instrument, answers: Answers): Set<string> {
  const byQuestion = new Map(
    instrument.questions.map((question) => [
      question.id,
      instancesOfQuestion(instrument, question),
    ]),
  )
  const known = new Map<string, boolean>()
  const isVisible = (instance: Instance): boolean => {
    const before = known.get(instance.key)
    if (before !== undefined) return before
    // A ring of conditions cannot decide itself: its questions are asked.
    known.set(instance.key, true)
    const visible = instance.question.showIf.every((condition) => {
      const others = byQuestion.get(condition.question)
      return (
        !others ||
        others.some(
          (other) =>
            isSamePlace(instance, other) &&
            isVisible(other) &&
            conditionHolds(condition, answers.get(other.key)?.value ?? null),
        )
      )
    })
    known.set(instance.key, visible)
    return visible
  }
  return new Set(
    [...byQuestion.values()]
      .flat()
      .flatMap((instance) => (isVisible(instance) ? [instance.key] : [])),
  )
}

export function conditionHolds({ op, value: operand }: ShowIf, value: AnswerValue | null): boolean {
  if (value === null || isEmptyValue(value)) return false
  return conditionOperators[op]?.(value, operand) ?? false
}

/** Whether a condition of the one looks at the other: where both repeat, on the same. */
export function isSamePlace(instance: Instance, other: Instance): boolean {
  const agree = (mine: string | null, theirs: string | null) =>
    mine === null || theirs === null || mine === theirs
  return (
    agree(instance.event, other.event) &&
    agree(instance.population, other.population) &&
    agree(instance.aspect, other.aspect)
  )
}

function listOf(operand: unknown): unknown[] {
  return Array.isArray(operand) ? operand : [operand]
}
