import { z } from 'zod'
import { line, prose } from '../../text'
import { modes } from '../instrument'
import { OwnQuestionFields } from './own-question'
import { Language, TranslatedText } from './translation'

export const RewordOwnQuestion = z.strictObject({
  version: z.int32().min(1),
  question: OwnQuestionFields,
})
RewordOwnQuestion.register(z.globalRegistry, { id: 'RewordOwnQuestion' })

export const SetMode = z.strictObject({ mode: z.enum(modes), version: z.int32().min(0) })

export const SaveTranslation = z.strictObject({
  language: Language,
  question: line(20),
  /** By place in the question; an empty text takes the translation of that place away. */
  texts: z.record(z.string().max(600), TranslatedText),
  /** Version of the translation that the person saw; 0 for none yet. */
  version: z.int32().min(0),
})

export const TranslationQuery = z.strictObject({ language: Language.optional() })

export const RemoveOwnQuestion = z.strictObject({
  version: z.coerce.number().pipe(z.int32().min(1)),
})

export const ImportTranslation = z.strictObject({ language: Language, csv: prose(3_000_000) })
