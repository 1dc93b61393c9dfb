import { sizeWords } from '@/lib/core/population/size-words'
import type { Block } from '@/lib/core/rendering/block'
import { formatDay, smallestPrintedCount } from '@/lib/core/rendering/format-number'
import { said } from '@/lib/core/rendering/said'
import { simpleTable } from '@/lib/core/rendering/simple-blocks'
import type { Surroundings } from '@/lib/core/tool/surroundings'

export function scopeBlocks({ methodology, facts, words: { say } }: Surroundings): Block[] {
  const { events, territory, referenceStart, referenceEnd, languages } = facts.assessment
  const eventNames = events.map(
    (key) => methodology.events.find((event) => event.key === key)?.title ?? key,
  )
  const [from, to] = [referenceStart, referenceEnd].map((day) =>
    day ? formatDay(day, methodology.language) : '…',
  )
  const period = say('printed.fromTo', { from: from ?? '', to: to ?? '' })
  const items = [
    { term: say('printed.vitalEvents'), text: eventNames.join(', ') },
    { term: say('printed.territory'), text: territory.join(', ') },
    { term: say('printed.referencePeriod'), text: referenceStart || referenceEnd ? period : '' },
    {
      term: say('printed.populations'),
      text: facts.populations.map(({ name }) => name).join(', '),
    },
    { term: say('printed.languages'), text: languages.join(', ') },
  ].filter(({ text }) => text !== '')
  return items.length > 0
    ? [
        {
          type: 'definitions',
          items: items.map(({ term, text }) => ({ term, detail: [{ text }] })),
        },
      ]
    : []
}

export function populationBlocks({ methodology, facts, words }: Surroundings): Block[] {
  const { say } = words
  const { language } = methodology
  if (facts.populations.length === 0) return []
  const columns = [
    { label: say('printed.population') },
    { label: say('printed.definition'), width: 3 },
    { label: say('printed.size'), numeric: true },
    { label: say('printed.sourceAndDate'), width: 1.5 },
    { label: say('printed.areas'), width: 1.5 },
  ]
  const rows = facts.populations.map((population) => [
    population.name,
    population.definition,
    sizeWords(
      words,
      population.sizeEstimate,
      facts.coverage?.smallestCell ?? smallestPrintedCount,
      language,
    ),
    [population.sizeSource, population.sizeOn ? formatDay(population.sizeOn, language) : '']
      .filter(Boolean)
      .join(', '),
    population.areas,
  ])
  return [simpleTable(say('printed.populations'), columns, rows)]
}

export function documentBlocks({ methodology, facts, words }: Surroundings): Block[] {
  const { say } = words
  const open = facts.documents.filter((document) => document.confidentiality !== 'confidential')
  const withheld = facts.documents.length - open.length
  const columns = [
    { label: say('printed.title'), width: 3 },
    { label: say('printed.type') },
    { label: say('printed.issuer'), width: 2 },
    { label: say('printed.date') },
    { label: say('printed.language') },
  ]
  const rows = open.map(({ title, type, issuer, date, language }) => [
    title,
    type,
    issuer,
    date ? formatDay(date, methodology.language) : '',
    language,
  ])
  return [
    ...(rows.length > 0 ? [simpleTable(say('printed.materials'), columns, rows)] : []),
    ...(withheld > 0
      ? [
          {
            type: 'paragraph' as const,
            content: [said(words, methodology.language, 'printed.notListed', { count: withheld })],
          },
        ]
      : []),
  ]
}

export function memberBlocks({ facts, words: { say } }: Surroundings): Block[] {
  if (facts.members.length === 0) return []
  return [
    simpleTable(
      say('printed.people'),
      [
        { label: say('printed.name'), width: 2 },
        { label: say('printed.institution'), width: 2 },
        { label: say('printed.personRole'), width: 2 },
      ],
      facts.members.map(({ name, institution, roles }) => [
        name,
        institution,
        roles.map((role) => say(`printed.role.${role}`)).join(', '),
      ]),
    ),
  ]
}

export function progressBlocks({ methodology, facts, words: { say } }: Surroundings): Block[] {
  const rows = methodology.steps.map((step) => {
    const state = facts.steps.find(({ key }) => key === step.key)
    return [
      String(step.number),
      step.title,
      state ? say(`printed.status.${state.status}`) : '',
      state?.completedAt ? formatDay(state.completedAt, methodology.language) : '',
      state?.overridden ? say('printed.yes') : '',
    ]
  })
  return [
    simpleTable(
      say('printed.progress'),
      [
        { label: say('printed.number') },
        { label: say('printed.step'), width: 4 },
        { label: say('printed.state'), width: 2 },
        { label: say('printed.completed'), width: 2 },
        { label: say('printed.overridden') },
      ],
      rows,
    ),
  ]
}
