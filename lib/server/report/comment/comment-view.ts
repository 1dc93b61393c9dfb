import 'server-only'
import { allowedActions } from '@/lib/core/policy/can'
import { ReportCommentView } from '@/lib/core/report/report-views'
import { actorId } from '@/lib/server/actor'
import { subjectOf } from '@/lib/server/assessment/reach'
import type { Ctx } from '@/lib/server/context'
import {
  type ReportReach,
  reportResource,
  type Source,
  sectionResource,
} from '@/lib/server/report/report-reach'
import type { SectionRow } from '@/lib/server/report/section-row'

export const commentSelect = {
  id: true,
  sectionId: true,
  anchor: true,
  answerTo: true,
  body: true,
  replacement: true,
  quoted: true,
  status: true,
  authorId: true,
  authorName: true,
  createdAt: true,
  decidedBy: true,
  decidedAt: true,
  version: true,
} as const

export interface CommentRow {
  id: string
  sectionId: string
  anchor: string
  answerTo: string | null
  body: string
  replacement: string | null
  quoted: string
  status: string
  authorId: string | null
  authorName: string
  createdAt: Date
  decidedBy: string
  decidedAt: Date | null
  version: number
}

const most = 500

/** Comments of a section, oldest first. */
export async function loadComments(
  ctx: Ctx,
  source: Source,
  reach: ReportReach,
  section: SectionRow,
): Promise<ReportCommentView[]> {
  const rows = await source.reportComment.findMany({
    where: { sectionId: section.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: commentSelect,
  })
  return rows.map((row) => commentView(ctx, reach, section, row))
}

export function commentView(
  ctx: Ctx,
  reach: ReportReach,
  section: SectionRow,
  row: CommentRow,
): ReportCommentView {
  const {
    sectionId: _section,
    authorId: _author,
    authorName,
    status,
    createdAt,
    decidedAt,
    ...rest
  } = row
  return {
    ...rest,
    status: ReportCommentView.shape.status.parse(status),
    author: authorName,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    allowedActions: [
      ...(maySettle(ctx, reach, row) ? ['report.comment'] : []),
      ...(row.replacement === null
        ? []
        : allowedActions(subjectOf(reach), ['report.write'], sectionResource(ctx, reach, section))),
    ],
  }
}

/** Who wrote a comment and the lead body resolve it or open it again. */
export function maySettle(
  ctx: Ctx,
  reach: ReportReach,
  { authorId }: Pick<CommentRow, 'authorId'>,
): boolean {
  const isOwn = authorId !== null && authorId === actorId(ctx.actor)
  const allowed = allowedActions(
    subjectOf(reach),
    ['report.comment', 'report.assign'],
    reportResource(ctx, reach),
  )
  return allowed.includes('report.assign') || (isOwn && allowed.includes('report.comment'))
}
