import { z } from 'zod'
import type { Aspect } from '@/lib/core/methodology/question'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import type { Reading } from '@/lib/core/questionnaire/reading'
import { AnswerContent } from '../answering/answer'
import { scoreOf } from './score'

export const AspectAnswer = z.object({
  instance: z.string(),
  content: AnswerContent.pick({ value: true, gap: true, gapReason: true }).nullable(),
  score: z.number().nullable(),
})
AspectAnswer.register(z.globalRegistry, { id: 'AspectAnswer' })
export type AspectAnswer = z.infer<typeof AspectAnswer>

/** What the law says beside what is done, at one place. */
export interface LawPractice {
  question: AskedQuestion
  event: string | null
  population: string | null
  law: AspectAnswer
  practice: AspectAnswer
  /**
   * Score of the law less that of the practice, -1 to 1; above 0 practice falls behind the law.
   * Null unless both are scored.
   */
  difference: number | null
}

/**
 * Places that ask law and practice apart, with an answer to at least one of them, the widest
 * difference first.
 */
export function lawAndPractice({ instances, contents }: Reading): LawPractice[] {
  const places = new Map<string, LawPractice>()
  for (const { key, question, event, population, aspect } of instances) {
    if (aspect === null) continue
    const place = [question.id, event, population].join('|')
    const content = contents.get(key) ?? null
    const answer: AspectAnswer = {
      instance: key,
      content,
      score: content && scoreOf(question, content),
    }
    const none: AspectAnswer = { instance: '', content: null, score: null }
    const before = places.get(place) ?? {
      question,
      event,
      population,
      law: none,
      practice: none,
      difference: null,
    }
    places.set(place, withAspect(before, aspect, answer))
  }
  const answered = [...places.values()].filter(
    ({ law, practice }) => law.content ?? practice.content,
  )
  return answered.sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
}

function withAspect(place: LawPractice, aspect: Aspect, answer: AspectAnswer): LawPractice {
  const law = aspect === 'law' ? answer : place.law
  const practice = aspect === 'practice' ? answer : place.practice
  return {
    ...place,
    law,
    practice,
    difference: law.score === null || practice.score === null ? null : law.score - practice.score,
  }
}
