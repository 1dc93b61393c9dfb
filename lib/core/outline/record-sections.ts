import { sizeWords } from '@/lib/core/population/size-words'
import type { Block } from '@/lib/core/rendering/block'
import { formatDay, smallestPrintedCount } from '@/lib/core/rendering/format-number'
import { paragraphs, simpleTable } from '@/lib/core/rendering/simple-blocks'
import type { Surroundings } from '@/lib/core/tool/surroundings'

export function scopeBlocks({ methodology, facts }: Surroundings): Block[] {
  const { events, territory, referenceStart, referenceEnd, languages } = facts.assessment
  const eventNames = events.map(
    (key) => methodology.events.find((event) => event.key === key)?.title ?? key,
  )
  const period = [referenceStart, referenceEnd]
    .map((day) => (day ? formatDay(day, methodology.language) : '…'))
    .join(' to ')
  const items = [
    { term: 'Vital events', text: eventNames.join(', ') },
    { term: 'Territory', text: territory.join(', ') },
    { term: 'Reference period', text: referenceStart || referenceEnd ? period : '' },
    { term: 'Populations of interest', text: facts.populations.map(({ name }) => name).join(', ') },
    { term: 'Languages', text: languages.join(', ') },
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

export function populationBlocks({ methodology: { language }, facts }: Surroundings): Block[] {
  if (facts.populations.length === 0) return []
  const columns = [
    { label: 'Population' },
    { label: 'Definition', width: 3 },
    { label: 'Size', numeric: true },
    { label: 'Source and date', width: 1.5 },
    { label: 'Areas', width: 1.5 },
  ]
  const rows = facts.populations.map((population) => [
    population.name,
    population.definition,
    sizeWords(
      population.sizeEstimate,
      facts.coverage?.smallestCell ?? smallestPrintedCount,
      language,
    ),
    [population.sizeSource, population.sizeOn ? formatDay(population.sizeOn, language) : '']
      .filter(Boolean)
      .join(', '),
    population.areas,
  ])
  return [simpleTable('Populations of interest', columns, rows)]
}

export function documentBlocks({ methodology, facts }: Surroundings): Block[] {
  const open = facts.documents.filter((document) => document.confidentiality !== 'confidential')
  const withheld = facts.documents.length - open.length
  const columns = [
    { label: 'Title', width: 3 },
    { label: 'Type' },
    { label: 'Issuer', width: 2 },
    { label: 'Date' },
    { label: 'Language' },
  ]
  const rows = open.map(({ title, type, issuer, date, language }) => [
    title,
    type,
    issuer,
    date ? formatDay(date, methodology.language) : '',
    language,
  ])
  return [
    ...(rows.length > 0 ? [simpleTable('Materials', columns, rows)] : []),
    ...(withheld > 0
      ? paragraphs(
          `${withheld} confidential ${withheld === 1 ? 'document is' : 'documents are'} not listed.`,
        )
      : []),
  ]
}

export function memberBlocks({ facts }: Surroundings): Block[] {
  if (facts.members.length === 0) return []
  return [
    simpleTable(
      'People of the assessment',
      [
        { label: 'Name', width: 2 },
        { label: 'Institution', width: 2 },
        { label: 'Role', width: 2 },
      ],
      facts.members.map(({ name, institution, roles }) => [name, institution, roles.join(', ')]),
    ),
  ]
}

export function progressBlocks({ methodology, facts }: Surroundings): Block[] {
  const rows = methodology.steps.map((step) => {
    const state = facts.steps.find(({ key }) => key === step.key)
    return [
      String(step.number),
      step.title,
      state?.status.replace('-', ' ') ?? '',
      state?.completedAt ? formatDay(state.completedAt, methodology.language) : '',
      state?.overridden ? 'yes' : '',
    ]
  })
  return [
    simpleTable(
      'Progress',
      [
        { label: 'No.' },
        { label: 'Step', width: 4 },
        { label: 'State', width: 2 },
        { label: 'Completed', width: 2 },
        { label: 'Overridden' },
      ],
      rows,
    ),
  ]
}
