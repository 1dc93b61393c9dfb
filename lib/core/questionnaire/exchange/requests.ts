import { z } from 'zod'
import { line } from '../../text'
import { answerParts } from '../answering/answer'

export const ImportChoices = z.strictObject({
  /** Only for the lead body: another institution than one's own. */
  institution: z.uuid().optional(),
  /** One for each conflict that the preview showed. */
  choices: z
    .array(
      z.strictObject({
        instance: line(200),
        part: z.enum(answerParts),
        take: z.enum(['file', 'saved']),
        version: z.int32().min(0),
      }),
    )
    .max(10_000)
    .default([]),
  /** Take the rest although some cells could not be read. */
  leaveOut: z.boolean().default(false),
})

export const ExportQuery = z.strictObject({
  /** Only for the lead body: another institution than one's own. */
  institution: z.uuid().optional(),
  /** Without it: of the institution named or one's own, and of all for the lead body. */
  answers: z.enum(['institution', 'all', 'state']).optional(),
  /** Language of the questions in a workbook, as far as they are translated. */
  language: z.string().max(35).optional(),
})

export type ExportQuery = z.infer<typeof ExportQuery>

export const largestWorkbook = 10 * 1024 * 1024

/** Files in which the questionnaire and its answers leave. */
export const exportFiles = [
  'answers.xlsx',
  'answers-long.csv',
  'answers-wide.csv',
  'answers.json',
  'answers.schema.json',
  'fhir-responses.json',
  'fhir-questionnaire.json',
  'xlsform.xlsx',
  'xform.xml',
] as const
export type ExportFile = (typeof exportFiles)[number]
