import { cellKey } from '@/lib/core/coverage/estimate/cell'
import { figureGroups, isWhole } from '@/lib/core/coverage/report/coverage-results'
import { findField } from '@/lib/core/methodology/find'
import type { SectionContent } from '@/lib/core/methodology/outline'
import { answeredPlaces } from '@/lib/core/questionnaire/report/state-answer-blocks'
import { aspectWords } from '@/lib/core/questionnaire/words'
import type { ReferenceMaterial } from '@/lib/core/report/reference/reference-material'
import { toolOf } from '@/lib/core/report/reference/resolve-reference'
import type { ProseBlock } from '@/lib/core/report/text/prose'
import { bold, bullets, chip, cited, listed, paragraph, present, type Word } from './sentence'

/** Longer texts of the record are shown as they stand instead of being put into a sentence. */
const longestField = 400
const mostSentences = 15

export function fieldSentences(
  material: ReferenceMaterial,
  { tool: key, field: name, labelled }: Extract<SectionContent, { from: 'field' }>,
): ProseBlock[] {
  const tool = toolOf(material.methodology, key)
  const field = tool && findField(tool, name)
  const value = chip(material, { kind: 'field', tool: key, field: name })
  if (!tool || !field || value?.type !== 'reference' || value.attrs.value.length > longestField)
    return []
  return present([labelled ? paragraph(`${field.label}: `, value, '.') : paragraph(value)])
}

/** Whether the whole value stands in a sentence, so that the composed part would only repeat it. */
export function isFieldSaid(
  material: ReferenceMaterial,
  content: Extract<SectionContent, { from: 'field' }>,
): boolean {
  return fieldSentences(material, content).length > 0
}

export function scopeSentences(material: ReferenceMaterial): ProseBlock[] {
  const scope = (part: 'events' | 'populations' | 'territory' | 'period') =>
    chip(material, { kind: 'scope', part })
  return present([
    paragraph('The assessment covers these vital events: ', scope('events'), '.'),
    paragraph('Its territory is: ', scope('territory'), '.'),
    paragraph('Its populations of interest are: ', scope('populations'), '.'),
    paragraph('It looks at the period from ', scope('period'), '.'),
  ])
}

/** A profile of each population: who, how many, where, and the figures of its coverage. */
export function populationSentences(material: ReferenceMaterial): ProseBlock[] {
  return material.facts.populations.flatMap(({ id, name, definition, areas }) => [
    {
      type: 'heading' as const,
      attrs: { level: 1 },
      content: [{ type: 'text' as const, text: name }],
    },
    ...present([
      definition ? paragraph(definition) : null,
      paragraph('Estimated number: ', chip(material, { kind: 'population', id }), '.'),
      areas ? paragraph(`Where: ${areas}.`) : null,
    ]),
    ...figureSentences(material, (populationId) => populationId === id),
  ])
}

/** Each event and indicator in its latest years: the national level and the populations. */
export function coverageSentences(material: ReferenceMaterial): ProseBlock[] {
  return figureSentences(material, () => true)
}

function figureSentences(
  material: ReferenceMaterial,
  wanted: (populationId: string | null) => boolean,
): ProseBlock[] {
  const { coverage } = material
  if (!coverage) return []
  const { names } = coverage
  const groups = figureGroups(
    coverage,
    (figure) => isWhole(figure) && wanted(figure.cell.populationId),
  )
  const sentences = groups.map(({ event, indicator, figures }) => {
    const latest = figures.filter(
      ({ cell }) =>
        !figures.some(
          (other) => other.cell.populationId === cell.populationId && other.cell.year > cell.year,
        ),
    )
    const parts = latest.map(({ cell }): Word[] => [
      `${names.place(cell)}, ${cell.year}: `,
      chip(material, { kind: 'estimate', cell: cellKey(cell) }),
    ])
    return parts.length === 0
      ? null
      : paragraph(
          bold(`${names.event(event)}: ${names.indicator(indicator)}. `),
          ...listed(parts, '; '),
          '.',
        )
  })
  return present(sentences.slice(0, mostSentences))
}

/** What can be cited, a line for each; confidential documents stay out. */
export function documentSentences({ facts }: ReferenceMaterial): ProseBlock[] {
  const open = facts.documents
    .filter(({ confidentiality }) => confidentiality !== 'confidential')
    .slice(0, mostSentences)
  if (open.length === 0) return []
  const intro = paragraph('The assessment draws on these materials, among others:')
  return [
    ...present([intro]),
    ...bullets(
      open.map(({ id, title, issuer }) =>
        paragraph([title, issuer].filter(Boolean).join(', '), cited(id)),
      ),
    ),
  ]
}

/** What the State answered, question by question, each tied to its answer. */
export function answerSentences(
  material: ReferenceMaterial,
  sections: readonly string[],
): ProseBlock[] {
  const { questionnaire } = material
  if (!questionnaire) return []
  const places = answeredPlaces(questionnaire, sections).filter(
    ({ question }) => question.core || question.answerType !== 'longtext',
  )
  return bullets(
    places.slice(0, mostSentences).map(({ key, question, event, population, aspect }) => {
      const where = [event, population]
        .map((id) => id && questionnaire.names.get(id))
        .concat(aspect ? aspectWords[aspect] : null)
      const place = where.filter(Boolean).join('; ')
      return paragraph(
        `${question.question} ${place ? `(${place}) ` : ''}`,
        chip(material, { kind: 'answer', instance: key }),
      )
    }),
  )
}
