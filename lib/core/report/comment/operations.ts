import { z } from 'zod'
import { operations } from '../../contract/operation'
import { CommentDecision, NewComment } from '../report-requests'
import { ReportCommentView } from '../report-views'

export const reportCommentOperations = operations('Reports', {
  'PATCH /assessments/{assessmentId}/reports/{output}/comments/{commentId}': {
    summary: 'Decide on a comment',
    params: z.object({ assessmentId: z.uuid(), output: z.string().max(40), commentId: z.uuid() }),
    body: CommentDecision,
    answer: ReportCommentView,
  },
  'POST /assessments/{assessmentId}/reports/{output}/sections/{section}/comments': {
    summary: 'Comment on a passage, or propose other words',
    params: z.object({
      assessmentId: z.uuid(),
      output: z.string().max(40),
      section: z.string().max(60),
    }),
    body: NewComment,
    answer: ReportCommentView,
    status: 201,
  },
})
