import type { Block } from '@/lib/core/rendering/block'
import { formatDay, formatNumber } from '@/lib/core/rendering/format-number'
import { aspectWords, contentWords, placeName } from './answer-words'
import { definitions, table } from './plain-blocks'
import type { Source } from './source'

export function summaryBlocks({ progress, questionnaire, states, instances }: Source): Block[] {
  const asked = new Set(instances.map(({ key }) => key))
  const agreements = [...states]
    .filter(([key]) => asked.has(key))
    .map(([, { agreement }]) => agreement)
  const count = (wanted: string) => agreements.filter((agreement) => agreement === wanted).length
  const given = questionnaire.answers.filter(({ instance }) => asked.has(instance))
  return [
    definitions([
      [
        'Form of the questionnaire',
        questionnaire.mode === 'core'
          ? 'Shorter questionnaire (core questions)'
          : 'Full questionnaire',
      ],
      ['Answers asked for', formatNumber(progress.asked)],
      ['Answered', formatNumber(progress.answered)],
      ['Data gaps (not known, not applicable or not disclosed)', formatNumber(progress.gaps)],
      ['Not answered or not settled', formatNumber(progress.open)],
      [
        'Institutions that answered',
        formatNumber(new Set(given.map(({ institutionId }) => institutionId)).size),
      ],
      [
        'Answers of institutions, of which validated',
        `${formatNumber(given.length)}, ${formatNumber(given.filter(({ status }) => status === 'validated').length)}`,
      ],
      ['Reconciled by the lead body', formatNumber(count('adopted'))],
      ['Institutions differ, nothing adopted yet', formatNumber(count('conflict'))],
      ['Disputed', formatNumber(count('disputed'))],
    ]),
  ]
}

export function signOffBlocks({ questionnaire, instrument, names }: Source): Block[] {
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
      formatDay(signedOn),
      [
        reservations,
        changedSince > 0 ? `Answers changed after signing: ${formatNumber(changedSince)}` : '',
      ]
        .filter(Boolean)
        .join('\n'),
    ],
  )
  const columns = [
    { label: 'Section', width: 3 },
    { label: 'Institution', width: 2.5 },
    { label: 'Signed by', width: 2.5 },
    { label: 'On', width: 1.5 },
    { label: 'Reservations', width: 2.5 },
  ]
  return rows.length === 0 ? [] : [table('Sections signed off', columns, rows)]
}

/**
 * Places where institutions said different things, whatever became of them, and dissent that is
 * kept.
 */
export function dissentBlocks(source: Source): Block[] {
  const { questionnaire, instances, names, states, given } = source
  const adopted = new Map(questionnaire.adoptions.map((adoption) => [adoption.instance, adoption]))
  const rows = instances.flatMap((instance) => {
    const adoption = adopted.get(instance.key)
    if (!adoption && states.get(instance.key)?.agreement !== 'conflict') return []
    const said = (given.get(instance.key) ?? []).map(
      (answer) =>
        `${names.get(answer.institutionId) ?? ''}: ${contentWords(source, instance.question, answer) || 'not answered'}`,
    )
    const outcome = adoption
      ? adoption.kind === 'disputed'
        ? 'Disputed'
        : contentWords(source, instance.question, adoption)
      : 'Not settled'
    const where = [
      placeName(source, instance),
      instance.aspect && aspectWords[instance.aspect].toLowerCase(),
    ]
      .filter(Boolean)
      .join('; ')
    const { id, question } = instance.question
    return [
      [
        `${id} ${[question, where].filter(Boolean).join('\n')}`,
        said.join('\n'),
        outcome,
        adoption?.reason ?? '',
        adoption?.dissent ?? '',
      ],
    ]
  })
  const columns = [
    { label: 'Question', width: 3.5 },
    { label: 'Answers given', width: 3.5 },
    { label: 'Outcome', width: 2 },
    { label: 'Reason', width: 2.5 },
    { label: 'Dissent', width: 2.5 },
  ]
  return rows.length === 0 ? [] : [table('Answers on which institutions differed', columns, rows)]
}

export function findingBlocks({ questionnaire, names }: Source): Block[] {
  const rows = questionnaire.findings.map(
    ({ kind, statement, challenges, populationId, events }) => [
      kind.replace('-', ' '),
      statement,
      challenges.join(', '),
      populationId ? (names.get(populationId) ?? '') : 'Whole country',
      events.map((event) => names.get(event) ?? event).join(', '),
    ],
  )
  const columns = [
    { label: 'Kind', width: 1.4 },
    { label: 'Finding', width: 5 },
    { label: 'Challenges', width: 1.4 },
    { label: 'Population', width: 1.7 },
    { label: 'Events', width: 1.7 },
  ]
  return rows.length === 0 ? [] : [table('Draft findings accepted by the lead body', columns, rows)]
}

export function evidenceBlocks({ questionnaire, names, instances }: Source): Block[] {
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
    { label: 'No.', width: 1 },
    { label: 'Document', width: 4 },
    { label: 'Page or section', width: 2 },
    { label: 'Cited by', width: 3 },
  ]
  return rows.length === 0 ? [] : [table('Evidence of answers', columns, rows)]
}
