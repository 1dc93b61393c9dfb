import { z } from 'zod'
import { Json } from '@/lib/core/json'
import { confidences, gapKinds } from '@/lib/core/questionnaire/answering/answer'
import { choicesOf } from '@/lib/core/questionnaire/answering/value-schema'
import { sourceTexts } from '@/lib/core/questionnaire/set-up/translation'
import type { Exchange } from './exchange'

const Named = z.strictObject({ id: z.uuid(), name: z.string() })
const Value = z.union([z.string(), z.number(), z.array(z.string()), z.array(z.array(z.string()))])

/**
 * The whole of an exchange as JSON: the questions as they are asked and what is said at each place.
 */
export const WholeExchange = z.strictObject({
  format: z.literal('crvs-workbench/questionnaire'),
  formatVersion: z.literal(1),
  exportedAt: z.iso.datetime(),
  assessment: z.strictObject({
    id: z.uuid(),
    title: z.string(),
    country: z.string(),
    edition: z.string(),
  }),
  institutions: z.array(Named),
  events: z.array(z.strictObject({ key: z.string(), title: z.string() })),
  populations: z.array(
    z.strictObject({ id: z.uuid(), code: z.string().nullable(), name: z.string() }),
  ),
  documents: z.array(Named),
  sections: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      version: z.int(),
      section: z.string(),
      answerType: z.string(),
      required: z.boolean(),
      options: z.array(z.string()),
      columns: z.array(z.string()),
      unit: z.string().nullable(),
      showIf: z.array(
        z.strictObject({ question: z.string(), op: z.string(), value: Json.optional() }),
      ),
      /** By language, then by place in the question: `question`, `help`, `option.…`, `column.…`. */
      texts: z.record(z.string(), z.record(z.string(), z.string())),
    }),
  ),
  answers: z.array(
    z.strictObject({
      place: z.string().meta({
        description: 'question|event|population|aspect; empty where it is not asked for each',
      }),
      question: z.string(),
      questionVersion: z.int(),
      event: z.string().nullable(),
      population: z.uuid().nullable(),
      aspect: z.enum(['law', 'practice']).nullable(),
      institution: z.uuid().nullable().meta({ description: 'null for the answer of the State' }),
      value: Value.nullable(),
      gap: z.enum(gapKinds).nullable(),
      gapReason: z.string(),
      comment: z.string(),
      confidence: z.enum(confidences).nullable(),
      evidence: z.array(z.strictObject({ documentId: z.uuid(), locator: z.string() })),
      status: z.string(),
    }),
  ),
})
export type WholeExchange = z.infer<typeof WholeExchange>

/** JSON Schema of the whole exchange, for whoever reads it. */
export function wholeExchangeSchema(): object {
  return z.toJSONSchema(WholeExchange)
}

export function wholeExchange(exchange: Exchange, language: string): WholeExchange {
  const { assessment, exportedAt, institutions, documents, instrument } = exchange
  return {
    format: 'crvs-workbench/questionnaire',
    formatVersion: 1,
    ...{ exportedAt, assessment, institutions, documents },
    events: instrument.events,
    populations: instrument.populations.map(({ id, code, name }) => ({ id, code, name })),
    sections: instrument.sections.map(({ id, title }) => ({ id, title })),
    questions: instrument.questions.map((question) => {
      const { id, version, section, answerType, required, columns, unit, showIf } = question
      const texts = Object.entries(exchange.translations).flatMap(([code, byQuestion]) =>
        byQuestion[id] ? [[code, byQuestion[id].texts] as const] : [],
      )
      return {
        ...{ id, version, section, answerType, required, columns, unit, showIf },
        options: choicesOf(question),
        texts: { [language]: sourceTexts(question), ...Object.fromEntries(texts) },
      }
    }),
    answers: exchange.rows.flatMap(({ place, institutionId, content, status, questionVersion }) => {
      const { event, population, aspect } = place
      if (!content) return []
      return [
        {
          ...{
            place: place.key,
            question: place.question.id,
            questionVersion,
            event,
            population,
            aspect,
            institution: institutionId,
            status,
          },
          ...content,
        },
      ]
    }),
  }
}
