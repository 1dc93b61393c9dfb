import { z } from 'zod'
import { day } from '@/lib/core/day'
import type { Json } from '@/lib/core/json'
import { coded } from '@/lib/core/reason'
import { line, prose } from '@/lib/core/text'
import type { ScalarField } from './field'
import { optionsFor } from './find'
import type { Methodology } from './schema'

const largestNumber = 1e15
const mostReferences = 200

/** Accepts what may be stored for the field; null is "empty" and always allowed. */
export function valueSchema(methodology: Methodology, field: ScalarField): z.ZodType<Json> {
  return z.union([z.null(), filledSchema(methodology, field)], {
    error: (issue) => firstMessage(issue) ?? coded('value-does-not-fit-field'),
  })
}

/** The value as it is stored: blank text and empty lists are "empty". */
export function normalised(value: Json): Json {
  if (typeof value === 'string' && value.trim() === '') return null
  return Array.isArray(value) && value.length === 0 ? null : value
}

/** Identifiers that a reference or file value holds. */
export function identifiersIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : []
}

function filledSchema(methodology: Methodology, field: ScalarField): z.ZodType<Json> {
  switch (field.kind) {
    case 'text':
      return line(field.maxLength ?? 500)
    case 'long-text':
      return prose(field.maxLength ?? 20_000)
    case 'number':
      return numberSchema(field)
    case 'percent':
      return z
        .number(coded('enter-a-number'))
        .min(0, coded('percentage-not-below-0'))
        .max(field.max ?? 1000, coded('at-most', { most: field.max ?? 1000 }))
    case 'date':
      return day()
    case 'time':
      return z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, coded('enter-a-time'))
    case 'yes-no':
      return z.boolean(coded('choose-yes-or-no'))
    case 'choice':
      return oneOf(methodology, field)
    case 'multi-choice':
      return z
        .array(oneOf(methodology, field))
        .max(mostReferences)
        .refine(isDistinct, coded('choose-each-option-once'))
    case 'reference':
    case 'file':
      return field.multiple
        ? z.array(z.uuid()).max(mostReferences).refine(isDistinct, coded('choose-each-item-once'))
        : z.uuid(coded('choose-an-item'))
    case 'calculated':
      return z.never({ error: coded('worked-out-not-typed') })
  }
}

function numberSchema(field: Extract<ScalarField, { kind: 'number' }>): z.ZodType<number> {
  const min = field.min ?? -largestNumber
  const max = field.max ?? largestNumber
  const number = z
    .number(coded('enter-a-number'))
    .min(min, coded('at-least', { least: min }))
    .max(max, coded('at-most', { most: max }))
  return field.integer ? number.refine(Number.isInteger, coded('enter-a-whole-number')) : number
}

function oneOf(
  methodology: Methodology,
  field: Extract<ScalarField, { kind: 'choice' | 'multi-choice' }>,
): z.ZodType<string> {
  const values = new Set(optionsFor(methodology, field).map((option) => option.value))
  return z.string().refine((value) => values.has(value), coded('choose-one-of-the-options'))
}

function isDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length
}

/** Message of the branch that the value was meant for, rather than "invalid union". */
function firstMessage(
  issue: { errors?: { message: string }[][] | undefined } | object,
): string | undefined {
  const errors = 'errors' in issue ? issue.errors : undefined
  return errors?.at(-1)?.[0]?.message
}
