import type { z } from 'zod'
import { useEditing } from '@/components/report/text/editing-context'
import { api } from '@/lib/client/api'
import { fillPath } from '@/lib/core/contract/fill-address'
import type { CommentDecision } from '@/lib/core/report/report-requests'
import type { ReportCommentView } from '@/lib/core/report/report-views'

export const adding =
  'POST /assessments/{assessmentId}/reports/{output}/sections/{section}/comments'

/** Requests about comments; what they answer shows at once. */
export function useCommentCalls() {
  const { place, session } = useEditing()
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
    show,
    /** Where new ones are added. */
    newAt: fillPath(adding, { params: place }),
    decide: async (
      { id, version }: ReportCommentView,
      status: z.infer<typeof CommentDecision>['status'],
    ) =>
      show(
        await api('PATCH /assessments/{assessmentId}/reports/{output}/comments/{commentId}')({
          params: { assessmentId: place.assessmentId, output: place.output, commentId: id },
          body: { status, version },
        }),
      ),
  }
}
