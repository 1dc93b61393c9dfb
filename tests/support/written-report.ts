import type { Block, DocumentModel } from '@/lib/core/rendering/block'

const text = (words: string) => [{ text: words }]
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><circle cx="10" cy="10" r="8" fill="#0b5394"/></svg>',
).toString('base64')

/**
 * A short report that uses all that a document can do: lists at the front, references, citations,
 * footnotes, pages across, signatures.
 */
export function writtenReport(
  more: Partial<DocumentModel> = {},
  blocks: Block[] = [],
): DocumentModel {
  return {
    title: 'Report on registration',
    subtitle: 'All regions',
    country: 'Republic of Sandara',
    lang: 'en',
    issuedOn: '2026-05-04',
    edition: 'Version 2',
    provenance: 'Wording by this project.',
    emblem: { mime: 'image/svg+xml', data: drawing },
    notice: 'Passages were left out.',
    blocks: [...reportBlocks, ...blocks],
    ...more,
  }
}

const reportBlocks: Block[] = [
  { type: 'contents' },
  { type: 'list-of', of: 'tables' },
  { type: 'list-of', of: 'figures' },
  { type: 'heading', level: 1, text: '1 Results', anchor: 'results' },
  {
    type: 'paragraph',
    content: [
      { text: 'See ' },
      { text: '', ref: 'estimates' },
      { text: ' and ' },
      { text: '', ref: 'office', bold: true },
      { text: ' in ' },
      { text: 'the second chapter', href: '#people' },
      {
        text: '. The law asks for it',
        cite: ['act', 'plan'],
        footnote: [
          { text: 'Article 4, ' },
          { text: 'in force', italic: true, href: 'https://example.org/act' },
        ],
      },
      { text: ' since the 1' },
      { text: 'st', position: 'super' },
      { text: ' of May.' },
    ],
  },
  {
    type: 'list',
    ordered: true,
    items: ['First', 'Under it', 'Second'].map(text),
    depths: [0, 1, 0],
  },
  { type: 'list', ordered: true, items: ['First again'].map(text) },
  {
    type: 'table',
    caption: 'Estimates',
    anchor: 'estimates',
    rowHeads: true,
    columns: [
      { label: 'Population', align: 'start', width: 2 },
      { label: 'Coverage', align: 'end', width: 1 },
    ],
    rows: [
      [text('Refugees'), text('61.5 %')],
      [text('Islands'), []],
    ],
    source: 'National survey, 2024',
  },
  { type: 'heading', level: 2, text: '1.1 Wide', anchor: 'wide' },
  {
    type: 'table',
    caption: 'Matrix',
    landscape: true,
    columns: Array.from({ length: 8 }, (_, index) => ({
      label: `Column ${index}`,
      align: 'start' as const,
      width: 1,
    })),
    rows: [],
  },
  { type: 'heading', level: 1, text: '2 People', anchor: 'people' },
  {
    type: 'figure',
    image: { mime: 'image/svg+xml', data: drawing },
    title: 'Office',
    alt: 'An office with a ramp',
    width: 40,
    anchor: 'office',
    source: 'Photograph by the team',
  },
  {
    ...{
      type: 'chart',
      chart: 'bar',
      title: 'Findings',
      alt: 'Gaps 3; strengths 1.',
      unit: 'findings',
    },
    ...{ categories: ['Gaps', 'Strengths'], series: [{ name: 'Findings', values: [3, 1] }] },
  } as Block,
  { type: 'quote', content: text('We waited two days.'), attribution: 'Woman, focus group' },
  { type: 'note', tone: 'warning', content: text('Counts below ten are hidden.') },
  { type: 'page-break' },
  {
    type: 'bibliography',
    entries: [
      {
        key: 'act',
        text: text('Civil Registration Act, 1998'),
        annotation: text('Makes registration a duty.'),
      },
      { key: 'plan', text: text('National plan, 2020') },
    ],
  },
  { type: 'signatures', rows: [{ name: '', role: 'Minister', date: '', note: '' }] },
]
