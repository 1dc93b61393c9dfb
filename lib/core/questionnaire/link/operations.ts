import { z } from 'zod'
import { operations } from '../../contract/operation'
import { pageOf } from '../../contract/page'
import { RespondentLinkItem } from '../delegation/delegation-view'
import { NewRespondentLink, OpenRespondentLink } from './requests'

export const questionnaireLinkOperations = operations('Questionnaire', {
  'GET /assessments/{assessmentId}/questionnaire/links': {
    summary: 'Personal links of respondents',
    params: z.object({ assessmentId: z.uuid() }),
    answer: pageOf(RespondentLinkItem),
  },
  'POST /assessments/{assessmentId}/questionnaire/links': {
    summary: 'Make a personal link for a respondent without an account',
    params: z.object({ assessmentId: z.uuid() }),
    body: NewRespondentLink,
    answer: z.object({ id: z.uuid(), email: z.string(), link: z.string(), expiresAt: z.string() }),
    status: 201,
    repeatable: false,
  },
  'DELETE /assessments/{assessmentId}/questionnaire/links/{linkId}': {
    summary: 'Withdraw a personal link',
    params: z.object({ assessmentId: z.uuid(), linkId: z.uuid() }),
    status: 204,
  },
  'POST /respondent-links/open': {
    summary: 'Begin the session of a personal link',
    access: 'public',
    body: OpenRespondentLink,
    answer: z.object({ path: z.string() }),
    repeatable: false,
  },
})
