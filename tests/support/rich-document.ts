import type { Block, DocumentModel, Imprint, Inline } from '@/lib/core/rendering/block'
import { sampleImprint } from './sample-document'

const words = (text: string): Inline[] => [{ text }]
const sentence =
  'The registrar enters the event within thirty days and gives the family a certificate without a fee. '

/** Coat of arms in two colours. */
const emblem = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100" width="80" height="100"><path fill="#0b5394" d="M5 5h70v50c0 25-20 35-35 40C25 90 5 80 5 55z"/><circle cx="40" cy="42" r="18" fill="#f2c14e"/></svg>',
).toString('base64')

const photo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 110" width="200" height="110"><rect width="200" height="110" fill="#cfe2f3"/><path fill="#7a4b00" d="M40 100V60l60-35 60 35v40z"/><rect x="90" y="70" width="20" height="30" fill="#fff"/></svg>',
).toString('base64')

const columns = (labels: readonly string[], ends: readonly number[] = []) =>
  labels.map((label, index) => ({
    label,
    align: ends.includes(index) ? ('end' as const) : ('start' as const),
    width: ends.includes(index) ? 1 : 2,
  }))

const blocks: Block[] = [
  { type: 'contents' },
  { type: 'list-of', of: 'tables' },
  { type: 'list-of', of: 'figures' },
  { type: 'heading', level: 1, text: '1 Results', anchor: 'results' },
  {
    type: 'paragraph',
    content: [
      { text: 'The law of 1998', cite: ['act', 'survey'] },
      { text: ' makes registration a duty' },
      { text: ', as ' },
      { text: '', ref: 'coverage' },
      { text: ' and ' },
      { text: '', ref: 'trend' },
      {
        text: ' show.',
        footnote: [
          { text: 'Second of three rounds, see ' },
          { text: 'the site', href: 'https://example.org/' },
          { text: '.' },
        ],
      },
      { text: ' The 2' },
      { text: 'nd', position: 'super' },
      { text: ' round measured CO' },
      { text: '2', position: 'sub' },
      { text: ' in offices; ' },
      { text: 'the limits', href: '#limits' },
      { text: ' are described below. ' },
      { text: 'ការចុះបញ្ជីកំណើត', lang: 'km' },
      { text: ' is Khmer, ' },
      { text: 'تسجيل المواليد', lang: 'ar' },
      { text: ' Arabic, and 出生登记 is written in Chinese.', bold: true },
    ],
  },
  {
    type: 'list',
    ordered: false,
    items: ['Births', 'In a health facility', 'At home', 'With a midwife', 'Deaths'].map(words),
    depths: [0, 1, 1, 2, 0],
  },
  {
    type: 'list',
    ordered: true,
    items: ['Notify', 'Check', 'By the clerk', 'Enter'].map(words),
    depths: [0, 0, 1, 0],
  },
  {
    type: 'table',
    caption: 'Coverage by province',
    columns: columns(['Province', 'Women', 'Men', 'Remarks'], [1, 2]),
    rows: Array.from({ length: 48 }, (_, row) => [
      words(`Province ${row + 1}`),
      words(`${row}.5 %`),
      words(`${row + 2}.0 %`),
      row % 5 === 0 ? [] : [{ text: sentence.slice(0, 40 + row) }],
    ]),
    source: 'National survey, 2024, grade C',
    rowHeads: true,
    anchor: 'coverage',
  },
  { type: 'heading', level: 2, text: '1.1 Limits', anchor: 'limits' },
  {
    type: 'definitions',
    items: ['Coverage', 'Completeness', 'Timeliness'].map((term) => ({
      term,
      detail: words(sentence),
    })),
  },
  {
    type: 'chart',
    chart: 'line',
    title: 'Births recorded in time, 2019 to 2023',
    alt: 'Births recorded in time rose from 61 to 78 per cent.',
    unit: '%',
    categories: ['2019', '2020', '2021', '2022', '2023'],
    series: [{ name: 'Recorded', values: [61, 64, 63, 70, 78] }],
    source: 'Registers',
    anchor: 'trend',
  },
  {
    type: 'quote',
    content: words('We waited two days and came back without a paper.'),
    attribution: 'Woman, focus group',
  },
  { type: 'note', tone: 'warning', content: words('Counts below ten are hidden.') },
  {
    type: 'figure',
    image: { mime: 'image/svg+xml', data: photo },
    title: 'The office of the district',
    alt: 'A house with a white door',
    width: 60,
    source: 'Photograph of the team',
    anchor: 'office',
  },
  { type: 'heading', level: 1, text: '2 Procedure', anchor: 'procedure' },
  { type: 'heading', level: 2, text: '2.1 Steps', anchor: 'steps' },
  {
    type: 'table',
    caption: 'Steps of the procedure',
    columns: columns(
      ['Step', 'Who', 'Where', 'Paper', 'Days', 'Fee', 'Obstacle', 'Proposed'],
      [4, 5],
    ),
    rows: Array.from({ length: 14 }, (_, row) =>
      [
        `Step ${row + 1}`,
        'Registrar',
        'District office',
        'Form 4',
        String(row),
        '2.00',
        sentence,
        sentence + sentence,
      ].map(words),
    ),
    landscape: true,
  },
  { type: 'heading', level: 2, text: '2.2 People', anchor: 'people' },
  ...Array.from(
    { length: 9 },
    (): Block => ({ type: 'paragraph', content: words(sentence.repeat(5)) }),
  ),
  { type: 'heading', level: 2, text: '2.3 Sources', anchor: 'sources' },
  {
    type: 'bibliography',
    entries: [
      {
        key: 'act',
        text: [{ text: 'Civil Registration Act', italic: true }, { text: ', 1998' }],
        annotation: words('Makes registration a duty of each family.'),
      },
      { key: 'survey', text: words('National survey, 2024') },
    ],
  },
  {
    type: 'signatures',
    rows: [
      { name: '', role: 'Minister of the Interior', date: '', note: '' },
      {
        name: 'A. Person',
        role: 'Chair of the committee',
        date: '4 May 2026',
        note: 'With thanks to the registrars',
      },
    ],
  },
]

/** Uses everything that a document can hold, in the places where it is hard to set. */
export const richDocument: DocumentModel = {
  title: 'Assessment of civil registration and vital statistics',
  subtitle: 'Report of the national team',
  country: 'Republic of Sandara',
  lang: 'en',
  issuedOn: '2026-05-04',
  edition: 'Version 2',
  provenance: 'Wording by this project.',
  notice: 'Passages about single persons were left out of this version.',
  emblem: { mime: 'image/svg+xml', data: emblem },
  blocks,
}

export const richImprint: Imprint = {
  ...sampleImprint,
  draft: false,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  verifyUrl:
    'https://crvs.example.org/verify/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  approvals: [{ role: 'Chair', name: 'A. Person', day: '2026-05-04', note: '' }],
}

const arabic = 'يولد جميع الناس أحراراً متساوين في الكرامة والحقوق. '

export const rightToLeftDocument: DocumentModel = {
  ...richDocument,
  lang: 'ar',
  title: 'تقييم نظام تسجيل الأحوال المدنية',
  subtitle: 'تقرير الفريق الوطني',
  country: 'جمهورية سندارا',
  edition: 'النسخة 2',
  provenance: arabic,
  notice: arabic,
  blocks: [
    { type: 'contents' },
    { type: 'heading', level: 1, text: '1 النتائج', anchor: 'results' },
    {
      type: 'paragraph',
      content: [
        { text: arabic.repeat(3) },
        { text: 'CRVS 2024', lang: 'en' },
        { text: ` (12.5%) ${arabic}`, footnote: words(arabic) },
      ],
    },
    {
      type: 'paragraph',
      content: [{ text: 'This paragraph is in English as a whole (2024).', lang: 'en' }],
    },
    {
      type: 'list',
      ordered: true,
      items: [words(arabic), words(arabic), words(arabic)],
      depths: [0, 1, 0],
    },
    {
      type: 'table',
      caption: 'التغطية حسب المحافظة',
      columns: columns(['المحافظة', 'النساء', 'ملاحظات'], [1]),
      rows: Array.from({ length: 6 }, (_, row) => [
        words(`محافظة ${row + 1}`),
        words(`${row}.5 %`),
        words(arabic),
      ]),
      rowHeads: true,
      source: 'المسح الوطني 2024',
    },
    { type: 'note', tone: 'info', content: words(arabic) },
    { type: 'quote', content: words(arabic), attribution: 'امرأة' },
    { type: 'signatures', rows: [{ name: '', role: 'وزير الداخلية', date: '', note: '' }] },
  ],
}
