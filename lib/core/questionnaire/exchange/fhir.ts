import { gapKinds, isEmptyValue } from '@/lib/core/questionnaire/answering/answer'
import { type Instance, instancesOf } from '@/lib/core/questionnaire/instrument'
import { gapWords, placeWords } from '@/lib/core/questionnaire/words'
import type { Words } from '@/lib/core/words'
import { type Exchange, type ExchangeRow, namesIn } from './exchange'
import { type Coding, codingsOf, type Enabling, enabling } from './fhir-enable-when'
import { columnName, formName } from './form-names'
import { type Requirement, requirementsOf } from './relevance'

export interface FhirItem extends Enabling {
  linkId: string
  type: 'group' | 'string' | 'text' | 'decimal' | 'date' | 'choice'
  prefix?: string
  text?: string
  required?: boolean
  repeats?: boolean
  answerOption?: { valueCoding: Coding }[]
  item?: FhirItem[]
}

type Answer =
  | { valueString: string }
  | { valueDecimal: number }
  | { valueDate: string }
  | { valueCoding: Coding }

export interface FhirResponseItem {
  linkId: string
  answer?: Answer[]
  item?: FhirResponseItem[]
}

const gapSystem = 'urn:crvs-workbench:gap'

/** The questionnaire as a FHIR R4 Questionnaire: a group a section, in it a group a place. */
export function fhirQuestionnaire(exchange: Exchange, language: string, words: Words) {
  const { assessment, instrument, exportedAt } = exchange
  const names = namesIn(exchange)
  const requirements = requirementsOf(instrument)
  const places = instancesOf(instrument)
  return {
    resourceType: 'Questionnaire' as const,
    id: assessment.id,
    language,
    url: questionnaireUrl(exchange),
    version: exportedAt,
    title: words.say('printed.workbook.title', { assessment: assessment.title }),
    status: 'active' as const,
    date: exportedAt,
    subjectType: ['Organization'],
    item: instrument.sections.map(
      ({ id, title }): FhirItem => ({
        linkId: sectionId(id),
        prefix: id,
        text: title,
        type: 'group',
        item: places
          .filter(({ question }) => question.section === id)
          .map((place) =>
            placeItem(
              place,
              requirements.get(place.key) ?? [],
              placeWords(words, names, place),
              assessment.edition,
              words,
            ),
          ),
      }),
    ),
  }
}

/**
 * One group inside another where several requirements must hold, for one group holds when any of
 * its tests does.
 */
function placeItem(
  place: Instance,
  requirements: readonly Requirement[],
  where: string,
  edition: string,
  words: Words,
): FhirItem {
  const [last, ...before] = [...requirements].reverse()
  const inner: FhirItem = {
    linkId: `g_${formName(place)}`,
    type: 'group',
    ...(last && enabling(last, edition)),
    item: [answerItem(place, where, edition), ...besides(place, words)],
  }
  return before.reduce<FhirItem>(
    (item, requirement, index) => ({
      linkId: `w${index + 1}_${formName(place)}`,
      type: 'group',
      ...enabling(requirement, edition),
      item: [item],
    }),
    inner,
  )
}

function answerItem(place: Instance, where: string, edition: string): FhirItem {
  const { question } = place
  const linkId = formName(place)
  const asked = {
    linkId,
    prefix: question.id,
    text: where ? `${question.question} (${where})` : question.question,
  }
  const options = () =>
    codingsOf(place, question.options.map(String), edition).map((valueCoding) => ({ valueCoding }))
  switch (question.answerType) {
    case 'text':
      return { ...asked, type: 'string' }
    case 'longtext':
      return { ...asked, type: 'text' }
    case 'file':
      return { ...asked, type: 'string', repeats: true }
    case 'number':
    case 'percent':
      return { ...asked, type: 'decimal' }
    case 'date':
      return { ...asked, type: 'date' }
    case 'multi':
      return { ...asked, type: 'choice', repeats: true, answerOption: options() }
    case 'yn':
    case 'ynp':
    case 'scale5':
    case 'single':
      return { ...asked, type: 'choice', answerOption: options() }
    case 'table':
      return {
        ...asked,
        type: 'group',
        repeats: true,
        item: question.columns.map((text, index) => ({
          linkId: columnName(linkId, index),
          text,
          type: 'string',
        })),
      }
  }
}

/** A gap takes the place of an answer, so neither is required by itself. */
function besides(place: Instance, words: Words): FhirItem[] {
  const { say } = words
  const name = formName(place)
  return [
    {
      linkId: `${name}__gap`,
      text: say('printed.form.whyNone'),
      type: 'choice',
      answerOption: gapKinds.map((kind) => ({ valueCoding: gapCoding(words, kind) })),
    },
    {
      linkId: `${name}__reason`,
      text: say('printed.form.reason'),
      type: 'text',
      enableWhen: [{ question: `${name}__gap`, operator: 'exists', answerBoolean: true }],
    },
    { linkId: `${name}__comment`, text: say('printed.form.comment'), type: 'text' },
  ]
}

/**
 * What each institution, or the State, answered: one QuestionnaireResponse each, in a collection.
 */
export function fhirResponses(exchange: Exchange, words: Words) {
  const who = exchange.rows.some(({ institutionId }) => institutionId === null)
    ? [null]
    : exchange.institutions
  return {
    resourceType: 'Bundle' as const,
    type: 'collection' as const,
    timestamp: exchange.exportedAt,
    entry: who.map((institution) => ({
      fullUrl: `urn:uuid:${institution?.id ?? exchange.assessment.id}`,
      resource: responseOf(exchange, institution, words),
    })),
  }
}

function responseOf(
  exchange: Exchange,
  institution: { id: string; name: string } | null,
  words: Words,
) {
  const { assessment, instrument, exportedAt } = exchange
  const requirements = requirementsOf(instrument)
  const rows = exchange.rows.filter(
    ({ institutionId, content }) => content !== null && institutionId === (institution?.id ?? null),
  )
  const open =
    institution !== null && rows.some(({ status }) => status === 'draft' || status === 'returned')
  const items = instrument.sections.flatMap(({ id }): FhirResponseItem[] => {
    const inside = rows.filter(({ place }) => place.question.section === id)
    return present({
      linkId: sectionId(id),
      item: inside.flatMap((row) =>
        responseItem(row, requirements.get(row.place.key)?.length ?? 0, assessment.edition, words),
      ),
    })
  })
  return {
    resourceType: 'QuestionnaireResponse' as const,
    id: institution?.id ?? assessment.id,
    questionnaire: questionnaireUrl(exchange),
    status: open ? ('in-progress' as const) : ('completed' as const),
    authored: exportedAt,
    author: {
      type: 'Organization',
      identifier: {
        system: 'urn:crvs-workbench:institution',
        value: institution?.id ?? assessment.id,
      },
      display: institution?.name ?? assessment.country,
    },
    ...(items.length > 0 && { item: items }),
  }
}

function responseItem(
  { place, content }: ExchangeRow,
  requirements: number,
  edition: string,
  words: Words,
): FhirResponseItem[] {
  if (!content) return []
  const name = formName(place)
  const { value, gap, gapReason, comment } = content
  const inner = present({
    linkId: `g_${name}`,
    item: [
      ...(isEmptyValue(value) ? [] : valueItems(place, value ?? '', edition)),
      ...(gap
        ? [{ linkId: `${name}__gap`, answer: [{ valueCoding: gapCoding(words, gap) }] }]
        : []),
      ...textItems(`${name}__reason`, gapReason),
      ...textItems(`${name}__comment`, comment),
    ],
  })
  const wrappers = Array.from(
    { length: Math.max(0, requirements - 1) },
    (_, index) => `w${index + 1}_${name}`,
  )
  return wrappers.reduce((item, linkId) => present({ linkId, item }), inner)
}

function valueItems(
  place: Instance,
  value: string | number | string[] | string[][],
  edition: string,
): FhirResponseItem[] {
  const linkId = formName(place)
  if (typeof value === 'number') return [{ linkId, answer: [{ valueDecimal: value }] }]
  if (place.question.answerType === 'table' && Array.isArray(value))
    return value.flatMap((row) =>
      Array.isArray(row)
        ? present({
            linkId,
            item: row.flatMap((cell, index) => textItems(columnName(linkId, index), cell)),
          })
        : [],
    )
  const texts = (Array.isArray(value) ? value : [value]).map(String)
  if (place.question.answerType === 'date')
    return [{ linkId, answer: texts.map((valueDate) => ({ valueDate })) }]
  if (place.question.options.length === 0)
    return [{ linkId, answer: texts.map((text) => ({ valueString: fhirText(text) })) }]
  return [
    { linkId, answer: codingsOf(place, texts, edition).map((valueCoding) => ({ valueCoding })) },
  ]
}

/** FHIR has no empty strings and no empty groups. */
function textItems(linkId: string, text: string): FhirResponseItem[] {
  return text.trim() === '' ? [] : [{ linkId, answer: [{ valueString: fhirText(text) }] }]
}

/** Of white space FHIR knows spaces, tabs and line breaks only. */
function fhirText(text: string): string {
  return text.replace(/[^\S \r\n\t]/g, ' ')
}

function present(group: { linkId: string; item: FhirResponseItem[] }): FhirResponseItem[] {
  return group.item.length > 0 ? [group] : []
}

function gapCoding(words: Words, kind: (typeof gapKinds)[number]): Coding {
  return { system: gapSystem, code: kind, display: gapWords(words, kind) }
}

function sectionId(id: string): string {
  return `s_${id.replace(/[^A-Za-z0-9]/g, '_')}`
}

function questionnaireUrl({ assessment }: Exchange): string {
  return `urn:uuid:${assessment.id}`
}
