import 'server-only'
import { can } from '@/lib/core/policy/can'
import { questionProgress } from '@/lib/core/questionnaire/answering/progress'
import { askedPlaces, ruledOut } from '@/lib/core/questionnaire/asked'
import { isDelegatedTo } from '@/lib/core/questionnaire/delegation/delegation'
import { instancesOf } from '@/lib/core/questionnaire/instrument'
import { actorId } from '@/lib/server/actor'
import { type Reach, subjectOf } from '@/lib/server/assessment/reach'
import type { Ctx } from '@/lib/server/context'
import { isoDayOrNull } from '@/lib/server/iso-day'
import { loadDelegations } from '@/lib/server/questionnaire/delegation/load-delegations'
import { loadQuestionnaireFacts } from '@/lib/server/questionnaire/load-facts'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'

/** Questions that wait for one person, and the nearest day that one of them is due. */
export interface OpenQuestions {
  count: number
  dueOn: string | null
}

/** What was handed to the person and is not answered yet; null for who answers nothing. */
export async function countOpenQuestions(ctx: Ctx, reach: Reach): Promise<OpenQuestions | null> {
  const { stakeholderId: institutionId, assessment } = reach
  if (!institutionId || !can(subjectOf(reach), 'questionnaire.answer')) return null
  const delegations = await loadDelegations(ctx.db, assessment.id, institutionId)
  const mine = delegations.filter(({ userId }) => userId === null || userId === actorId(ctx.actor))
  if (mine.length === 0) return null
  const [instrument, facts] = await Promise.all([
    loadInstrument(ctx.db, reach),
    loadQuestionnaireFacts(ctx.db, reach),
  ])
  const questions = instrument.questions.filter((question) =>
    isDelegatedTo(mine, { institutionId, userId: actorId(ctx.actor) }, question),
  )
  const answers = new Map(
    facts.answers
      .filter((answer) => answer.institutionId === institutionId)
      .map((answer) => [answer.instance, answer]),
  )
  const part = { ...instrument, questions }
  const asked = askedPlaces(
    part,
    answers,
    ruledOut(instrument, new Set(questions.map(({ id }) => id)), facts),
  )
  const places = instancesOf(part)
  const { asked: count, answered } = questionProgress(places, asked, answers)
  const isOpen = (delegation: (typeof mine)[number]) => {
    const under = places.filter(
      ({ question }) =>
        question.section === delegation.section &&
        (delegation.question ?? question.id) === question.id,
    )
    const progress = questionProgress(under, asked, answers)
    return progress.answered < progress.asked
  }
  const due = mine.flatMap((delegation) =>
    delegation.dueOn && isOpen(delegation) ? [isoDayOrNull(delegation.dueOn) ?? ''] : [],
  )
  return { count: count - answered, dueOn: due.sort()[0] ?? null }
}
