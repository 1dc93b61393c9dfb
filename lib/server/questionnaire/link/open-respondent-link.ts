import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { OpenRespondentLink } from '@/lib/core/questionnaire/link/requests'
import { countBy, judgeGuess } from '@/lib/server/account/sign-in/guess-limit'
import { linkSessionCookie } from '@/lib/server/account/sign-in/session'
import { type Ctx, record, transaction } from '@/lib/server/context'
import type { Database, Transaction } from '@/lib/server/db'
import { loadInstitutions } from '@/lib/server/member/institutions'
import { sha256 } from '@/lib/server/sha256'

export interface OpenedRespondentLink {
  /** Page that the session may open. */
  path: string
  /** `Set-Cookie` of the session. */
  cookie: string
}

/**
 * Begins the session of a personal link. Throws `link-expired` whatever the reason it no longer
 * opens anything.
 */
export async function openRespondentLink(
  ctx: Ctx,
  input: z.input<typeof OpenRespondentLink>,
  address: string,
): Promise<OpenedRespondentLink> {
  const { token } = OpenRespondentLink.parse(input)
  const link = await judgeGuess(ctx.db, [countBy.secret(address)], ctx.now(), () =>
    findLink(ctx.db, token, ctx.now()),
  )
  if (!link) throw new AppError('link-expired')
  await transaction(ctx, async (inner) => {
    await inner.tx.respondentLink.update({
      where: { id: link.id },
      data: { lastUsedAt: inner.now() },
      select: { id: true },
    })
    const after = { opened: link.user.email }
    await record(inner, {
      action: 'respondent-link.open',
      entity: 'respondent-link',
      entityId: link.id,
      assessmentId: link.assessmentId,
      after,
    })
    return null
  })
  return {
    path: `/assessments/${link.assessmentId}/questionnaire`,
    cookie: await linkSessionCookie(link, ctx.now()),
  }
}

export interface RespondentLinkView {
  name: string
  assessmentTitle: string
  countryName: string
  institution: string
  /** Who made the link; null when that was not a person. */
  askedBy: string | null
  expiresAt: string
}

/**
 * What the holder of a personal link is asked for; reading this signs nobody in. Throws
 * `link-expired`.
 */
export async function describeRespondentLink(ctx: Ctx, token: string): Promise<RespondentLinkView> {
  const { address = 'unknown' } = ctx
  const link = await judgeGuess(ctx.db, [countBy.secret(address)], ctx.now(), () =>
    findLink(ctx.db, token, ctx.now()),
  )
  if (!link) throw new AppError('link-expired')
  const institutions = await loadInstitutions(ctx.db, link.assessmentId)
  const asker = link.createdById
    ? await ctx.db.user.findUnique({ where: { id: link.createdById }, select: { name: true } })
    : null
  return {
    name: link.user.name,
    assessmentTitle: link.assessment.title,
    countryName: link.assessment.country.name,
    institution: institutions.find(({ id }) => id === link.institutionId)?.name ?? '',
    askedBy: asker?.name ?? null,
    expiresAt: link.expiresAt.toISOString(),
  }
}

async function findLink(source: Database | Transaction, token: string, now: Date) {
  const link = await source.respondentLink.findUnique({
    where: { tokenHash: sha256(token) },
    select: {
      ...{
        id: true,
        assessmentId: true,
        userId: true,
        expiresAt: true,
        revokedAt: true,
        createdById: true,
      },
      user: {
        select: {
          email: true,
          name: true,
          disabledAt: true,
          memberships: {
            where: { removedAt: null },
            select: { assessmentId: true, stakeholderId: true },
          },
        },
      },
      assessment: { select: { title: true, country: { select: { name: true } } } },
    },
  })
  const membership = link?.user.memberships.find(
    ({ assessmentId }) => assessmentId === link.assessmentId,
  )
  if (!link || !membership || link.revokedAt || link.expiresAt <= now || link.user.disabledAt)
    return null
  return { ...link, institutionId: membership.stakeholderId }
}
