import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { NewRespondentLink } from '@/lib/core/questionnaire/link/requests'
import { newLinkToken } from '@/lib/server/account/sign-in/link-token'
import { actorId } from '@/lib/server/actor'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { isoDay } from '@/lib/server/iso-day'
import { composeMail } from '@/lib/server/mail/compose-mail'
import { queueMail } from '@/lib/server/mail/queue-mail'
import { memberHolding } from '@/lib/server/member/member-holding'
import { publicUrl } from '@/lib/server/public-url'
import { assertNotCompleted } from '@/lib/server/questionnaire/delegation/under-way'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { findInstitution } from '@/lib/server/questionnaire/respondents'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { forgetRemoval } from '@/lib/server/removal/take-out'

type Wanted = z.output<typeof NewRespondentLink>

export interface CreatedRespondentLink {
  id: string
  email: string
  /** Shown once; only its hash is kept. */
  link: string
  expiresAt: string
}

/**
 * Makes a way in without a password for a respondent who has no account. A new link of the same
 * person replaces the old one.
 */
export async function createRespondentLink(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof NewRespondentLink>,
): Promise<CreatedRespondentLink> {
  const wanted = NewRespondentLink.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.delegate')
    await assertNotCompleted(inner, reach)
    const institution = await findInstitution(
      inner,
      assessmentId,
      wanted.institutionId,
      'institutionId',
    )
    const userId = await respondentAccount(inner, wanted)
    await join(inner, assessmentId, userId, institution.id)
    await inner.tx.respondentLink.updateMany({
      where: { assessmentId, userId, revokedAt: null },
      data: { revokedAt: inner.now() },
    })
    const { token, tokenHash } = newLinkToken()
    const expiresAt = new Date(inner.now().getTime() + wanted.days * 86_400_000)
    const data = {
      assessmentId,
      userId,
      tokenHash,
      expiresAt,
      createdAt: inner.now(),
      createdById: actorId(inner.actor),
    }
    const { id } = await inner.tx.respondentLink.create({ data, select: { id: true } })
    const after = { email: wanted.email, institution: institution.name, expiresAt }
    await record(inner, {
      action: 'questionnaire.delegate',
      entity: 'respondent-link',
      entityId: id,
      assessmentId,
      after,
    })
    const link = publicUrl(`/respond/${token}`)
    const words = {
      assessment: reach.assessment.title,
      institution: institution.name,
      until: isoDay(expiresAt),
    }
    await queueMail(inner.tx, composeMail('respondent-link', wanted.email, words), link)
    return { id, email: wanted.email, link, expiresAt: expiresAt.toISOString() }
  })
}

/**
 * The passwordless account of the address. Whoever can sign in already is invited instead, so that
 * a link never opens more than it says.
 */
async function respondentAccount(ctx: TransactionCtx, { email, name }: Wanted): Promise<string> {
  const account = await ctx.tx.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, platformRoles: true, disabledAt: true },
  })
  if (!account)
    return (
      await ctx.tx.user.create({
        data: { email, name, createdAt: ctx.now() },
        select: { id: true },
      })
    ).id
  if (account.passwordHash === null && account.platformRoles.length === 0 && !account.disabledAt)
    return account.id
  throw new AppError('already-exists', {
    reason: 'address-has-account',
  })
}

async function join(
  ctx: TransactionCtx,
  assessmentId: string,
  userId: string,
  stakeholderId: string,
): Promise<void> {
  const where = { assessmentId_userId: { assessmentId, userId } }
  const held = await ctx.tx.membership.findUnique({
    where: { ...where, removedAt: null },
    select: { id: true, roles: true, stakeholderId: true },
  })
  if (!held) {
    const data = { roles: ['respondent'], stakeholderId, removedAt: null }
    await ctx.tx.membership.upsert({
      where,
      create: { ...data, assessmentId, userId, createdAt: ctx.now() },
      update: data,
      select: { id: true },
    })
    await forgetRemoval(ctx, assessmentId, 'member', userId)
    await keepReferences(ctx, assessmentId, [memberHolding({ userId, stakeholderId })])
    return
  }
  if (held.stakeholderId === stakeholderId && held.roles.includes('respondent')) return
  throw new AppError('already-exists', {
    reason: 'answers-for-another-institution',
  })
}
