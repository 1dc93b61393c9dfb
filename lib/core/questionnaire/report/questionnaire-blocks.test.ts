import { describe, expect, it } from 'vitest'
import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { buildOutput, summaryOf } from '@/lib/core/output/build-output'
import type { QuestionnaireFacts } from '@/lib/core/questionnaire/facts'
import { instrumentFor } from '@/lib/core/questionnaire/lacks'
import { readingOf } from '@/lib/core/questionnaire/reading'
import { type Block, DocumentModel } from '@/lib/core/rendering/block'
import { methodology } from '@/tests/support/methodology'
import { answersOf, populations } from '@/tests/support/small-questionnaire'
import { englishWords, otherWords, printedSentences } from '@/tests/support/told'
import { questionnaireBlocks } from './questionnaire-blocks'

const evidence = [
  { documentId: 'act', locator: 'art. 12' },
  { documentId: 'memo', locator: 'p. 3' },
]
const notKnown = { gap: 'not-disclosed' as const, gapReason: 'The ministry keeps it.' }
const office = answersOf({
  'H-3.07|||law': { value: 'Yes', confidence: 'high', evidence, comment: 'Since 2019.' },
  'H-3.07|||practice': { value: 'No', confidence: 'low' },
  'H-3.16|||law': 'Yes',
  'H-3.18|||': 'No',
  'H-13.05||refugees|': 'Partly',
  'H-13.05||river|': notKnown,
  'H-4.02|||': { value: [['Birth', 'Midwife', 'Office', 'Office', 'Office', 'Statistics', 'Act']] },
})
const ministry = answersOf({ 'H-3.16|||law': 'No', 'H-3.18|||': 'Yes' }, 'ministry')
const questionnaire: QuestionnaireFacts = {
  mode: 'full',
  own: [],
  institutions: [
    { id: 'office', name: 'Registration Office' },
    { id: 'ministry', name: 'Ministry of Justice' },
  ],
  delegations: [],
  answers: [...office, ...ministry],
  adoptions: [
    {
      ...{
        instance: 'H-3.18|||',
        kind: 'adopted',
        answerId: 'office/H-3.18|||',
        value: 'No',
        gap: null,
        gapReason: '',
      },
      ...{ reason: 'The order was repealed.', dissent: 'The ministry holds that it is in force.' },
    },
  ],
  signOffs: [
    {
      ...{
        section: 'H-3',
        institutionId: 'office',
        signatory: 'A. Person',
        office: 'Registrar General',
        signedOn: '2026-05-04',
      },
      ...{ reservations: 'Without section 16.', changedSince: 1 },
    },
  ],
  findings: [
    {
      ...{
        key: 'k',
        kind: 'weakness',
        statement: 'Mothers are turned away.',
        challenges: ['C3'],
        populationId: null,
        events: ['birth'],
      },
      instances: ['H-3.07|||practice'],
    },
  ],
}
const facts: AssessmentFacts = {
  assessment: {
    ...{
      id: 'a',
      title: 'Assessment',
      countryName: 'Sandara',
      countryCode: 'SDR',
      languages: ['English'],
      referenceStart: null,
      referenceEnd: null,
    },
    ...{ events: ['birth', 'death'], territory: [] },
  },
  coverage: null,
  reports: {},
  fields: {},
  rows: {},
  populations: populations.map((one) => ({
    ...one,
    definition: '',
    sizeEstimate: null,
    sizeSource: '',
    sizeOn: null,
    sensitivity: 'low',
    areas: '',
  })),
  documents: [
    {
      id: 'act',
      title: 'Registration Act',
      type: 'law',
      issuer: '',
      date: null,
      language: '',
      confidentiality: 'public',
      url: '',
      annotation: '',
    },
    {
      id: 'memo',
      title: 'Secret memo',
      type: 'other',
      issuer: '',
      date: null,
      language: '',
      confidentiality: 'confidential',
      url: '',
      annotation: '',
    },
  ],
  ...{ members: [], outputs: {}, steps: [], questionnaire },
}
const part = (name: Parameters<typeof questionnaireBlocks>[1]) =>
  questionnaireBlocks({ methodology, facts, words: englishWords }, name, 2)

/**
 * Words of the blocks, cells apart, so that a change of content shows and a change of widths does
 * not.
 */
function words(blocks: Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${block.text}`]
      case 'table':
        return [
          `[${block.caption}]`,
          ...[
            block.columns.map(({ label }) => label),
            ...block.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(''))),
          ].map((row) => row.join(' | ').replaceAll('\n', ' / ')),
          ...(block.source ? [block.source] : []),
        ]
      case 'definitions':
        return block.items.map(
          ({ term, detail }) => `${term}: ${detail.map(({ text }) => text).join('')}`,
        )
      case 'note':
      case 'paragraph':
        return [block.content.map(({ text }) => text).join('')]
      default:
        return [block.type]
    }
  })
}

describe('the document of the questionnaire', () => {
  it.each(['summary', 'sign-offs', 'law-practice', 'findings', 'dissent', 'evidence'] as const)(
    '%s',
    (name) => {
      expect(words(part(name))).toMatchSnapshot()
    },
  )

  it('answers: law beside practice, comments, who said so, tables as tables, and what is open', () => {
    const answers = words(part('answers'))
    const from = answers.indexOf('## H-4 Institutions, coordination and resources')
    expect(answers.slice(from, from + 12)).toMatchSnapshot()
    const line = (id: string) => answers.filter((row) => row.startsWith(`${id} | `))
    expect(line('H-3.07')).toEqual([
      "H-3.07 | May a mother register her child alone, without the father's presence, consent or a marriage document? | In law: Yes / In practice: No / Comment (Registration Office): Since 2019. | Registration Office (submitted, high and low confidence)",
    ])
    expect(line('H-3.16')[0]).toContain('In law: Not settled: institutions differ')
    expect(line('H-3.18')[0]).toContain('Reconciled by the lead body')
    expect(line('H-3.15')[0]).toContain('Not answered, at any of 2 places')
    expect(answers).toContain('  | Refugees | Partly | Registration Office (submitted)')
    expect(answers).toContain(
      '  | River peoples | Not disclosed: The ministry keeps it. | Registration Office (submitted)',
    )
  })

  it('names every section that is asked and every question of it', () => {
    const answers = words(part('answers')).join('\n')
    for (const { id, title } of methodology.questionSections.filter(({ own }) => !own))
      expect(answers).toContain(`## ${id} ${title}`)
    const { instances } = readingOf(instrumentFor(methodology, facts), questionnaire)
    for (const { question } of instances) expect(answers).toContain(`${question.id} `)
  })

  it('gaps are counted by section and listed with their reason', () => {
    const gaps = words(part('gaps'))
    expect(gaps).toContain(
      'H-13.05 | Are forms, notices and interpreters available in languages this population uses? / River peoples | Not disclosed | The ministry keeps it. | Registration Office',
    )
    expect(gaps.find((row) => row.startsWith('H-4 '))).toMatch(/ \| 1 \| 0 \| 0 \| 0 \| 0 \| \d+$/)
  })

  it.each([
    ...(['summary', 'sign-offs', 'scores', 'law-practice', 'standards', 'findings'] as const),
    ...(['answers', 'gaps', 'dissent', 'evidence'] as const),
  ])('%s: said in the words of another language, with no sentence in English', (name) => {
    const around = { methodology, facts, words: otherWords }
    const said = JSON.stringify(questionnaireBlocks(around, name, 2))
    expect(said).toContain('⟦printed.')
    expect(printedSentences.filter((text) => said.includes(`"${text}`))).toEqual([])
  })

  it('names no confidential document', () => {
    const whole = JSON.stringify(
      methodology.outputs
        .filter(({ step }) => step === 'step-07')
        .map((output) => buildOutput(methodology, output, facts, issue)),
    )
    expect(whole).toContain('Registration Act')
    expect(whole).not.toContain('Secret memo')
  })
})

const issue = { number: 2, issuedOn: '2026-05-04', words: englishWords }

describe('the summary of an output', () => {
  const output = methodology.outputs.find(({ step }) => step === 'step-07')
  if (!output) throw new Error('no output')
  const model = buildOutput(methodology, output, facts, issue)
  const headings = (blocks: Block[]) =>
    blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []))

  it('is the same document without its long sections', () => {
    const summary = DocumentModel.parse(summaryOf(model, output))
    expect(summary.edition).toBe('Version 2, summary')
    expect(headings(summary.blocks)).toEqual(headings(model.blocks).slice(0, 6))
  })

  it('is there only where the methodology says so', () => {
    const other = methodology.outputs.find(({ outline }) =>
      outline.every(({ inSummary }) => !inSummary),
    )
    expect(other && summaryOf(model, other)).toBeNull()
  })
})
