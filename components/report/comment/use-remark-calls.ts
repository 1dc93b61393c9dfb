import type { z } from 'zod'
import { useEditing } from '@/components/report/text/editing-context'
import { apiAt } from '@/lib/client/api'
import type { CommentDecision, NewComment } from '@/lib/core/report/report-requests'
import type { ReportCommentView } from '@/lib/core/report/report-views'

/** Requests about remarks; what they answer shows at once. */
export function useRemarkCalls() {
  const { path, section, session } = useEditing()
  const show = (comment: ReportCommentView) => {
    const { comments } = session.current()
    const isKnown = comments.some(({ id }) => id === comment.id)
    session.receive({
      comments: isKnown
        ? comments.map((other) => (other.id === comment.id ? comment : other))
        : [...comments, comment],
    })
  }
  return {
    add: async (body: z.input<typeof NewComment>) =>
      show(
        await apiAt<ReportCommentView>(`${path}/sections/${section}/comments`, {
          method: 'POST',
          body,
        }),
      ),
    decide: async (
      { id, version }: ReportCommentView,
      status: z.infer<typeof CommentDecision>['status'],
    ) =>
      show(
        await apiAt<ReportCommentView>(`${path}/comments/${id}`, {
          method: 'PATCH',
          body: { status, version },
        }),
      ),
  }
}
