import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Tool } from '@/lib/core/methodology/schema'
import { getAssessmentFor, type Reach } from '@/lib/server/assessment/reach'
import type { Ctx } from '@/lib/server/context'
import type { Database, Transaction } from '@/lib/server/db'

export type Source = Transaction | Database

export interface QuestionnaireReach extends Reach {
  /** The tool that the edition gives the questionnaire's screen. */
  tool: Tool
}

/**
 * The assessment within reach, if its edition has the questionnaire as a screen of its own;
 * `not-found` otherwise.
 */
export async function getQuestionnaireFor(
  ctx: Ctx & { tx?: Transaction },
  assessmentId: string,
): Promise<QuestionnaireReach> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  const tool = reach.methodology.tools.find(({ nature }) => nature === 'questionnaire')
  if (!tool) throw new AppError('not-found')
  return { ...reach, tool }
}
