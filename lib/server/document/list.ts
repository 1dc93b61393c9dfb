import 'server-only'
import type { z } from 'zod'
import type { DocumentView } from '@/lib/core/document/document-view'
import type { DocumentQuery } from '@/lib/core/document/requests'
import { can } from '@/lib/core/policy/can'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor, subjectOf } from '@/lib/server/assessment/reach'
import { containing } from '@/lib/server/containing'
import { authorize, type Ctx } from '@/lib/server/context'
import type { Prisma } from '@/lib/server/generated/client'
import { createdBefore, cutPage } from '@/lib/server/http/paging'
import { documentSelect, documentView } from './fields'

/**
 * The library, newest first. Confidential material shows only to the lead body and to who added it.
 */
export async function listDocuments(
  ctx: Ctx,
  assessmentId: string,
  query: z.output<typeof DocumentQuery>,
): Promise<{ items: DocumentView[]; nextCursor: string | null }> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  authorize(reach.subject, 'document.read')
  const reader = actorId(ctx.actor)
  const rows = await ctx.db.document.findMany({
    where: {
      assessmentId,
      removedAt: null,
      ...(query.type && { type: query.type }),
      AND: [
        matching(query.search),
        can(subjectOf(reach), 'document.read-confidential')
          ? {}
          : {
              OR: [
                { confidentiality: { not: 'confidential' } },
                ...(reader ? [{ uploadedById: reader }] : []),
              ],
            },
        createdBefore(query.cursor),
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    select: documentSelect,
  })
  const { page, nextCursor } = cutPage(rows, query.limit)
  return {
    items: page.map((row) => documentView(row, reader)),
    nextCursor,
  }
}

/**
 * Every word stands in title, original title or issuer, or the whole is a tag. Parts of words
 * count: people type beginnings,
 * and several scripts of the region put no space between words. One assessment's library is small
 * enough to read through.
 */
function matching(search: string): Prisma.DocumentWhereInput {
  if (search === '') return {}
  const words = search.split(/\s+/).map(containing)
  return {
    OR: [
      { tags: { has: search } },
      {
        AND: words.map((word) => ({
          OR: [{ title: word }, { originalTitle: word }, { issuer: word }],
        })),
      },
    ],
  }
}
