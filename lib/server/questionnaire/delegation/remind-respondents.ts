import 'server-only'
import type { z } from 'zod'
import { delegationProgress } from '@/lib/core/questionnaire/delegation/delegation-progress'
import type { RespondentView } from '@/lib/core/questionnaire/delegation/delegation-view'
import { RemindRespondents } from '@/lib/core/questionnaire/delegation/requests'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { isoDay, isoDayOrNull, startOfDay } from '@/lib/server/iso-day'
import { notify } from '@/lib/server/notification/notify'
import { loadQuestionnaireFacts } from '@/lib/server/questionnaire/load-facts'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import {
  getQuestionnaireFor,
  type QuestionnaireReach,
} from '@/lib/server/questionnaire/questionnaire-reach'
import { loadRespondents } from '@/lib/server/questionnaire/respondents'
import { type DelegationRow, loadDelegations } from './load-delegations'
import { assertUnderWay } from './under-way'

const day = 86_400_000
/** Days ahead within which something counts as due soon. */
export const soonDays = 3

type Wanted = z.output<typeof RemindRespondents>

/**
 * Reminds people of what they were handed and have not handed in, nobody of the same thing twice
 * within a day. Answers how many people.
 */
export async function remindRespondents(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof RemindRespondents> = {},
): Promise<{ reminded: number }> {
  const wanted = RemindRespondents.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.delegate')
    await assertUnderWay(inner, reach)
    const late = await unfinished(inner, reach, wanted)
    const people = await loadRespondents(inner.tx, assessmentId)
    const reminders = people.flatMap((person) => reminderFor(person, late) ?? [])
    for (const reminder of reminders) await tell(inner, reach, reminder)
    if (reminders.length > 0) {
      const ids = reminders.flatMap(({ parts }) => parts.map(({ id }) => id))
      await inner.tx.delegation.updateMany({
        where: { assessmentId, id: { in: ids } },
        data: { remindedAt: inner.now() },
      })
      const after = {
        reminded: reminders.map(({ person }) => person.userId),
        onlyDue: wanted.onlyDue,
      }
      await record(inner, {
        action: 'questionnaire.delegate',
        entity: 'assessment',
        entityId: assessmentId,
        assessmentId,
        after,
      })
    }
    return { reminded: reminders.length }
  })
}

interface Part extends DelegationRow {
  institution: string
  /** Answers that are missing or not handed in. */
  left: number
}

interface Reminder {
  person: RespondentView
  parts: Part[]
}

/** Delegations with something left to do that nobody was reminded of within a day. */
async function unfinished(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
  { institution, onlyDue }: Wanted,
): Promise<Part[]> {
  const now = ctx.now()
  const soon = new Date(startOfDay(isoDay(now)).getTime() + soonDays * day)
  const [rows, instrument, facts] = await Promise.all([
    loadDelegations(ctx.tx, reach.assessment.id, institution),
    loadInstrument(ctx.tx, reach),
    loadQuestionnaireFacts(ctx.tx, reach),
  ])
  const wanted = rows.filter(
    ({ dueOn, remindedAt }) =>
      (!onlyDue || (dueOn !== null && dueOn <= soon)) &&
      (remindedAt === null || now.getTime() - remindedAt.getTime() >= day),
  )
  return wanted.flatMap((row): Part[] => {
    const [progress] = delegationProgress(
      instrument,
      facts,
      [{ ...row, dueOn: isoDayOrNull(row.dueOn) }],
      isoDay(now),
    )
    const left = progress ? progress.open + progress.unsubmitted : 0
    const name = facts.institutions.find(({ id }) => id === row.institutionId)?.name ?? ''
    return left > 0 ? [{ ...row, institution: name, left }] : []
  })
}

function reminderFor(person: RespondentView, late: readonly Part[]): Reminder | null {
  const parts = late.filter(
    ({ institutionId, userId }) =>
      institutionId === person.institutionId && (userId === null || userId === person.userId),
  )
  return parts.length > 0 ? { person, parts } : null
}

async function tell(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
  { person, parts }: Reminder,
): Promise<void> {
  const path = `/assessments/${reach.assessment.id}/questionnaire` as const
  const [due = ''] = parts.flatMap(({ dueOn }) => isoDayOrNull(dueOn) ?? []).sort()
  const count = String(parts.reduce((sum, { left }) => sum + left, 0))
  const details = {
    assessment: reach.assessment.title,
    institution: parts[0]?.institution ?? '',
    count,
    due,
  }
  await notify(
    ctx,
    reach,
    { users: [person.userId] },
    { kind: due ? 'answers-due' : 'answers-open', details, path },
  )
}
