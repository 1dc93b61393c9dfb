import type { Block } from '@/lib/core/rendering/block'
import { formatDay, formatNumber } from '@/lib/core/rendering/format-number'
import { contentWords, wholePlaceName } from './answer-words'
import { definitions, table } from './plain-blocks'
import type { Source } from './source'

export function summaryBlocks(source: Source): Block[] {
  const { progress, questionnaire, states, instances, lang, words } = source
  const { say } = words
  const asked = new Set(instances.map(({ key }) => key))
  const agreements = [...states]
    .filter(([key]) => asked.has(key))
    .map(([, { agreement }]) => agreement)
  const number = (value: number) => formatNumber(value, lang)
  const count = (wanted: string) =>
    number(agreements.filter((agreement) => agreement === wanted).length)
  const given = questionnaire.answers.filter(({ instance }) => asked.has(instance))
  const institutions = new Set(given.map(({ institutionId }) => institutionId)).size
  const validated = given.filter(({ status }) => status === 'validated').length
  return [
    definitions([
      [say('printed.questionnaire.form'), say(`printed.questionnaire.mode.${questionnaire.mode}`)],
      [say('printed.questionnaire.askedFor'), number(progress.asked)],
      [say('printed.questionnaire.answered'), number(progress.answered)],
      [say('printed.questionnaire.dataGaps'), number(progress.gaps)],
      [say('printed.questionnaire.open'), number(progress.open)],
      [say('printed.questionnaire.institutionsAnswered'), number(institutions)],
      [
        say('printed.questionnaire.answersValidated'),
        `${number(given.length)}, ${number(validated)}`,
      ],
      [say('printed.questionnaire.reconciled'), count('adopted')],
      [say('printed.questionnaire.differNotAdopted'), count('conflict')],
      [say('printed.questionnaire.disputed'), count('disputed')],
    ]),
  ]
}

export function signOffBlocks(source: Source): Block[] {
  const { questionnaire, instrument, names, lang } = source
  const { say } = source.words
  const order = instrument.sections.map(({ id }) => id)
  const titles = new Map(instrument.sections.map(({ id, title }) => [id, `${id} ${title}`]))
  const signed = [...questionnaire.signOffs].sort(
    (a, b) => order.indexOf(a.section) - order.indexOf(b.section),
  )
  const rows = signed.map(
    ({ section, institutionId, signatory, office, signedOn, reservations, changedSince }) => [
      titles.get(section) ?? section,
      names.get(institutionId) ?? '',
      office ? `${signatory}, ${office}` : signatory,
      formatDay(signedOn, lang),
      [
        reservations,
        changedSince > 0 ? say('printed.questionnaire.changedSince', { count: changedSince }) : '',
      ]
        .filter(Boolean)
        .join('\n'),
    ],
  )
  const columns = [
    { label: say('printed.questionnaire.section'), width: 3 },
    { label: say('printed.institution'), width: 2.5 },
    { label: say('printed.questionnaire.signedBy'), width: 2.5 },
    { label: say('printed.questionnaire.signedOn'), width: 1.5 },
    { label: say('printed.questionnaire.reservations'), width: 2.5 },
  ]
  const caption = say('printed.questionnaire.signedOff')
  return rows.length === 0 ? [] : [table(caption, columns, rows)]
}

/**
 * Places where institutions said different things, whatever became of them, and dissent that is
 * kept.
 */
export function dissentBlocks(source: Source): Block[] {
  const { questionnaire, instances, names, states, given, words } = source
  const { say } = words
  const adopted = new Map(questionnaire.adoptions.map((adoption) => [adoption.instance, adoption]))
  const rows = instances.flatMap((instance) => {
    const adoption = adopted.get(instance.key)
    if (!adoption && states.get(instance.key)?.agreement !== 'conflict') return []
    const answers = (given.get(instance.key) ?? []).map((answer) => {
      const label = names.get(answer.institutionId) ?? ''
      const text = contentWords(source, instance.question, answer)
      return say('printed.labelled', { label, text: text || say('printed.questionnaire.silent') })
    })
    const outcome = adoption
      ? adoption.kind === 'disputed'
        ? say('printed.questionnaire.disputed')
        : contentWords(source, instance.question, adoption)
      : say('printed.questionnaire.notSettled')
    const where = wholePlaceName(source, instance)
    const { id, question } = instance.question
    return [
      [
        `${id} ${[question, where].filter(Boolean).join('\n')}`,
        answers.join('\n'),
        outcome,
        adoption?.reason ?? '',
        adoption?.dissent ?? '',
      ],
    ]
  })
  const columns = [
    { label: say('printed.questionnaire.question'), width: 3.5 },
    { label: say('printed.questionnaire.answersGiven'), width: 3.5 },
    { label: say('printed.questionnaire.outcome'), width: 2 },
    { label: say('printed.questionnaire.reason'), width: 2.5 },
    { label: say('printed.questionnaire.dissent'), width: 2.5 },
  ]
  const caption = say('printed.questionnaire.differed')
  return rows.length === 0 ? [] : [table(caption, columns, rows)]
}

export function findingBlocks({ questionnaire, names, words: { say } }: Source): Block[] {
  const rows = questionnaire.findings.map(
    ({ kind, statement, challenges, populationId, events }) => [
      say(`printed.questionnaire.findingKind.${kind}`),
      statement,
      challenges.join(', '),
      populationId ? (names.get(populationId) ?? '') : say('printed.questionnaire.wholeCountry'),
      events.map((event) => names.get(event) ?? event).join(', '),
    ],
  )
  const columns = [
    { label: say('printed.questionnaire.kind'), width: 1.4 },
    { label: say('printed.questionnaire.finding'), width: 5 },
    { label: say('printed.questionnaire.challenges'), width: 1.4 },
    { label: say('printed.population'), width: 1.7 },
    { label: say('printed.questionnaire.events'), width: 1.7 },
  ]
  const caption = say('printed.questionnaire.acceptedFindings')
  return rows.length === 0 ? [] : [table(caption, columns, rows)]
}

export function evidenceBlocks(source: Source): Block[] {
  const { questionnaire, names, instances } = source
  const { say } = source.words
  const asked = new Map(
    instances.map((instance, index) => [instance.key, { index, id: instance.question.id }]),
  )
  const cited = questionnaire.answers.flatMap(({ instance, institutionId, evidence }) => {
    const place = asked.get(instance)
    return place ? evidence.map((item) => ({ place, institutionId, ...item })) : []
  })
  const lines = cited
    .sort((a, b) => a.place.index - b.place.index)
    .map(({ place, institutionId, documentId, locator }) => [
      place.id,
      names.get(documentId) ?? '',
      locator,
      names.get(institutionId) ?? '',
    ])
  const rows = [...new Map(lines.map((line) => [line.join('|'), line])).values()]
  const columns = [
    { label: say('printed.number'), width: 1 },
    { label: say('printed.questionnaire.document'), width: 4 },
    { label: say('printed.questionnaire.locator'), width: 2 },
    { label: say('printed.questionnaire.citedBy'), width: 3 },
  ]
  const caption = say('printed.questionnaire.evidence')
  return rows.length === 0 ? [] : [table(caption, columns, rows)]
}
