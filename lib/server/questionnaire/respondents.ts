import 'server-only'
import { AppError } from '@/lib/core/error'
import type { RespondentView } from '@/lib/core/questionnaire/delegation/delegation-view'
import type { TransactionCtx } from '@/lib/server/context'
import { type Institution, loadInstitutions } from '@/lib/server/member/institutions'
import type { Source } from './questionnaire-reach'

/** People who answer for an institution of the register. */
export async function loadRespondents(
  source: Source,
  assessmentId: string,
): Promise<RespondentView[]> {
  const rows = await source.membership.findMany({
    where: {
      assessmentId,
      removedAt: null,
      stakeholderId: { not: null },
      roles: { hasSome: ['respondent', 'lead-member', 'coordinator'] },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { userId: true, stakeholderId: true, user: { select: { name: true, email: true } } },
  })
  return rows.flatMap(({ userId, stakeholderId, user }) =>
    stakeholderId ? [{ userId, institutionId: stakeholderId, ...user }] : [],
  )
}

/** The institution of the register. Throws `invalid-input` at `path` when it is not there. */
export async function findInstitution(
  ctx: TransactionCtx,
  assessmentId: string,
  id: string,
  path: string,
): Promise<Institution> {
  const found = (await loadInstitutions(ctx.tx, assessmentId)).find(
    (institution) => institution.id === id,
  )
  if (found) return found
  throw new AppError('invalid-input', {
    fieldErrors: [{ path, code: 'choose-an-institution-of-register' }],
  })
}

/** Throws `invalid-input` unless the person answers for the institution. */
export async function assertRespondent(
  ctx: TransactionCtx,
  assessmentId: string,
  institutionId: string,
  userId: string,
): Promise<void> {
  const people = await loadRespondents(ctx.tx, assessmentId)
  if (people.some((person) => person.institutionId === institutionId && person.userId === userId))
    return
  throw new AppError('invalid-input', {
    fieldErrors: [{ path: 'userId', code: 'choose-a-respondent' }],
  })
}
