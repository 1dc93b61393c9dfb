import { describe, expect, it } from 'vitest'
import type { FactRow } from '@/lib/core/assessment/assessment-facts'
import type { Json } from '@/lib/core/json'
import { valueSchema } from '@/lib/core/methodology/value'
import { harbourMethod } from '@/tests/support/harbour-method'
import { methodology } from '@/tests/support/methodology'
import { everything, fits } from './filter'
import { followUps, notFollowedUp } from './follow-up'
import { deskReviewOf } from './layout'
import { nextReviewStep, type ReviewState } from './next-step'
import { questionNumbers, type ReviewRow, reviewRow } from './review-row'
import { reviewSections } from './sections'
import { newRow, startingRows } from './starting-rows'
import { instrumentsOf, missingInstruments, unsettledTreaties } from './treaties'

const review = deskReviewOf(methodology)
const camps = '00000000-0000-4000-8000-000000000001'
const scope = {
  events: [
    { value: 'birth', label: 'Birth' },
    { value: 'death', label: 'Death' },
  ],
  populations: [{ value: camps, label: 'People in camps' }],
}
let count = 0
const row = (values: Record<string, Json>): ReviewRow =>
  reviewRow({ id: `r${++count}`, values: { topic: 'Topic', ...values } })
const settled = (section: string, values: Record<string, Json> = {}) =>
  row({ section, status: 'done', summary_finding: 'Found.', source: ['d'], ...values })
const whole = [
  ...review.sections
    .map(({ value }) => value)
    .filter((section) => section !== 'A5' && section !== 'A8')
    .map((section) => settled(section)),
  settled('A5', { event: ['birth'] }),
  settled('A5', { event: ['death'] }),
  settled('A8', { population: [camps] }),
]

describe('the layout', () => {
  it('is there in a method that has a matrix, and in no other one', () => {
    expect(review.sections.map(({ value }) => value)).toEqual([
      'A1',
      'A2',
      'A3',
      'A4',
      'A5',
      'A6',
      'A7',
      'A8',
      'A9',
      'A10',
    ])
    expect(() => deskReviewOf(harbourMethod)).toThrow('not-found')
  })

  it('offers guiding questions that may be stored, for the events and populations in scope', () => {
    const rows = startingRows(review, scope)
    expect(rows.filter(({ section }) => section === 'A5').map(({ event }) => event)).toEqual([
      ['birth'],
      ['death'],
    ])
    expect(rows.filter(({ section }) => section === 'A8')).toMatchObject([
      { topic: 'People in camps', population: [camps] },
    ])
    for (const values of [...rows, newRow(review.layout, 'A5', 'birth')])
      for (const [key, value] of Object.entries(values)) {
        const column = review.matrix.columns.find((candidate) => candidate.key === key)
        expect(column && valueSchema(methodology, column).safeParse(value).success, key).toBe(true)
      }
  })
})

describe('sections', () => {
  it('are in order, by event and population where they are read so, and lose no row', () => {
    const rows = [
      settled('A8'),
      settled('A5', { event: ['adoption'] }),
      row({ status: 'not-found', section: 'A1' }),
      row({ status: 'in-progress', section: 'gone', summary_finding: 'x' }),
    ]
    const sections = reviewSections(review, rows, scope)
    expect(sections.map(({ key }) => key)).toEqual([
      ...review.sections.map(({ value }) => value),
      '',
    ])
    expect(
      sections
        .flatMap(({ groups }) => groups.flatMap((group) => group.rows))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(rows.map(({ id }) => id).sort())
    const process = sections.find(({ key }) => key === 'A5')
    expect(process?.groups.map(({ title, rows: members }) => [title, members.length])).toEqual([
      ['Birth', 0],
      ['Death', 0],
      ['', 1],
    ])
    expect(sections.find(({ key }) => key === 'A1')).toMatchObject({
      settled: 1,
      notFound: 1,
      withoutSource: 0,
    })
    expect(sections.at(-1)).toMatchObject({ settled: 0, withoutSource: 1 })
  })

  it.each([
    [{ section: 'A3' }, true],
    [{ section: 'A4' }, false],
    [{ status: 'open' }, true],
    [{ status: 'done' }, false],
    [{ population: camps }, true],
    [{ direction: 'gap', reviewer: 'me' }, true],
    [{ direction: 'strength' }, false],
    [{ withoutSource: true }, true],
  ])('show a row under %j: %s', (change, expected) => {
    const given = row({
      section: 'A3',
      status: 'in-progress',
      population: [camps],
      direction: 'gap',
      reviewer: 'me',
      summary_finding: 'Words.',
    })
    expect(fits(given, { ...everything, ...change })).toBe(expected)
  })
})

describe('the next step', () => {
  const state = (rows: ReviewRow[], change: Partial<ReviewState> = {}): ReviewState => ({
    ...{
      canEdit: true,
      notStarted: false,
      documents: 1,
      missingTreaties: 0,
      openTreaties: 0,
      hasSummary: true,
    },
    sections: reviewSections(review, rows, scope),
    ...change,
  })
  const bare = settled('A3', { source: null })
  const open = row({ section: 'A4', status: 'not-started' })
  const begun = row({ section: 'A9', status: 'in-progress' })
  it.each<[string, ReviewState, object]>([
    ['start the step', state([], { notStarted: true, canEdit: false }), { kind: 'start-step' }],
    ['read', state([open], { canEdit: false }), { kind: 'read' }],
    ['begin', state([], { documents: 0 }), { kind: 'begin' }],
    ['add a document', state([open], { documents: 0 }), { kind: 'add-document' }],
    [
      'give a done row its source',
      state([...whole, open, bare]),
      { kind: 'source', count: 1, row: { id: bare.id } },
    ],
    [
      'go on with what was begun',
      state([open, begun]),
      { kind: 'row', count: 2, row: { id: begun.id } },
    ],
    [
      'take an open row',
      state([open, settled('A1')]),
      { kind: 'row', count: 1, row: { id: open.id } },
    ],
    [
      'write on an empty section',
      state(whole.filter(({ section }) => section !== 'A4')),
      { kind: 'section', section: { key: 'A4' }, group: '' },
    ],
    [
      'write on a population',
      state([...whole.slice(0, -1), settled('A8')]),
      { kind: 'section', section: { key: 'A8' }, group: 'People in camps' },
    ],
    [
      'add instruments',
      state(whole, { missingTreaties: 2, openTreaties: 1 }),
      { kind: 'instruments', count: 2 },
    ],
    ['look up standings', state(whole, { openTreaties: 1 }), { kind: 'standings', count: 1 }],
    ['sum up', state(whole, { hasSummary: false }), { kind: 'summary' }],
    ['write the report', state(whole), { kind: 'report' }],
  ])('is to %s', (_name, given, step) => {
    expect(nextReviewStep(given)).toMatchObject(step)
  })
})

describe('the follow-up', () => {
  const rows = [
    row({ follow_up: ['questionnaire'], follow_up_questions: 'H-10.02, H-3.07; H-3.07' }),
    row({ follow_up_questions: 'see H-3.07' }),
    row({ follow_up: ['field', 'questionnaire'] }),
    row({ follow_up: ['field'], follow_up_sites: 'Border posts' }),
    row({ follow_up: ['statistics'] }),
    row({ status: 'not-found', follow_up: ['none'] }),
    row({ status: 'not-found' }),
  ]
  it('is listed by question, by place and for the statistics', () => {
    expect(
      followUps(rows).map(({ target, to, rows: members }) => [target, to, members.length]),
    ).toEqual([
      ['questionnaire', '', 1],
      ['questionnaire', 'H-3.07', 2],
      ['questionnaire', 'H-10.02', 1],
      ['field', '', 1],
      ['field', 'Border posts', 1],
      ['statistics', '', 1],
    ])
  })
  it('names what was searched in vain and handed to nobody', () => {
    expect(notFollowedUp(rows)).toEqual([rows.at(-1)])
    expect(questionNumbers('H-3.07 and X-1.02, not Q-1.1')).toEqual(['H-3.07', 'X-1.02'])
  })
})

describe('instruments', () => {
  const instruments = instrumentsOf(methodology, review, ['birth'])
  it('are all treaties and declarations of the list of standards, with what they ask', () => {
    const listed = new Set(
      methodology.standards
        .filter(({ kind }) => kind === 'treaty' || kind === 'declaration')
        .map(({ instrument }) => instrument),
    )
    expect(new Set(instruments.map(({ title }) => title))).toEqual(listed)
    expect(instruments.every(({ provisions }) => provisions.length > 0)).toBe(true)
  })
  it('are in scope by the events', () => {
    const out = (events: string[]) =>
      instrumentsOf(methodology, review, events)
        .filter(({ inScope }) => !inScope)
        .map(({ key }) => key)
    expect(out(['birth'])).toContain('adoption')
    expect(out(['birth', 'adoption'])).not.toContain('adoption')
    expect(out([])).toEqual([])
  })
  it('miss a row, or a row misses its standing', () => {
    const rows: FactRow[] = [
      { id: '1', values: { instrument: 'crc', standing: 'party' } },
      { id: '2', values: { instrument: 'iccpr', standing: null } },
    ]
    const missing = missingInstruments(instruments, rows).map(({ key }) => key)
    expect(missing).toContain('cedaw')
    expect(missing).not.toContain('crc')
    expect(unsettledTreaties(rows).map(({ id }) => id)).toEqual(['2'])
  })
})
