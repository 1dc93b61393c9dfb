import 'server-only'
import type { RespondentLinkItem } from '@/lib/core/questionnaire/delegation/delegation-view'
import { authorize, type Ctx } from '@/lib/server/context'
import { loadInstitutions } from '@/lib/server/member/institutions'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'

/** Personal links that were not withdrawn, newest first. */
export async function listRespondentLinks(
  ctx: Ctx,
  assessmentId: string,
): Promise<{ items: RespondentLinkItem[]; nextCursor: null }> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.delegate')
  const [institutions, links] = await Promise.all([
    loadInstitutions(ctx.db, assessmentId),
    ctx.db.respondentLink.findMany({
      where: { assessmentId, revokedAt: null },
      orderBy: { createdAt: 'desc' },
      take: 500,
      select: {
        ...{ id: true, expiresAt: true, lastUsedAt: true },
        user: {
          select: {
            name: true,
            email: true,
            memberships: {
              where: { assessmentId, removedAt: null },
              select: { stakeholderId: true },
            },
          },
        },
      },
    }),
  ])
  const nameOf = (id: string | null | undefined) =>
    institutions.find((institution) => institution.id === id)?.name ?? ''
  return {
    items: links.map(({ id, user, expiresAt, lastUsedAt }) => ({
      ...{
        id,
        name: user.name,
        email: user.email,
        institution: nameOf(user.memberships[0]?.stakeholderId),
      },
      expiresAt: expiresAt.toISOString(),
      expired: expiresAt <= ctx.now(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    nextCursor: null,
  }
}
