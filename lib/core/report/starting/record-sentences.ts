import { cellKey } from '@/lib/core/coverage/estimate/cell'
import { figureGroups, isWhole } from '@/lib/core/coverage/report/coverage-results'
import { findField } from '@/lib/core/methodology/find'
import type { SectionContent } from '@/lib/core/methodology/outline'
import { answeredPlaces } from '@/lib/core/questionnaire/report/state-answer-blocks'
import { placeWords } from '@/lib/core/questionnaire/words'
import { toolOf } from '@/lib/core/report/reference/resolve-reference'
import type { ProseBlock } from '@/lib/core/report/text/prose'
import {
  bold,
  bullets,
  chip,
  cited,
  listed,
  paragraph,
  present,
  type Starting,
  sentence,
  type Word,
} from './sentence'

/** Longer texts of the record are shown as they stand instead of being put into a sentence. */
const longestField = 400
const mostSentences = 15

export function fieldSentences(
  material: Starting,
  { tool: key, field: name, labelled }: Extract<SectionContent, { from: 'field' }>,
): ProseBlock[] {
  const tool = toolOf(material.methodology, key)
  const field = tool && findField(tool, name)
  const value = chip(material, { kind: 'field', tool: key, field: name })
  if (!tool || !field || value?.type !== 'reference' || value.attrs.value.length > longestField)
    return []
  return present([
    labelled
      ? paragraph(...sentence(material, 'printed.starting.field', { label: field.label, value }))
      : paragraph(value),
  ])
}

/** Whether the whole value stands in a sentence, so that the composed part would only repeat it. */
export function isFieldSaid(
  material: Starting,
  content: Extract<SectionContent, { from: 'field' }>,
): boolean {
  return fieldSentences(material, content).length > 0
}

export function scopeSentences(material: Starting): ProseBlock[] {
  const parts = ['events', 'territory', 'populations', 'period'] as const
  return present(
    parts.map((part) => {
      const value = chip(material, { kind: 'scope', part })
      return paragraph(...sentence(material, `printed.starting.scope.${part}`, { value }))
    }),
  )
}

/** A profile of each population: who, how many, where, and the figures of its coverage. */
export function populationSentences(material: Starting): ProseBlock[] {
  return material.facts.populations.flatMap(({ id, name, definition, areas }) => [
    {
      type: 'heading' as const,
      attrs: { level: 1 },
      content: [{ type: 'text' as const, text: name }],
    },
    ...present([
      definition ? paragraph(definition) : null,
      paragraph(
        ...sentence(material, 'printed.starting.size', {
          number: chip(material, { kind: 'population', id }),
        }),
      ),
      areas ? paragraph(...sentence(material, 'printed.starting.where', { areas })) : null,
    ]),
    ...figureSentences(material, (populationId) => populationId === id),
  ])
}

/** Each event and indicator in its latest years: the national level and the populations. */
export function coverageSentences(material: Starting): ProseBlock[] {
  return figureSentences(material, () => true)
}

function figureSentences(
  material: Starting,
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
    const parts = latest.map(({ cell }): Word[] =>
      sentence(material, 'printed.starting.figure', {
        place: names.place(cell),
        year: String(cell.year),
        figure: chip(material, { kind: 'estimate', cell: cellKey(cell) }),
      }),
    )
    const what = material.sentences.say('printed.starting.indicatorOfEvent', {
      event: names.event(event),
      indicator: names.indicator(indicator),
    })
    return parts.length === 0
      ? null
      : paragraph(
          ...sentence(material, 'printed.starting.figures', {
            what: bold(what),
            figures: listed(parts, '; '),
          }),
        )
  })
  return present(sentences.slice(0, mostSentences))
}

/** What can be cited, a line for each; confidential documents stay out. */
export function documentSentences(material: Starting): ProseBlock[] {
  const { facts } = material
  const open = facts.documents
    .filter(({ confidentiality }) => confidentiality !== 'confidential')
    .slice(0, mostSentences)
  if (open.length === 0) return []
  const intro = paragraph(...sentence(material, 'printed.starting.materials'))
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
export function answerSentences(material: Starting, sections: readonly string[]): ProseBlock[] {
  const { questionnaire } = material
  if (!questionnaire) return []
  const places = answeredPlaces(questionnaire, sections).filter(
    ({ question }) => question.core || question.answerType !== 'longtext',
  )
  return bullets(
    places.slice(0, mostSentences).map((instance) => {
      const { sentences } = material
      const text = instance.question.question
      const note = placeWords(sentences, questionnaire.names, instance)
      return paragraph(
        `${note ? sentences.say('printed.withNote', { text, note }) : text} `,
        chip(material, { kind: 'answer', instance: instance.key }),
      )
    }),
  )
}
