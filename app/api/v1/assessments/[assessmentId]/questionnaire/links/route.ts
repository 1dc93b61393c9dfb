import { z } from 'zod'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'
import {
  createRespondentLink,
  NewRespondentLink,
} from '@/lib/server/questionnaire/link/create-respondent-link'
import { listRespondentLinks } from '@/lib/server/questionnaire/link/list-respondent-links'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/questionnaire/links',
  summary: 'Personal links of respondents',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  answer: pageOf(z.looseObject({})),
  run: (ctx, { params }) => listRespondentLinks(ctx, params.assessmentId),
})

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/links',
  summary: 'Make a personal link for a respondent without an account',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: NewRespondentLink,
  answer: z.object({ id: z.uuid(), email: z.string(), link: z.string(), expiresAt: z.string() }),
  status: 201,
  repeatable: false,
  run: (ctx, { params, body }) => createRespondentLink(ctx, params.assessmentId, body),
})
