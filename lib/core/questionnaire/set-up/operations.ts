import { z } from 'zod'
import { ReasonView } from '@/lib/core/reason'
import { operations } from '../../contract/operation'
import { AskedQuestion } from '../instrument'
import { OwnQuestionFields, OwnQuestionKey } from './own-question'
import {
  ImportTranslation,
  RemoveOwnQuestion,
  RewordOwnQuestion,
  SaveTranslation,
  SetMode,
  TranslationQuery,
} from './requests'
import { QuestionnaireSetUp, TranslationOverview } from './set-up-view'
import { Language } from './translation'
import { TranslationView } from './translation-view'

export const questionnaireSetUpOperations = operations('Questionnaire', {
  'POST /assessments/{assessmentId}/questionnaire/questions': {
    summary: 'Add a question of the lead body',
    params: z.object({ assessmentId: z.uuid() }),
    body: OwnQuestionFields,
    answer: AskedQuestion,
    status: 201,
  },
  'PUT /assessments/{assessmentId}/questionnaire/questions/{question}': {
    summary: 'Reword a question of the lead body',
    params: z.object({ assessmentId: z.uuid(), question: OwnQuestionKey }),
    body: RewordOwnQuestion,
    answer: AskedQuestion,
  },
  'DELETE /assessments/{assessmentId}/questionnaire/questions/{question}': {
    summary: 'Stop asking a question of the lead body',
    params: z.object({ assessmentId: z.uuid(), question: OwnQuestionKey }),
    query: RemoveOwnQuestion,
    status: 204,
  },
  'GET /assessments/{assessmentId}/questionnaire/settings': {
    summary: 'Form of the questionnaire and questions of the lead body',
    params: z.object({ assessmentId: z.uuid() }),
    answer: QuestionnaireSetUp,
  },
  'PUT /assessments/{assessmentId}/questionnaire/settings': {
    summary: 'Choose the shorter or the full questionnaire',
    params: z.object({ assessmentId: z.uuid() }),
    body: SetMode,
    answer: z.object({ mode: z.string(), version: z.int() }),
  },
  'GET /assessments/{assessmentId}/questionnaire/translations': {
    summary: 'How complete each language is, and the texts of one',
    params: z.object({ assessmentId: z.uuid() }),
    query: TranslationQuery,
    answer: TranslationOverview,
  },
  'PUT /assessments/{assessmentId}/questionnaire/translations': {
    summary: 'Save the texts of one question in one language',
    params: z.object({ assessmentId: z.uuid() }),
    body: SaveTranslation,
    answer: TranslationView,
  },
  'POST /assessments/{assessmentId}/questionnaire/translations/import': {
    summary: 'Take over the translations of a CSV file',
    params: z.object({ assessmentId: z.uuid() }),
    body: ImportTranslation,
    maxBytes: 4 * 1024 * 1024,
    answer: z.object({ changed: z.array(z.string()), skipped: z.array(ReasonView) }),
  },
  'GET /assessments/{assessmentId}/questionnaire/translations/{language}': {
    summary: 'Texts of a language as CSV, with the source beside',
    params: z.object({ assessmentId: z.uuid(), language: Language }),
    media: ['text/csv'],
  },
})
