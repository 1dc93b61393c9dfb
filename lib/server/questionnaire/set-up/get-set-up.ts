import 'server-only'
import { choicesOf } from '@/lib/core/questionnaire/answering/value-schema'
import type { QuestionnaireSetUp } from '@/lib/core/questionnaire/set-up/set-up-view'
import { authorize, type Ctx } from '@/lib/server/context'
import {
  loadInstrument,
  loadMode,
  loadOwnQuestions,
} from '@/lib/server/questionnaire/load-instrument'
import { pageActions } from '@/lib/server/questionnaire/page-actions'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'

/**
 * What the coordinator may set: the form of the questionnaire and questions of the lead body's own.
 */
export async function getSetUp(ctx: Ctx, assessmentId: string): Promise<QuestionnaireSetUp> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.configure')
  const [{ mode, version }, own, instrument] = await Promise.all([
    loadMode(ctx.db, assessmentId),
    loadOwnQuestions(ctx.db, assessmentId),
    loadInstrument(ctx.db, reach),
  ])
  return {
    ...{ mode, version, own },
    asked: instrument.questions.map(({ id, section, question, answerType, options }) => ({
      ...{ id, section, answerType, text: question },
      choices: choicesOf({ options }),
    })),
    sizes: {
      full: reach.methodology.questions.length,
      core: reach.methodology.questions.filter(({ core }) => core).length,
    },
    allowedActions: pageActions(reach),
  }
}
