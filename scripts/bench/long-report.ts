import type { Block, DocumentModel, Inline } from '../../lib/core/rendering/block'

const themes = [
  'Purpose and scope',
  'Country context',
  'How the assessment was carried out',
  'Law and policy',
  'Organisation and management',
  'Registration of births',
  'Registration of deaths',
  'Marriage and divorce',
  'Coverage and completeness',
  'Populations that registration does not reach',
  'Information systems',
  'Vital statistics',
  'Findings',
  'Recommendations',
]
const openings = [
  'In the districts that were visited,',
  'According to the registrars who were interviewed,',
  'The desk review found that',
  'Since the law was last amended,',
  'In the islands and in the hills,',
  'Where a health facility keeps its own book of births,',
  'For people who have no proof of where they live,',
  'In the two years before the assessment,',
]
const middles = [
  'families travel for most of a day before they reach an office that can record the event',
  'the form asks for papers that many parents were never given',
  'a late entry needs the word of two witnesses and a fee that differs from office to office',
  'the numbers sent to the statistical office arrive by post and are typed a second time',
  'staff know the procedure well but work without a copy of the rules',
  'notifications from hospitals are complete in the capital and rare elsewhere',
  'the register is kept on paper, and a second copy is made only when time allows',
  'women who come alone are asked to return with a man of the family',
]
const endings = [
  ', and nobody is charged with following it up.',
  ', which the ministry intends to change within the year.',
  '; the workshop agreed that this is the first thing to mend.',
  ', although the law has said otherwise since 1998.',
  '; the survey shows the same, by sex and by province.',
  ', so that coverage appears higher than it is.',
]
const provinces = [
  'Northern hills',
  'Eastern plain',
  'Capital',
  'Southern coast',
  'Outer islands',
  'Western border',
  'Central valley',
  'Lake districts',
]

/**
 * A report such as an assessment ends in: 14 chapters with tables, charts, footnotes and citations,
 * some 150 pages. The same each time.
 */
export function longReport(): DocumentModel {
  const blocks: Block[] = [
    { type: 'contents' },
    { type: 'list-of', of: 'tables' },
    { type: 'list-of', of: 'figures' },
  ]
  for (const [index, theme] of themes.entries()) blocks.push(...chapter(index + 1, theme))
  blocks.push({ type: 'heading', level: 1, text: 'Sources', anchor: 'sources' }, sources())
  return {
    title: 'Assessment of civil registration and vital statistics',
    subtitle: 'Report of the national assessment team',
    country: 'Republic of Sandara',
    lang: 'en',
    issuedOn: '2026-05-04',
    edition: 'Version 3',
    provenance: 'Written in the application from what the assessment team recorded.',
    blocks,
  }
}

function chapter(number: number, theme: string): Block[] {
  const sections = Array.from({ length: 4 }, (_, index) => section(number, index + 1))
  return [
    { type: 'heading', level: 1, text: `${number} ${theme}`, anchor: `chapter-${number}` },
    ...passage(number * 7, 2),
    ...sections.flat(),
  ]
}

function section(chapter: number, number: number): Block[] {
  const seed = chapter * 31 + number * 7
  const name = `${chapter}-${number}`
  return [
    {
      type: 'heading',
      level: 2,
      text: `${chapter}.${number} ${provinces[seed % provinces.length]}: what was found`,
      anchor: `section-${name}`,
    },
    ...passage(seed, 3),
    {
      type: 'list',
      ordered: number % 2 === 0,
      items: Array.from({ length: 5 }, (_, item) => [{ text: sentence(seed + item) }]),
      depths: [0, 1, 1, 0, 0],
    },
    table(seed, `table-${name}`),
    ...passage(seed + 3, 2, `table-${name}`),
    ...(number % 3 === 1 ? [chart(seed, `figure-${name}`)] : []),
    ...(number === 2 ? [wideTable(seed, chapter % 3 === 0)] : []),
    ...(number % 3 === 0 ? [quote(seed), note(seed)] : []),
    { type: 'heading', level: 3, text: 'What follows from this', anchor: `follow-${name}` },
    ...passage(seed + 5, 2),
  ]
}

function sentence(seed: number): string {
  const pick = <T>(list: readonly T[], step: number) =>
    list[(seed * 5 + step * 3 + (seed % 11)) % list.length]
  return `${pick(openings, 1)} ${pick(middles, 2)}${pick(endings, seed)}`
}

function passage(seed: number, count: number, ref?: string): Block[] {
  return Array.from({ length: count }, (_, index): Block => {
    const at = seed * 3 + index
    const content: Inline[] = [
      { text: `${sentence(at)} ${sentence(at + 1)} `, cite: [`source-${(at % 40) + 1}`] },
      {
        text: ` About ${(at * 37) % 100} of 100 events were recorded in time. `,
        bold: index === 1,
      },
      {
        text: sentence(at + 4),
        ...(index === 0 && {
          footnote: [
            {
              text: `Interviews in ${provinces[at % provinces.length]}, ${(at % 20) + 3} registrars.`,
            },
          ],
        }),
      },
      ...(ref && index === 0 ? [{ text: ' See ' }, { text: '', ref }, { text: '.' }] : []),
    ]
    return { type: 'paragraph', content }
  })
}

function table(seed: number, anchor: string): Block {
  return {
    type: 'table',
    caption: `Events recorded in time, by province and sex, series ${seed}`,
    columns: [
      { label: 'Province', align: 'start', width: 2 },
      { label: 'Women', align: 'end', width: 1 },
      { label: 'Men', align: 'end', width: 1 },
      { label: 'Both', align: 'end', width: 1 },
      { label: 'What is known of the gap', align: 'start', width: 3 },
    ],
    rows: Array.from({ length: 8 + (seed % 9) }, (_, row) => [
      [{ text: provinces[(seed + row) % provinces.length] ?? '' }],
      ...[3, 5, 7].map((step) => [{ text: `${((seed * step + row * 13) % 1000) / 10} %` }]),
      [{ text: sentence(seed + row).slice(0, 90) }],
    ]),
    source: 'National survey, 2024, grade C',
    rowHeads: true,
    anchor,
  }
}

function wideTable(seed: number, landscape: boolean): Block {
  return {
    type: 'table',
    caption: `Steps of the procedure, place ${seed}`,
    columns: ['Step', 'Who', 'Paper', 'Days', 'Fee', 'Obstacle', 'Proposed'].map(
      (label, index) => ({
        label,
        align: 'start' as const,
        width: index > 4 ? 2 : 1,
      }),
    ),
    rows: Array.from({ length: 9 }, (_, row) => [
      [{ text: `Step ${row + 1}` }],
      [{ text: provinces[row % 8] ?? '' }],
      [{ text: `Form ${(seed + row) % 17}` }],
      [{ text: String((seed * row) % 40) }],
      [{ text: `${(seed * (row + 1)) % 90}.00` }],
      [{ text: sentence(seed + row) }],
      [{ text: sentence(seed + row + 2) }],
    ]),
    landscape,
  }
}

function chart(seed: number, anchor: string): Block {
  const values = provinces.map((_, index) => ((seed * (index + 3) * 17) % 700) / 10 + 20)
  return {
    type: 'chart',
    chart: 'bar',
    title: `Share of births recorded within the period, round ${seed}`,
    alt: `Share of births recorded: ${provinces.map((name, index) => `${name} ${values[index]} %`).join('; ')}.`,
    unit: '%',
    categories: provinces,
    series: [
      {
        name: 'Recorded',
        values,
        lower: values.map((value) => value - 4),
        upper: values.map((value) => value + 4),
      },
    ],
    source: 'Registers of eight provinces, 2024',
    anchor,
  }
}

function quote(seed: number): Block {
  return {
    type: 'quote',
    content: [{ text: sentence(seed + 9) }],
    attribution: 'Mother of three, focus group',
  }
}

function note(seed: number): Block {
  return {
    type: 'note',
    tone: 'info',
    content: [{ text: `Counts below ten are not shown. ${sentence(seed + 2)}` }],
  }
}

function sources(): Block {
  return {
    type: 'bibliography',
    entries: Array.from({ length: 40 }, (_, index) => ({
      key: `source-${index + 1}`,
      text: [
        {
          text: `Ministry of the Interior. Report on registration ${1985 + index}. `,
          italic: true,
        },
        { text: 'Capital, 120 pages.' },
      ],
      annotation: [{ text: sentence(index * 2) }],
    })),
  }
}
