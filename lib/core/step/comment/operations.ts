import { z } from 'zod'
import { operations } from '../../contract/operation'
import { PageQuery, pageOf } from '../../contract/page'
import { CommentView } from './comment-view'
import { NewComment } from './requests'

export const stepCommentOperations = operations('Steps', {
  'GET /assessments/{assessmentId}/steps/{step}/comments': {
    summary: 'Comments on a step',
    params: z.object({ assessmentId: z.uuid(), step: z.string().max(40) }),
    query: PageQuery,
    answer: pageOf(CommentView),
  },
  'POST /assessments/{assessmentId}/steps/{step}/comments': {
    summary: 'Comment on a step',
    params: z.object({ assessmentId: z.uuid(), step: z.string().max(40) }),
    body: NewComment,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
})
