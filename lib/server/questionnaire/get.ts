import 'server-only'
import { allowedActions, can } from '@/lib/core/policy/can'
import type { QuestionnaireView } from '@/lib/core/questionnaire/answering/view'
import { ruledOut } from '@/lib/core/questionnaire/asked'
import { actorId } from '@/lib/server/actor'
import { subjectOf } from '@/lib/server/assessment/reach'
import type { Ctx } from '@/lib/server/context'
import { isoDayOrNull } from '@/lib/server/iso-day'
import { loadState } from '@/lib/server/step/load-state'
import { acceptsChanges } from '@/lib/server/tool/accepts-changes'
import { followUpRows } from './analysis/follow-up-rows'
import { answerSelect, answerView } from './answering/answer-row'
import { citableDocuments } from './answering/citable-documents'
import { loadQuestionnaireFacts } from './load-facts'
import { loadInstrument } from './load-instrument'
import { getQuestionnaireFor } from './questionnaire-reach'
import { partOf } from './respondent'
import { loadTranslations } from './set-up/translations'

/**
 * The questions that are this person's to answer for an institution, with what it answered so far.
 */
export async function getQuestionnaire(
  ctx: Ctx,
  assessmentId: string,
  input: { institution?: string | undefined } = {},
): Promise<QuestionnaireView> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  const part = await partOf(ctx, ctx.db, reach, 'questionnaire.read', input.institution)
  const instrument = await loadInstrument(ctx.db, reach)
  const questions = instrument.questions.filter(part.holds)
  const ids = questions.map(({ id }) => id)
  const [state, answers, followUps, documents, translations, facts] = await Promise.all([
    loadState(ctx.db, reach),
    ctx.db.answer.findMany({
      where: { assessmentId, institutionId: part.institution.id, questionKey: { in: ids } },
      select: answerSelect,
    }),
    followUpRows(ctx.db, reach, new Set(ids)),
    citableDocuments(ctx, ctx.db, reach),
    loadTranslations(ctx.db, assessmentId, questions),
    loadQuestionnaireFacts(ctx.db, reach),
  ])
  const stepStatus = state[reach.tool.step]?.status ?? 'not-started'
  const subject = subjectOf(reach)
  return {
    ...instrument,
    questions,
    sections: instrument.sections.filter(({ id }) =>
      questions.some(({ section }) => section === id),
    ),
    institution: part.institution,
    answers: answers.map(answerView),
    ruledOut: ruledOut(instrument, new Set(ids), facts),
    delegations: part.delegations.map(({ section, question, dueOn, note, userId }) => ({
      ...{ section, question, note },
      dueOn: isoDayOrNull(dueOn),
      forMe: userId === null || userId === actorId(ctx.actor),
    })),
    followUps,
    documents,
    translations,
    signOffs: facts.signOffs
      .filter(({ institutionId }) => institutionId === part.institution.id)
      .map(({ section, signatory, signedOn, changedSince }) => ({
        section,
        signatory,
        signedOn,
        changedSince,
      })),
    stepStatus,
    editable: can(subject, 'questionnaire.answer') && acceptsChanges(reach, stepStatus),
    allowedActions: allowedActions(subject, [
      'questionnaire.answer',
      'questionnaire.sign',
      'questionnaire.read-all',
      'questionnaire.delegate',
      'document.create',
    ]),
  }
}
