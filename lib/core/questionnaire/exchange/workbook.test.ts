import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyAnswer } from '@/lib/core/questionnaire/answering/answer'
import { instancesOf } from '@/lib/core/questionnaire/instrument'
import type { InstitutionAnswer } from '@/lib/core/questionnaire/state-answer'
import { anyAnswers, sampleDocuments, sampleInstrument } from '@/tests/support/any-answers'
import { sampleExchange, sampleInstitution } from '@/tests/support/sample-exchange'
import { englishWords, otherWords, printedSentences, telling, told } from '@/tests/support/told'
import { planImport, type SavedAnswer, writesOf } from './import-plan'
import type { RawCell, RawSheet } from './raw-workbook'
import { readMemory } from './read-memory'
import { readWorkbook } from './read-workbook'
import { answerWorkbook, type Workbook } from './workbook'
import { columnAt, headRow, memorySheet, type SectionColumn } from './workbook-words'

const instrument = sampleInstrument()
const places = instancesOf(instrument)
const digest = (text: string) => text

describe('a workbook taken and brought back', () => {
  it('is lossless: 1,000 responses come back word for word, and none counts as changed', () => {
    let responses = 0
    while (responses < 1000) {
      const [answers = []] = fc.sample(anyAnswers(instrument, sampleInstitution.id), 1)
      const { read, unreadable } = readBack(taken(answers))
      expect(unreadable).toEqual([])
      const given = new Map(read.map(({ place, content }) => [place.key, content]))
      for (const { instance, value, gap, gapReason, comment, confidence, evidence } of answers)
        expect(given.get(instance)).toEqual({
          value,
          gap,
          gapReason,
          comment,
          confidence,
          evidence,
        })
      expect(read.filter(({ touched }) => touched.length > 0)).toEqual([])
      responses += answers.length
    }
  })

  it('is read by the words of the language it was made in', () => {
    const answer = answerAt('H-1.08||33333333-3333-4333-8333-333333333333|', { value: 'No' })
    const workbook = taken([answer], 'km')
    const cells = workbook.sheets.find(({ name }) => name === 'H-1')?.rows.flat() ?? []
    expect(cells.map(({ content }) => content)).toContain('ទេ')
    const back = readBack(workbook).read.find(({ place }) => place.key === answer.instance)
    expect(back?.content.value).toBe('No')
  })

  it('is said and read back in the words it was made with', () => {
    const [answers = []] = fc.sample(anyAnswers(instrument, sampleInstitution.id), 1)
    const workbook = taken(answers, 'km', 1, otherWords)
    const texts = JSON.stringify([workbook.sheets, [...workbook.lists]])
    expect(printedSentences.filter((text) => texts.includes(`"${text}`))).toEqual([])
    const asked: string[] = []
    const { read, unreadable } = readWorkbook(
      readMemory(rawOf(workbook), (lang) => {
        asked.push(lang)
        return otherWords
      }),
      instrument,
      sampleExchange(instrument, []).translations,
      digest,
    )
    expect(asked).toEqual(['km'])
    expect(unreadable).toEqual([])
    expect(read.filter(({ touched }) => touched.length > 0)).toEqual([])
    expect(read.map(({ content }) => content.gap).filter(Boolean)).toHaveLength(
      answers.filter(({ gap }) => gap).length,
    )
  })

  it('never holds a cell that a spreadsheet would run', () => {
    const [answers = []] = fc.sample(anyAnswers(instrument, sampleInstitution.id), 1)
    const texts = taken(answers).sheets.flatMap(({ rows }) =>
      rows.flat().map(({ content }) => content),
    )
    expect(texts.filter((text) => typeof text === 'string' && /^[=+\-@\t\r]/.test(text))).toEqual(
      [],
    )
  })
})

const filled: [string, string, SectionColumn, RawCell, unknown][] = [
  ['a number typed as text', 'H-4.14|||', 'answer', { kind: 'text', text: ' 12.5 ' }, 12.5],
  [
    'a percentage typed as 45 %',
    'H-7.03|||',
    'answer',
    { kind: 'number', number: 0.45, percent: true },
    45,
  ],
  ['a percentage with its sign', 'H-7.03|||', 'answer', { kind: 'text', text: '45 %' }, 45],
  ['an option in other letters', 'H-2.02|||', 'answer', { kind: 'text', text: ' yes ' }, 'Yes'],
  ['a day', 'X-1.02|||', 'answer', { kind: 'date', day: '2026-05-04' }, '2026-05-04'],
]

const refusals: [string, string, SectionColumn, RawCell, RegExp][] = [
  ['a formula', 'H-2.02|||', 'answer', { kind: 'formula' }, /formula/],
  ['a merged cell', 'H-2.02|||', 'comment', { kind: 'merged' }, /merged/],
  [
    'an option that is not there',
    'H-2.02|||',
    'answer',
    { kind: 'text', text: 'Maybe' },
    /Choose one of: Yes; No/,
  ],
  [
    'a percentage above 100',
    'H-7.03|||',
    'answer',
    { kind: 'number', number: 101, percent: false },
    /at most 100/,
  ],
  ['a number below 0', 'H-4.14|||', 'answer', { kind: 'text', text: '-3' }, /in digits/],
  [
    'a day in another order',
    'X-1.02|||',
    'answer',
    { kind: 'text', text: '4.5.2026' },
    /year-month-day/,
  ],
  [
    'evidence that is not in the library',
    'H-2.02|||',
    'evidence',
    { kind: 'text', text: 'No such law' },
    /“No such law” is not on the sheet/,
  ],
  [
    'a key that was changed',
    'H-2.02|||',
    'place',
    { kind: 'text', text: 'H-9.99|||' },
    /hidden key/,
  ],
]

describe('what people type', () => {
  it.each(filled)('takes %s', (_name, key, column, cell, value) => {
    const { read, unreadable } = readBack(taken([]), (sheets) => put(sheets, key, column, cell))
    expect(unreadable).toEqual([])
    expect(read.find(({ place }) => place.key === key)).toMatchObject({
      content: { value },
      touched: ['answer'],
    })
  })

  it.each(refusals)('refuses %s and says where', (_name, key, column, cell, message) => {
    const { read, unreadable } = readBack(taken([]), (sheets) => put(sheets, key, column, cell))
    expect(unreadable).toHaveLength(1)
    expect(told(unreadable[0])).toMatch(message)
    expect(unreadable[0]?.row).toBe(rawRow(rawOf(taken([])), key).index + 1)
    expect(read.filter(({ touched }) => touched.length > 0)).toEqual([])
  })

  it('refuses an answer beside a reason why there is none', () => {
    const { unreadable } = readBack(taken([]), (sheets) => {
      put(sheets, 'H-2.02|||', 'answer', { kind: 'text', text: 'Yes' })
      put(sheets, 'H-2.02|||', 'gap', { kind: 'text', text: 'Not known' })
    })
    expect(unreadable).toMatchObject([{ sheet: 'H-2', column: 'K' }])
  })

  it.each([
    [
      'another file',
      (sheets: RawSheet[]) =>
        sheets.splice(0, 99, { name: 'Sheet1', cells: [[{ kind: 'text', text: 'a' }]] }),
      /not a workbook of this questionnaire/,
    ],
    [
      'a renamed sheet',
      (sheets: RawSheet[]) => Object.assign(sheets[2] ?? {}, { name: 'Mine' }),
      /The sheet “H-2” is missing or was renamed/,
    ],
    [
      'a renamed column',
      (sheets: RawSheet[]) =>
        Object.assign(sheets[1]?.cells[headRow - 1]?.[columnAt('answer')] ?? {}, { text: 'Reply' }),
      /cell J4 should say “Answer”/,
    ],
  ])('refuses %s', (_name, change, message) => {
    expect(telling(() => readBack(taken([]), change))).toThrow(message)
  })
})

describe('what bringing it back would do', () => {
  const key = 'H-2.02|||'
  const saved = (
    value: string,
    version: number,
    status: SavedAnswer['status'] = 'draft',
  ): Map<string, SavedAnswer> =>
    new Map([
      [
        key,
        { content: { ...emptyAnswer, value }, status, version, partVersions: { answer: version } },
      ],
    ])
  const planOf = (before: string | null, typed: string, now: Map<string, SavedAnswer>) => {
    const taking = before === null ? [] : [answerAt(key, { value: before })]
    const { read, unreadable } = readBack(taken(taking, 'en', before === null ? 0 : 1), (sheets) =>
      put(sheets, key, 'answer', { kind: 'text', text: typed }),
    )
    return planImport({ read, unreadable }, now, new Set())
  }

  it.each([
    [
      'a first answer is new',
      null,
      'Yes',
      new Map(),
      { kinds: ['new'], conflicts: 0, unchanged: 0 },
    ],
    [
      'another answer is a change',
      'Yes',
      'No',
      saved('Yes', 1),
      { kinds: ['changed'], conflicts: 0, unchanged: 0 },
    ],
    [
      'the same answer is unchanged',
      'Yes',
      'Yes',
      saved('Yes', 1),
      { kinds: [], conflicts: 0, unchanged: 1 },
    ],
    [
      'untouched stays what it became meanwhile',
      'Yes',
      'Yes',
      saved('No', 2),
      { kinds: [], conflicts: 0, unchanged: 1 },
    ],
    [
      'changed here and there alike is unchanged',
      'Yes',
      'No',
      saved('No', 2),
      { kinds: [], conflicts: 0, unchanged: 1 },
    ],
    [
      'changed here and there otherwise is a conflict',
      null,
      'Yes',
      saved('No', 1),
      { kinds: [], conflicts: 1, unchanged: 0 },
    ],
  ] as const)('%s', (_name, before, typed, now, expected) => {
    const plan = planOf(before, typed, now as Map<string, SavedAnswer>)
    expect({
      kinds: plan.changes.map(({ kind }) => kind),
      conflicts: plan.conflicts.length,
      unchanged: plan.unchanged,
    }).toEqual(expected)
  })

  it('does not touch a validated answer', () => {
    const plan = planOf('Yes', 'No', saved('Yes', 1, 'validated'))
    expect(plan.changes).toEqual([])
    expect(plan.unreadable).toMatchObject([{ sheet: 'H-2', code: 'answer-validated-since' }])
  })

  it('does not write a document that was removed since', () => {
    const { read, unreadable } = readBack(taken([]), (sheets) =>
      put(sheets, key, 'evidence', { kind: 'text', text: 'Registration Act | p. 4' }),
    )
    expect(planImport({ read, unreadable }, new Map(), new Set()).unreadable).toMatchObject([
      { code: 'document-taken-out' },
    ])
    const known = planImport(
      { read, unreadable },
      new Map(),
      new Set([sampleDocuments[0]?.id ?? '']),
    )
    expect(known.changes).toMatchObject([
      { parts: ['evidence'], content: { evidence: [{ locator: 'p. 4' }] } },
    ])
  })

  it('writes what was chosen in a conflict, and asks again when the answer moved on', () => {
    const plan = planOf(null, 'Yes', saved('No', 3))
    const choice = { instance: key, part: 'answer' as const, version: 3 }
    expect(writesOf(plan, [])).toMatchObject({ writes: [], unsettled: [{ part: 'answer' }] })
    expect(writesOf(plan, [{ ...choice, take: 'saved' }])).toEqual({ writes: [], unsettled: [] })
    expect(writesOf(plan, [{ ...choice, take: 'file' }])).toMatchObject({
      writes: [{ instance: key, version: 3, change: { answer: { value: 'Yes' } } }],
      unsettled: [],
    })
    expect(writesOf(plan, [{ ...choice, version: 2, take: 'file' }]).unsettled).toHaveLength(1)
  })
})

function answerAt(instance: string, content: Partial<InstitutionAnswer>): InstitutionAnswer {
  const version = places.find(({ key }) => key === instance)?.question.version ?? 1
  return {
    ...emptyAnswer,
    id: 'a',
    instance,
    institutionId: sampleInstitution.id,
    questionVersion: version,
    status: 'draft',
    ...content,
  }
}

function taken(
  answers: InstitutionAnswer[],
  language = 'en',
  version = 1,
  words = englishWords,
): Workbook {
  const versions = new Map(answers.map(({ instance }) => [instance, version]))
  return answerWorkbook({
    exchange: sampleExchange(instrument, answers, true),
    versions,
    dueOn: '2026-12-01',
    language,
    words,
    digest,
  })
}

function rawOf({ sheets }: Workbook): RawSheet[] {
  return sheets.map(({ name, rows }) => ({
    name,
    cells: rows.map((row) =>
      row.map(({ content }): RawCell => {
        if (content === null || content === '') return { kind: 'empty' }
        return typeof content === 'number'
          ? { kind: 'number', number: content, percent: false }
          : { kind: 'text', text: content }
      }),
    ),
  }))
}

function readBack(workbook: Workbook, change: (sheets: RawSheet[]) => unknown = () => {}) {
  const sheets = rawOf(workbook)
  change(sheets)
  expect(sheets.map(({ name }) => name)).toContain(sheets.length > 1 ? memorySheet : 'Sheet1')
  return readWorkbook(
    readMemory(sheets, () => englishWords),
    instrument,
    sampleExchange(instrument, []).translations,
    digest,
  )
}

function rawRow(sheets: RawSheet[], key: string): { cells: RawCell[]; index: number } {
  for (const { name, cells } of sheets) {
    const index = cells.findIndex(
      (row) => name !== memorySheet && row[0]?.kind === 'text' && row[0].text === key,
    )
    if (index >= 0) return { cells: cells[index] ?? [], index }
  }
  throw new Error(`${key} has no row`)
}

function put(sheets: RawSheet[], key: string, column: SectionColumn, cell: RawCell): void {
  rawRow(sheets, key).cells[columnAt(column)] = cell
}
