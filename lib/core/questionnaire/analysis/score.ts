import { z } from 'zod'
import { type AnswerContent, isAnswered } from '@/lib/core/questionnaire/answering/answer'
import type { AskedQuestion, Instance } from '@/lib/core/questionnaire/instrument'

type Given = Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>

/**
 * Mean of the scored answers, 0 (worst) to 1 (best), with what it stands on. Null when nothing
 * could be scored.
 */
export const Score = z.object({
  score: z.number().nullable(),
  /** Answers that the mean is taken over. */
  used: z.number(),
  /**
   * Scored places with a data gap, as a share (0..1) of the scored places that were answered; null
   * without any.
   */
  gapShare: z.number().nullable(),
})
Score.register(z.globalRegistry, { id: 'Score' })
export type Score = z.infer<typeof Score>

/** Whether answers to the question can be scored at all. */
export function isScored({ scoring }: Pick<AskedQuestion, 'scoring'>): boolean {
  return optionScores(scoring) !== null || percentPolarity(scoring) !== null
}

/** Score of one answer, 0..1; null for a gap, an empty answer or a question that is not scored. */
export function scoreOf(
  { scoring }: Pick<AskedQuestion, 'scoring'>,
  { value, gap }: Given,
): number | null {
  if (gap !== null || value === null) return null
  const polarity = percentPolarity(scoring)
  if (polarity !== null && typeof value === 'number') {
    const share = Math.min(100, Math.max(0, value)) / 100
    return polarity === 'lower_is_better' ? 1 - share : share
  }
  return typeof value === 'string' ? (optionScores(scoring)?.[value] ?? null) : null
}

/** Score over the given places. Data gaps are left out of the mean and told apart. */
export function scoreOver(
  instances: readonly Instance[],
  answers: ReadonlyMap<string, Given>,
): Score {
  const scored = instances
    .filter(({ question }) => isScored(question))
    .flatMap(({ key, question }) => {
      const answer = answers.get(key)
      return answer && isAnswered(answer)
        ? [{ gap: answer.gap !== null, score: scoreOf(question, answer) }]
        : []
    })
  const scores = scored.flatMap(({ score }) => (score === null ? [] : [score]))
  return {
    score: scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null,
    used: scores.length,
    gapShare: scored.length > 0 ? scored.filter(({ gap }) => gap).length / scored.length : null,
  }
}

export const bands = ['dysfunctional', 'weak', 'inadequate', 'satisfactory'] as const
export type Band = (typeof bands)[number]

/**
 * Display band of a score: below 0.35, 0.65, 0.85, and from there on. Bands of this project for
 * reading, not a score of the WHO tool.
 */
export function bandOf(score: number): Band {
  if (score < 0.35) return 'dysfunctional'
  if (score < 0.65) return 'weak'
  return score < 0.85 ? 'inadequate' : 'satisfactory'
}

function optionScores(scoring: unknown): Record<string, number> | null {
  const { method, map } = (scoring ?? {}) as { method?: string; map?: Record<string, number> }
  return method === 'option_map' && map && Object.keys(map).length > 0 ? map : null
}

function percentPolarity(scoring: unknown): string | null {
  const { method, polarity } = (scoring ?? {}) as { method?: string; polarity?: string }
  return method === 'percent' ? (polarity ?? 'higher_is_better') : null
}
