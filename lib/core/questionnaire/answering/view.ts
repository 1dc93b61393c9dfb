import { z } from 'zod'
import { Instrument } from '../instrument'
import { QuestionTexts } from '../set-up/translation'
import { AnswerContent, AnswerStatus } from './answer'

/** What an institution says at one place, as the server has it. */
export const AnswerView = AnswerContent.extend({
  id: z.string(),
  instance: z.string(),
  institutionId: z.string(),
  questionVersion: z.number(),
  status: AnswerStatus,
  version: z.number(),
  reviewNote: z.string(),
  sourceRowId: z.string().nullable(),
  updatedAt: z.string(),
})
AnswerView.register(z.globalRegistry, { id: 'AnswerView' })
export type AnswerView = z.infer<typeof AnswerView>

/** A row of the desk review that says something on a question. */
export const FollowUpRow = z.object({
  rowId: z.string(),
  topic: z.string(),
  summary: z.string(),
  locator: z.string(),
  /** Documents of the library. */
  sources: z.array(z.string()),
})
export type FollowUpRow = z.infer<typeof FollowUpRow>

/** By language and number of question. */
export const Translations = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      texts: QuestionTexts,
      stale: z.boolean(),
      version: z.number(),
    }),
  ),
)
export type Translations = z.infer<typeof Translations>

/** The part of the questionnaire that one person answers for an institution. */
export const QuestionnaireView = Instrument.extend({
  institution: z.object({
    id: z.string(),
    name: z.string(),
  }),
  answers: z.array(AnswerView),
  /** Places that conditions on other institutions' answers rule out. */
  ruledOut: z.array(z.string()),
  delegations: z.array(
    z.object({
      section: z.string(),
      question: z.string().nullable(),
      dueOn: z.string().nullable(),
      note: z.string(),
      forMe: z.boolean(),
    }),
  ),
  /** Rows of the desk review that inform a question, by number of question. */
  followUps: z.record(z.string(), z.array(FollowUpRow)),
  /** Documents that evidence can name. */
  documents: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
    }),
  ),
  translations: Translations,
  signOffs: z.array(
    z.object({
      section: z.string(),
      signatory: z.string(),
      signedOn: z.string(),
      changedSince: z.number(),
    }),
  ),
  stepStatus: z.string(),
  editable: z.boolean(),
  allowedActions: z.array(z.string()),
})
QuestionnaireView.register(z.globalRegistry, { id: 'QuestionnaireView' })
export type QuestionnaireView = z.infer<typeof QuestionnaireView>
