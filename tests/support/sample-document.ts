import type { Block, DocumentModel, Imprint } from '@/lib/core/rendering/block'

const text = (words: string) => [{ text: words }]

/** One block of every type, so that no renderer can forget one. */
const blocks: { [T in Block['type']]: Extract<Block, { type: T }> } = {
  contents: { type: 'contents' },
  heading: { type: 'heading', level: 1, text: '1 Results & "limits"', anchor: 'results' },
  paragraph: {
    type: 'paragraph',
    content: [
      { text: 'Plain, ' },
      { text: 'bold', bold: true },
      { text: ', #not-markup *at all* <b>', italic: true },
      { text: ' and a link', href: 'https://example.org/' },
    ],
  },
  list: { type: 'list', ordered: true, items: [text('First thing'), text('Second thing')] },
  table: {
    type: 'table',
    caption: 'Estimates',
    columns: [
      { label: 'Population', align: 'start', width: 2 },
      { label: 'Coverage', align: 'end', width: 1 },
    ],
    rows: [
      [text('Refugees'), text('61.5 %')],
      [text('Islands'), []],
    ],
    source: 'National survey, 2024, grade C',
  },
  definitions: {
    type: 'definitions',
    items: [{ term: 'Chair', detail: text('Ministry of Interior') }],
  },
  chart: {
    type: 'chart',
    chart: 'bar',
    title: 'Findings',
    alt: 'Findings: gaps 3; strengths 1.',
    unit: 'findings',
    categories: ['Gaps', 'Strengths'],
    series: [{ name: 'Findings', values: [3, 1] }],
  },
  note: { type: 'note', tone: 'warning', content: text('Counts below ten are hidden.') },
  'page-break': { type: 'page-break' },
  figure: {
    type: 'figure',
    image: {
      mime: 'image/png',
      data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    },
    title: 'Registration office',
    alt: 'A registration office with a ramp',
    width: 40,
    anchor: 'office',
  },
  quote: {
    type: 'quote',
    content: [{ text: 'We waited two days.' }],
    attribution: 'Woman, focus group',
  },
  'list-of': { type: 'list-of', of: 'tables' },
  bibliography: {
    type: 'bibliography',
    entries: [
      {
        key: 'act',
        text: [{ text: 'Civil Registration Act, 1998' }],
        annotation: [{ text: 'Makes registration a duty.' }],
      },
    ],
  },
  signatures: {
    type: 'signatures',
    rows: [{ name: 'A. Person', role: 'Chair', date: '4 May 2026', note: '' }],
  },
}

export const sampleDocument: DocumentModel = {
  title: 'Report on coverage statistics',
  subtitle: 'A sample',
  country: 'Republic of Sandara',
  lang: 'en',
  issuedOn: '2026-05-04',
  edition: 'Version 1',
  provenance: 'Wording by this project.',
  blocks: Object.values(blocks),
}

export const sampleImprint: Imprint = {
  draft: true,
  sha256: 'a'.repeat(64),
  verifyUrl: `http://localhost:3000/verify/${'a'.repeat(64)}`,
  approvals: [],
}
