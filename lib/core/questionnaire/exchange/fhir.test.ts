import FhirSchema from '@asymmetrik/fhir-json-schema-validator'
import fc from 'fast-check'
import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import { describe, expect, it } from 'vitest'
import { type Instrument, instancesOf } from '@/lib/core/questionnaire/instrument'
import type { InstitutionAnswer } from '@/lib/core/questionnaire/state-answer'
import { visibleInstances } from '@/lib/core/questionnaire/visibility'
import { anyAnswers, conditionalInstrument, sampleInstrument } from '@/tests/support/any-answers'
import { sampleExchange, sampleInstitution } from '@/tests/support/sample-exchange'
import { englishWords } from '@/tests/support/told'
import { type FhirItem, type FhirResponseItem, fhirQuestionnaire, fhirResponses } from './fhir'
import type { EnableWhen } from './fhir-enable-when'
import { formName } from './form-names'

const schema = new FhirSchema()
const instrument = sampleInstrument()
const questionnaire = fhirQuestionnaire(sampleExchange(instrument, []), 'en', englishWords)
const someAnswers = (count: number) =>
  fc.sample(anyAnswers(instrument, sampleInstitution.id), count)

describe('the questionnaire in FHIR R4', () => {
  it('meets the published schema', () => {
    expect(problemsOf(questionnaire)).toEqual([])
  })

  it('names each item once, and conditions name items that are there', () => {
    const items = flat(questionnaire.item)
    const ids = new Set(items.map(({ linkId }) => linkId))
    expect(ids.size).toBe(items.length)
    expect(
      items.flatMap(({ enableWhen = [] }) =>
        enableWhen.filter(({ question }) => !ids.has(question)),
      ),
    ).toEqual([])
    expect(
      items.filter(
        ({ enableWhen = [], enableBehavior }) => enableWhen.length > 1 && !enableBehavior,
      ),
    ).toEqual([])
  })

  it('asks what the conditions ask, whatever is answered', () => {
    const asking = conditionalInstrument()
    for (const answers of fc.sample(anyAnswers(asking, sampleInstitution.id), 5)) {
      const visible = visibleInstances(
        asking,
        new Map(answers.map((answer) => [answer.instance, answer])),
      )
      expect([...enabledPlaces(asking, answers)].sort()).toEqual([...visible].sort())
    }
  }, 60_000)
})

describe('answers in FHIR R4', () => {
  it('meet the published schema', () => {
    for (const answers of someAnswers(5)) {
      const bundle = fhirResponses(sampleExchange(instrument, answers), englishWords)
      expect(bundle.entry.flatMap(({ resource }) => problemsOf(resource))).toEqual([])
      expect(problemsOf(bundle)).toEqual([])
    }
  })

  it('name only items of the questionnaire', () => {
    const ids = new Set(flat(questionnaire.item).map(({ linkId }) => linkId))
    const [answers = []] = someAnswers(1)
    const response = fhirResponses(sampleExchange(instrument, answers), englishWords).entry[0]
      ?.resource
    expect(flat(response?.item ?? []).filter(({ linkId }) => !ids.has(linkId))).toEqual([])
  })
})

function problemsOf(resource: unknown): string[] {
  return schema
    .validate(resource)
    .map(({ dataPath, message, params }) => `${dataPath} ${message} ${JSON.stringify(params)}`)
}

/**
 * Fills in as a FHIR form does: an item that is not enabled has no answer. Conditions make no ring,
 * so this comes to rest.
 */
function enabledPlaces(asking: Instrument, answers: InstitutionAnswer[]): Set<string> {
  const places = instancesOf(asking)
  const items = fhirQuestionnaire(sampleExchange(asking, []), 'en', englishWords).item
  let asked = new Set(places.map(({ key }) => key))
  for (let round = 0; round < 10; round++) {
    const counted = answers.filter(({ instance }) => asked.has(instance))
    const response = fhirResponses(sampleExchange(asking, counted), englishWords).entry[0]?.resource
    const given = answersIn(response?.item ?? [])
    const enabled = new Set(items.flatMap((item) => enabledIds(item, response, given)))
    const next = new Set(
      places.filter((place) => enabled.has(`g_${formName(place)}`)).map(({ key }) => key),
    )
    if (next.size === asked.size && [...next].every((key) => asked.has(key))) return next
    asked = next
  }
  throw new Error('The conditions do not come to rest.')
}

type Given = Map<string, Record<string, unknown>[]>

function enabledIds(item: FhirItem, response: unknown, given: Given): string[] {
  if (!isEnabled(item, response, given)) return []
  return [item.linkId, ...(item.item ?? []).flatMap((child) => enabledIds(child, response, given))]
}

function isEnabled({ enableWhen, extension }: FhirItem, response: unknown, given: Given): boolean {
  for (const { valueExpression } of extension ?? [])
    return evaluate(response, valueExpression.expression)[0] === true
  return !enableWhen || enableWhen.some((test) => meets(test, given.get(test.question) ?? []))
}

function meets(
  { operator, answerCoding, answerDecimal, answerDate, answerString }: EnableWhen,
  given: Record<string, unknown>[],
): boolean {
  if (operator === 'exists') return given.length > 0
  if (operator === '>')
    return given.some(({ valueDecimal }) => Number(valueDecimal) > Number(answerDecimal))
  return given.some(({ valueCoding, valueDecimal, valueDate, valueString }) => {
    const coding = valueCoding as typeof answerCoding
    if (answerCoding)
      return coding?.code === answerCoding.code && coding.system === answerCoding.system
    return answerDecimal === undefined
      ? (valueDate ?? valueString) === (answerDate ?? answerString)
      : valueDecimal === answerDecimal
  })
}

function evaluate(response: unknown, expression: string): unknown[] {
  return fhirpath.evaluate(response as object, expression, { resource: response }, r4) as unknown[]
}

function answersIn(items: FhirResponseItem[]): Given {
  const all = flat(items).filter(({ answer }) => answer)
  const answers: Given = new Map()
  for (const { linkId, answer = [] } of all)
    answers.set(linkId, [...(answers.get(linkId) ?? []), ...answer])
  return answers
}

function flat<T extends { item?: T[] }>(items: readonly T[]): T[] {
  return items.flatMap((item) => [item, ...flat(item.item ?? [])])
}
