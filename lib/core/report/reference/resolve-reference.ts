import { cellKey } from '@/lib/core/coverage/estimate/cell'
import { figureRangeWords } from '@/lib/core/coverage/report/figure-words'
import { documentName } from '@/lib/core/document/document-name'
import { findField, toolName } from '@/lib/core/methodology/find'
import type { Methodology, Tool } from '@/lib/core/methodology/schema'
import { sizeWords } from '@/lib/core/population/size-words'
import { contentWords, wholePlaceName } from '@/lib/core/questionnaire/report/answer-words'
import { formatDay, smallestPrintedCount } from '@/lib/core/rendering/format-number'
import { formatValue } from '@/lib/core/tool/format-value'
import type { ReferenceMaterial } from './reference-material'
import { parseTarget, type ReferenceTarget } from './reference-target'
import type { ResolvedValue } from './resolved-value'
import { cellReference, countReference, namedDocuments } from './row-reference'

/** Longest value that a sentence takes in. */
export const longestValue = 2000

/** The present value behind a target; null when it is gone, empty, or too long for a sentence. */
export function resolveReference(
  material: ReferenceMaterial,
  target: string | ReferenceTarget,
): ResolvedValue | null {
  const parsed = typeof target === 'string' ? parseTarget(target) : target
  const found = parsed && resolved(material, parsed)
  if (!found || found.value.trim() === '' || found.value.length > longestValue) return null
  return { ...found, source: found.source.slice(0, longestValue) }
}

function resolved(material: ReferenceMaterial, target: ReferenceTarget): ResolvedValue | null {
  switch (target.kind) {
    case 'field':
      return fieldReference(material, target)
    case 'cell':
      return cellReference(material, target)
    case 'count':
      return countReference(material, target)
    case 'scope':
      return scopeReference(material, target.part)
    case 'population':
      return populationReference(material, target.id)
    case 'answer':
      return answerReference(material, target.instance)
    case 'estimate':
      return estimateReference(material, target.cell)
    case 'document':
      return documentReference(material, target.id)
  }
}

/**
 * Unlike `findTool`, says null for a tool that the edition does not have: texts outlive editions.
 */
export function toolOf(methodology: Methodology, key: string): Tool | null {
  return methodology.tools.find((tool) => tool.key === key) ?? null
}

function fieldReference(
  { methodology, facts, wording, words }: ReferenceMaterial,
  { tool: key, field: name }: { tool: string; field: string },
): ResolvedValue | null {
  const tool = toolOf(methodology, key)
  const field = tool && findField(tool, name)
  if (!tool || !field || field.kind === 'table') return null
  const stored = facts.fields[key]?.[name]
  const value =
    namedDocuments(words, facts.documents, field, stored) ?? formatValue(wording, field, stored)
  return { label: field.label, value, source: toolName(tool) }
}

function scopeReference(
  { methodology, facts, words: { say } }: ReferenceMaterial,
  part: Extract<ReferenceTarget, { kind: 'scope' }>['part'],
): ResolvedValue {
  const lang = methodology.language
  const { events, territory, referenceStart, referenceEnd } = facts.assessment
  const values = {
    events: () =>
      events
        .map((key) => methodology.events.find((event) => event.key === key)?.title ?? key)
        .join(', '),
    populations: () => facts.populations.map(({ name }) => name).join(', '),
    territory: () => territory.join(', '),
    period: () =>
      referenceStart && referenceEnd
        ? say('printed.fromTo', {
            from: formatDay(referenceStart, lang),
            to: formatDay(referenceEnd, lang),
          })
        : '',
  }
  return {
    label: say(`printed.reference.scope.${part}`),
    value: values[part](),
    source: say('printed.reference.scopeOfAssessment'),
  }
}

function populationReference(
  { methodology, facts, words }: ReferenceMaterial,
  id: string,
): ResolvedValue | null {
  const population = facts.populations.find((candidate) => candidate.id === id)
  if (!population || population.sizeEstimate === null) return null
  const { sizeSource, sizeOn } = population
  const source = [sizeSource, sizeOn ? formatDay(sizeOn, methodology.language) : '']
    .filter(Boolean)
    .join(', ')
  return {
    label: population.name,
    value: sizeWords(
      words,
      population.sizeEstimate,
      facts.coverage?.smallestCell ?? smallestPrintedCount,
    ),
    source: source || words.say('printed.reference.noSource'),
  }
}

function answerReference(
  { questionnaire, words }: ReferenceMaterial,
  key: string,
): ResolvedValue | null {
  const instance = questionnaire?.instances.find((candidate) => candidate.key === key)
  const content = questionnaire?.contents.get(key)
  if (!questionnaire || !instance || !content || content.value === null) return null
  const place = wholePlaceName(questionnaire, instance)
  const givers = [
    ...new Set(
      (questionnaire.given.get(key) ?? []).map(
        ({ institutionId }) => questionnaire.names.get(institutionId) ?? '',
      ),
    ),
  ].filter(Boolean)
  return {
    label: [`${instance.question.id} ${instance.question.question}`, place]
      .filter(Boolean)
      .join(' · '),
    value: contentWords(questionnaire, instance.question, content),
    source: [
      words.say('printed.reference.answer', { question: instance.question.id }),
      place,
      givers.join(', '),
    ]
      .filter(Boolean)
      .join('; '),
  }
}

function estimateReference(
  { coverage, words }: ReferenceMaterial,
  key: string,
): ResolvedValue | null {
  const figure = coverage?.coverage.figures.find(({ cell }) => cellKey(cell) === key)
  if (!coverage || !figure) return null
  const { names } = coverage
  const { cell, grade } = figure
  return {
    label: words.say('coverage.reference.label', {
      event: names.event(cell.event),
      indicator: names.indicator(cell.indicator),
      place: names.place(cell),
      year: cell.year,
    }),
    value: figureRangeWords(words, figure),
    source: [
      names.sources(figure),
      String(cell.year),
      names.method(figure.method),
      grade
        ? words.say('printed.reference.quality', {
            grade,
            words: words.say(`coverage.grade.${grade}`),
          })
        : words.say('printed.reference.noGrade'),
    ]
      .filter(Boolean)
      .join('; '),
  }
}

function documentReference(
  { methodology, facts, words }: ReferenceMaterial,
  id: string,
): ResolvedValue | null {
  const document = facts.documents.find((candidate) => candidate.id === id)
  if (!document || document.confidentiality === 'confidential') return null
  const day = document.date ? formatDay(document.date, methodology.language) : ''
  const source = [document.issuer, day].filter(Boolean).join(', ')
  return {
    label: document.title,
    value: documentName(words, facts.documents, id),
    source: source || words.say('printed.reference.materials'),
  }
}
