import { describe, expect, it } from 'vitest'
import type { AssessmentFacts, FactDocument } from '@/lib/core/assessment/assessment-facts'
import type { Json } from '@/lib/core/json'
import { findOutput } from '@/lib/core/methodology/find'
import { buildOutput } from '@/lib/core/output/build-output'
import { type Block, DocumentModel } from '@/lib/core/rendering/block'
import { methodology } from '@/tests/support/methodology'
import { englishWords } from '@/tests/support/told'

const [act, memo] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
const document = (values: Partial<FactDocument>): FactDocument => ({
  ...{
    id: act,
    title: '',
    type: 'act',
    issuer: '',
    date: null,
    language: '',
    url: '',
    confidentiality: 'public',
    annotation: '',
  },
  ...values,
})
const rows = (list: Record<string, Json>[]) =>
  list.map((values, index) => ({ id: `r${index}`, values }))
const facts: AssessmentFacts = {
  assessment: {
    ...{
      id: 'a',
      title: 'Assessment',
      countryName: 'Alphania',
      countryCode: 'AAA',
      languages: [],
      referenceStart: null,
      referenceEnd: null,
    },
    ...{ events: ['birth', 'death'], territory: ['Whole country'] },
  },
  fields: {
    'tool-a': {
      overall_summary: 'Sound law, weak practice.',
      open_questions: 'How often are people refused?',
    },
  },
  rows: {
    'tool-a': {
      matrix: rows([
        {
          section: 'A3',
          topic: 'Duty',
          summary_finding: 'Every birth.',
          direction: 'strength',
          source: [act, memo],
          locator: 'section 8',
          status: 'done',
        },
        {
          section: 'A5',
          topic: 'Paper',
          summary_finding: 'On paper.',
          event: ['birth'],
          status: 'in-progress',
          follow_up: ['field'],
          follow_up_sites: 'Clinics',
        },
        { section: 'A8', topic: 'Camps', status: 'not-found', follow_up_questions: 'H-3.07' },
        { section: 'A9', topic: 'Lost', status: 'not-found' },
      ]),
      treaty_status: rows([
        { instrument: 'refugees', standing: 'not-party' },
        {
          instrument: 'crc',
          standing: 'party',
          ratified_acceded: '1991-02-20',
          reservations: 'On article 7.',
          source: [act],
        },
        { instrument: 'cedaw', standing: 'not-found' },
      ]),
    },
  },
  populations: [],
  documents: [
    document({
      title: 'Registration Act',
      issuer: 'Parliament',
      annotation: 'Text of 2021.',
      url: 'https://law.example/act',
    }),
    document({
      id: memo,
      title: 'Secret memo',
      confidentiality: 'confidential',
      annotation: 'Leaked.',
    }),
    document({ id: '00000000-0000-4000-8000-000000000003', title: 'Census', type: 'statistics' }),
  ],
  ...{ members: [], outputs: {}, questionnaire: null, coverage: null, reports: {}, steps: [] },
}
const blocksOf = (key: string) =>
  DocumentModel.parse(
    buildOutput(methodology, findOutput(methodology, key), facts, {
      number: 1,
      issuedOn: '2026-05-04',
      words: englishWords,
    }),
  ).blocks
const tables = (blocks: Block[]) => blocks.filter((block) => block.type === 'table')
const cells = (caption: string) =>
  tables(blocksOf('output-02'))
    .find((table) => table.caption === caption)
    ?.rows.map((row) => row.map((inlines) => inlines.map(({ text }) => text).join('')))

describe('the report of the desk review', () => {
  it('prints findings by section and event, with sources and places in them, and says what is empty', () => {
    expect(cells('A3 National law and regulations')).toEqual([
      [
        'Duty',
        'Every birth.',
        'Strength',
        'Registration Act; a confidential document, section 8',
        '',
      ],
    ])
    expect(cells('A5 Registration process: Birth')).toEqual([
      ['Paper', 'On paper.', '', 'no source', ''],
    ])
    expect(JSON.stringify(blocksOf('output-02'))).toContain(
      'No finding was recorded on: A1 Country and population context;',
    )
  })

  it('prints instruments in the order of the list, also where the State is not a party or nothing was found', () => {
    expect(cells('Treaty status')?.map((row) => row.slice(0, 5))).toEqual([
      ['Convention on the Rights of the Child', 'Party', '', '20 February 1991', 'On article 7.'],
      [
        'Convention on the Elimination of All Forms of Discrimination against Women',
        'Searched, not found',
        '',
        '',
        '',
      ],
      ['Convention relating to the Status of Refugees', 'Not a party', '', '', ''],
    ])
    expect(
      tables(blocksOf('output-02')).find(({ caption }) => caption === 'Treaty status'),
    ).toMatchObject({
      landscape: true,
      source: 'Sources: Registration Act.',
    })
  })

  it('prints what was not found, where it goes, and what is followed up', () => {
    expect(cells('Searched and not found')).toEqual([
      ['A8 Populations of interest', 'Camps', 'H-3.07'],
      ['A9 Past assessments, strategies and projects', 'Lost', 'not decided'],
    ])
    expect(cells('Follow-up in the field')).toEqual([['Clinics', 'Paper', 'On paper.']])
    expect(cells('Follow-up in the questionnaire')).toEqual([
      ['H-3.07', 'Camps', 'searched, not found'],
    ])
  })

  it('lists the documents that rows stand on, with their annotations, and no confidential one by name', () => {
    const sources = blocksOf('output-02').find((block) => block.type === 'bibliography')
    expect(sources).toMatchObject({
      entries: [{ key: act, annotation: [{ text: 'Text of 2021.' }] }],
    })
    for (const output of methodology.outputs)
      expect(JSON.stringify(blocksOf(output.key)), output.key).not.toMatch(/Secret memo|Leaked/)
    expect(JSON.stringify(blocksOf('output-02'))).toContain(
      '1 confidential document is not listed.',
    )
  })
})

describe('the collection of materials', () => {
  it('is an annotated bibliography of the whole library', () => {
    const materials = blocksOf('output-03').find((block) => block.type === 'bibliography')
    expect(materials).toEqual({
      type: 'bibliography',
      entries: [
        {
          key: '00000000-0000-4000-8000-000000000003',
          text: [{ text: 'Census', italic: true }, { text: ' (statistics)' }],
        },
        {
          key: act,
          text: [
            { text: 'Registration Act', italic: true, href: 'https://law.example/act' },
            { text: '. Parliament.' },
            { text: ' (act)' },
          ],
          annotation: [{ text: 'Text of 2021.' }],
        },
      ],
    })
  })
})
