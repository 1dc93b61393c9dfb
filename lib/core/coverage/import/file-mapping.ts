import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { prose, requiredLine } from '@/lib/core/text'
import { dateFormatKeys } from './date-format'

const column = z.string().min(1, coded('choose-a-column')).max(200)
const dated = z.strictObject({
  column,
  format: z.enum(dateFormatKeys, coded('choose-date-form')),
})
const values = <T extends z.ZodType>(target: T) =>
  z
    .record(z.string().max(200), target)
    .refine((map) => Object.keys(map).length <= 500, coded('at-most-500-values'))

/** Whom the rows are about: one population (null: none in particular), or what a column says. */
const population = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('one'), populationId: z.uuid().nullable() }),
  z.strictObject({ from: z.literal('column'), column, values: values(z.uuid().nullable()) }),
])
const event = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('one'),
    event: z.string().min(1, coded('choose-an-event')).max(40),
  }),
  /** Null for rows to be left out. */
  z.strictObject({
    from: z.literal('column'),
    column,
    values: values(z.string().max(40).nullable()),
  }),
])
const area = z.strictObject({ column, names: values(requiredLine(120)) }).nullable()
const sex = z
  .strictObject({
    column,
    female: z.array(z.string().max(80)).max(20),
    male: z.array(z.string().max(80)).max(20),
  })
  .nullable()
const legalDays = z
  .int(coded('give-whole-days'))
  .min(0, coded('days-0-to-365'))
  .max(365, coded('days-0-to-365'))

const grouping = {
  population,
  /** The file holds everybody, so that the national level can be counted too. */
  national: z.boolean(),
  area,
  sex,
  /** Keep the file after it was counted. */
  keepRaw: z.boolean(),
}

export const RegisterMapping = z.strictObject({
  kind: z.literal('register'),
  eventDate: dated,
  registrationDate: dated,
  /** Day of birth of the person, for the age at death. */
  birthDate: dated.nullable().default(null),
  event,
  ...grouping,
  /** Count only persons under this age. */
  age: z.strictObject({ column, under: z.number().positive().max(150) }).nullable(),
  /** Number of the entry, to find duplicates. */
  record: column.nullable(),
  /** Legal period by event. */
  legalDays: z.record(z.string().max(40), legalDays),
})
RegisterMapping.register(z.globalRegistry, { id: 'RegisterMapping' })
export type RegisterMapping = z.infer<typeof RegisterMapping>

export const SurveyMapping = z.strictObject({
  kind: z.literal('survey'),
  /** Condition that makes a row count as registered. */
  indicator: prose(1000).refine((text) => text.trim() !== '', coded('write-the-condition')),
  subset: prose(1000).nullable(),
  weight: column.nullable(),
  strata: z.array(column).max(4),
  psu: z.array(column).max(4),
  fpc: z.array(column).max(4),
  lonelyPsu: z.enum(['adjust', 'certainty', 'average']).nullable(),
  ...grouping,
  measures: z.strictObject({
    indicator: z.string().regex(/^G([1-9]|1[0-8])$/, coded('choose-an-indicator')),
    event: z.string().max(40),
    year: z.int(coded('enter-a-year')).min(1950).max(2100),
  }),
})
SurveyMapping.register(z.globalRegistry, { id: 'SurveyMapping' })
export type SurveyMapping = z.infer<typeof SurveyMapping>

/** What the columns of a file mean; all that is read of it. */
export const FileMapping = z.discriminatedUnion('kind', [RegisterMapping, SurveyMapping])
FileMapping.register(z.globalRegistry, { id: 'FileMapping' })
export type FileMapping = z.infer<typeof FileMapping>
/** What the bytes of a file are. */
export const fileFormats = ['csv', 'xlsx', 'parquet'] as const
export const FileFormat = z.enum(fileFormats)
export type FileFormat = z.infer<typeof FileFormat>

export const fileKinds = ['register', 'survey'] as const
export const FileKind = z.enum(fileKinds)
export type FileKind = z.infer<typeof FileKind>
