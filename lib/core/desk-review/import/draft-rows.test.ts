import { describe, expect, it } from 'vitest'
import { deskReviewOf } from '@/lib/core/desk-review/layout'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import { optionsFor } from '@/lib/core/methodology/find'
import { methodology } from '@/tests/support/methodology'
import { isBlocked } from './draft'
import { draftRows } from './draft-rows'
import { suggestMapping } from './mapping'
import { matchSection } from './match-section'
import { dayOf, optionsIn, sourcesIn } from './read-words'
import type { FileTable, ReviewFile } from './review-file'

const review = deskReviewOf(methodology)
const act = '00000000-0000-4000-8000-000000000001'
const refugees = '00000000-0000-4000-8000-000000000002'
const lists: Record<string, Option[]> = {
  document: [
    { value: act, label: 'Registration Act' },
    { value: '00000000-0000-4000-8000-000000000003', label: 'Act' },
  ],
  population: [{ value: refugees, label: 'Refugees' }],
}
const optionsOf = (field: ScalarField): Option[] => {
  if (field.kind === 'choice' || field.kind === 'multi-choice')
    return optionsFor(methodology, field)
  return field.kind === 'reference' ? (lists[field.to] ?? []) : []
}

function table(lines: string[][], name = ''): FileTable {
  return {
    name,
    rows: lines.map((cells, index) => ({
      number: index + 1,
      cells: cells.map((text) => ({ text, notes: [] })),
    })),
  }
}
function file(parts: Partial<ReviewFile>): ReviewFile {
  return { kind: 'docx', name: 'review.docx', tables: [], passages: [], ...parts }
}
function drafts(given: ReviewFile, change: Partial<ReturnType<typeof suggestMapping>> = {}) {
  return draftRows({ review, optionsOf }, given, { ...suggestMapping(review, given), ...change })
}

describe('a section is recognised', () => {
  it.each([
    ['A3', 'A3'],
    ['a 3', 'A3'],
    ['A3 National law', 'A3'],
    ['A10. Gaps', 'A10'],
    ['3.', 'A3'],
    ['National law and regulations', 'A3'],
    ['Nationel law and regulations', 'A3'],
    ['Legal framework', 'A3'],
    ['International treaties', 'A2'],
    ['Refugees', 'A8'],
    ['Coverage', 'A7'],
    ['A11', ''],
    ['2024', ''],
    ['Legal framework and statistics', ''],
    ['Chapitre premier', ''],
    ['', ''],
  ])('%s is %s', (words, section) => {
    expect(matchSection(review.sections, words)).toBe(section)
  })
})

describe('a day is read', () => {
  it.each([
    ['2024-05-04', '2024-05-04'],
    ['4.5.2024', '2024-05-04'],
    ['31/05/2024', '2024-05-31'],
    ['05/31/2024', '2024-05-31'],
    ['4 May 2024', '2024-05-04'],
    ['May 4th, 2024', '2024-05-04'],
    ['29 Feb 2024', '2024-02-29'],
    ['5/4/2024', undefined],
    ['29 Feb 2023', undefined],
    ['May 2024', undefined],
    ['2024', undefined],
    ['spring', undefined],
  ])('%s as %s', (words, day) => {
    expect(dayOf(words)).toBe(day)
  })
})

describe('options and sources are read', () => {
  it.each([
    ['Birth; Death', ['birth', 'death'], []],
    ['births', ['birth'], []],
    ['Birth and weddings', ['birth'], ['weddings']],
  ])('%s', (words, found, rest) => {
    expect(
      optionsIn(
        methodology.events.map(({ key, title }) => ({ value: key, label: title })),
        words,
      ),
    ).toEqual({ found, rest })
  })

  it.each([
    ['Registration Act, section 8', [act], 'section 8', []],
    ['section 8 of the registration act', [act], 'section 8 of the', []],
    ['Census 2023, table 2', [], 'Census 2023, table 2', ['Census 2023, table 2']],
    ['Registration Act (s. 8); Census', [act], 's. 8; Census', ['Census']],
  ])('%s', (words, found, locator, unknown) => {
    expect(sourcesIn(lists.document ?? [], words)).toEqual({ found, locator, unknown })
  })
})

describe('drafts of a table', () => {
  it('find the heading below a title, take the section from the row above, and are drafts with their place', () => {
    const rows = drafts(
      file({
        tables: [
          table([
            ['Desk review of Alphania', '', '', '', ''],
            ['Topic', 'Key findings', 'Source', 'Date', 'Strenght or weakness'],
            [
              'A3 National law',
              'A3 National law',
              'A3 National law',
              'A3 National law',
              'A3 National law',
            ],
            ['Duty', 'Every birth.', 'Registration Act, section 8', '4 May 2024', 'Strength'],
            ['Topic', 'Key findings', 'Source', 'Date', 'Strenght or weakness'],
            ['', '', '', '', ''],
            ['Fees', 'None.', 'A decree', 'May 2024', 'so so'],
          ]),
        ],
      }),
    )
    expect(rows.map(({ place }) => place)).toEqual(['t1r4', 't1r7'])
    expect(rows[0]?.values).toEqual({
      section: 'A3',
      topic: 'Duty',
      summary_finding: 'Every birth.',
      source: [act],
      locator: 'section 8',
      date_of_information: '2024-05-04',
      direction: 'strength',
      status: 'in-progress',
      origin: 'review.docx, table 1, row 4',
    })
    expect(rows[0]?.problems).toEqual([])
    expect(rows[1]?.values.summary_finding).toBe(
      'None.\n\nDate of information: May 2024\n\nDirection: so so',
    )
    expect(rows[1]?.values.locator).toBe('A decree')
    expect(rows[1]?.problems.map(({ kind }) => kind)).toEqual(['source', 'date', 'option'])
    expect(rows.some(isBlocked)).toBe(false)
  })

  it('without a section wait until a person gives one, for the row or for the table', () => {
    const given = file({
      tables: [
        table([
          ['Topic', 'Finding', 'Section'],
          ['Fees', 'None.', 'Chapitre premier'],
        ]),
      ],
    })
    const [row] = drafts(given)
    expect(row?.problems).toEqual([
      { kind: 'no-section', column: 'section', text: 'Chapitre premier' },
    ])
    expect(row && isBlocked(row)).toBe(true)
    expect(drafts(given, { sections: { t1r2: 'A6' } })[0]?.values.section).toBe('A6')
    const [settings] = suggestMapping(review, given).tables
    if (!settings) throw new Error('no table')
    expect(drafts(given, { tables: [{ ...settings, section: 'A9' }] })[0]?.problems).toEqual([])
  })

  it('of a table in another language are taken once a person says what the columns are', () => {
    const given = file({
      tables: [
        table([
          ['Thème', 'Constat'],
          ['Délai', 'Trente jours.'],
        ]),
      ],
    })
    expect(drafts(given)).toEqual([])
    const columns = ['topic', 'summary_finding']
    const [row] = drafts(given, { tables: [{ take: true, headingRow: 1, columns, section: 'A3' }] })
    expect(row?.values).toMatchObject({
      section: 'A3',
      topic: 'Délai',
      summary_finding: 'Trente jours.',
    })
  })

  it('keep long words in full, and refuse only what no field can hold', () => {
    const long = 'word '.repeat(200).trim()
    const [row, endless] = drafts(
      file({
        tables: [
          table([
            ['Section', 'Topic', 'Finding'],
            ['A1', long, 'Short.'],
            ['A1', 'T', 'x'.repeat(20_001)],
          ]),
        ],
      }),
    )
    expect(row?.values.topic).toHaveLength(500)
    expect(row?.values.summary_finding).toBe(`Short.\n\nTopic: ${long}`)
    expect(row?.problems.map(({ kind }) => kind)).toEqual(['shortened'])
    expect(endless?.problems.map(({ kind }) => kind)).toEqual(['too-long'])
  })

  it('lose no word of the cells that are taken', () => {
    const cells = [
      'A3',
      'Fees',
      'Free by law.',
      'unheard of',
      'Gazette; Registration Act, s. 3',
      'p. 4',
      'excellent',
      'last year',
      'ask them',
      'H-3.07',
      'Nobody Known',
    ]
    const headings = [
      'Section',
      'Topic',
      'What was found',
      'Direction',
      'Sources',
      'Page or section',
      'Quality of information',
      'Date of information',
      'Follow up in',
      'Questions it informs',
      'Reviewer',
    ]
    const [row] = drafts(file({ tables: [table([headings, cells])] }))
    const kept = JSON.stringify(row?.values)
    for (const words of [...cells.slice(1, 4), 'Gazette', 's. 3', ...cells.slice(5)])
      expect(kept).toContain(words)
  })
})

describe('drafts of running text', () => {
  const given = file({
    passages: [
      {
        number: 2,
        headings: ['Findings', 'Legal framework', 'Duty to register'],
        text: 'Every birth.',
        notes: ['Registration Act, section 8'],
      },
      {
        number: 5,
        headings: [],
        text: 'A sentence that stands before any heading and goes on for quite some time.',
        notes: [],
      },
    ],
  })
  it('take topic and section from the headings and sources from the footnotes', () => {
    const [first, second] = drafts(given)
    expect(first?.values).toMatchObject({
      section: 'A3',
      topic: 'Duty to register',
      summary_finding: 'Every birth.',
      source: [act],
      locator: 'section 8',
    })
    expect(first?.origin).toBe('review.docx, paragraph 2, “Duty to register”')
    expect(second?.values.topic).toBe('A sentence that stands before any heading and goes on …')
    expect(second?.problems.map(({ kind }) => kind)).toEqual(['no-section'])
  })

  it('are not taken where a table is, unless a person wants them', () => {
    const both = {
      ...given,
      tables: [
        table([
          ['Topic', 'Finding'],
          ['Fees', 'None.'],
        ]),
      ],
    }
    expect(drafts(both).map(({ place }) => place)).toEqual(['t1r2'])
    expect(
      drafts(both, { text: { take: true, section: 'A1' }, leaveOut: ['p2'] }).map(
        ({ place, taken }) => [place, taken],
      ),
    ).toEqual([
      ['t1r2', true],
      ['p2', false],
      ['p5', true],
    ])
  })
})
