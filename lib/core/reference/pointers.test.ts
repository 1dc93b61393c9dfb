import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimatePointers, figurePointers } from '../coverage/estimate/estimate-pointers'
import { evidencePointers } from '../evidence/evidence-pointers'
import { memberPointers } from '../member/member-pointers'
import type { ScalarField } from '../methodology/field'
import {
  answerPointers,
  delegationPointers,
  findingPointers,
  questionPointers,
} from '../questionnaire/questionnaire-pointers'
import { sectionPointers } from '../report/section-pointers'
import type { Prose, ProseInline } from '../report/text/prose'
import { cellPointers } from '../tool/tool-pointers'
import { distinctPointers, type Pointer, pointerChange, pointerKey, targetKinds } from './pointer'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(8)) as [string, string, string]
const keys = (pointers: readonly Pointer[]) => pointers.map(pointerKey)

describe('what points at what', () => {
  const columns: ScalarField[] = [
    { key: 'name', label: 'Name', kind: 'text' },
    { key: 'owner', label: 'Owner', kind: 'reference', to: 'form-03.stakeholders' },
    { key: 'people', label: 'People', kind: 'reference', to: 'member', multiple: true },
    { key: 'scan', label: 'Scan', kind: 'file' },
  ]

  it.each([
    [
      { owner: a, people: [b, c], scan: a },
      [`owner>row:${a}`, `people>member:${b}`, `people>member:${c}`, `scan>document:${a}`],
    ],
    [{ name: a, owner: null, people: [] }, []],
    [{}, []],
    [{ owner: 3, people: { [a]: b } }, []],
  ])('cells %j', (values, pointers) => {
    expect(keys(cellPointers(columns, values))).toEqual(pointers)
  })

  const chip = (target: string): ProseInline => ({
    type: 'reference',
    attrs: { target, value: '1', source: '' },
  })
  const textOf = (content: ProseInline[]): Prose => ({
    type: 'doc',
    content: [
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content }] }],
      },
      { type: 'figure', attrs: { document: c, title: '', alt: '', width: 50 } },
    ],
  })

  it.each([
    [`cell:tool-k:findings:${a}:statement`, [`text>row:${a}`]],
    [`population:${a}`, [`text>population:${a}`]],
    [`document:${a}`, [`text>document:${a}`]],
    [`answer:H-1.01|birth|${a}|law`, [`text>place:H-1.01|birth|${a}|law`, `text>population:${a}`]],
    ['answer:X-1.02|||', ['text>place:X-1.02|||', 'text>question:X-1.02']],
    [
      `estimate:G1|birth|${a}|2025||all`,
      [`text>cell:G1|birth|${a}|2025||all`, `text>population:${a}`],
    ],
    ['estimate:G1|birth||2025||all', ['text>cell:G1|birth||2025||all']],
    ['field:tool-b:purpose', []],
    ['count:tool-k:findings', []],
    ['scope:events', []],
    ['what:ever', []],
  ])('a live reference to %s', (target, pointers) => {
    const prose = textOf([chip(target), chip(target)])
    expect(keys(sectionPointers({ authorIds: [], prose }))).toEqual([
      `picture>document:${c}`,
      ...pointers,
    ])
  })

  it('citations and authors of a text', () => {
    const prose = textOf([{ type: 'citation', attrs: { document: b, locator: 'p. 2' } }])
    expect(keys(sectionPointers({ authorIds: [a], prose }))).toEqual([
      `authors>member:${a}`,
      `citation>document:${b}`,
      `picture>document:${c}`,
    ])
    expect(sectionPointers({ authorIds: [], prose: null })).toEqual([])
  })

  const answer = {
    value: null,
    gap: null,
    comment: '',
    evidence: [],
    institutionId: a,
    sourceRowId: null,
    ofFiles: false,
  }
  it.each([
    [answer, []],
    [{ ...answer, comment: 'See the Act.' }, [`institution>row:${a}`]],
    [{ ...answer, value: [b], sourceRowId: c }, [`institution>row:${a}`, `source>row:${c}`]],
    [{ ...answer, value: [b], ofFiles: true }, [`institution>row:${a}`, `answer>document:${b}`]],
    [
      { ...answer, evidence: [{ documentId: b, locator: '' }] },
      [`institution>row:${a}`, `evidence>document:${b}`],
    ],
  ])('an answer %#', (given, pointers) => {
    expect(keys(answerPointers(given))).toEqual(pointers)
  })

  it.each([
    [{ institutionId: a, userId: null, question: null }, [`institution>row:${a}`]],
    [
      { institutionId: a, userId: b, question: 'H-1.01' },
      [`institution>row:${a}`, `person>member:${b}`],
    ],
    [
      { institutionId: a, userId: null, question: 'X-1.01' },
      [`institution>row:${a}`, 'question>question:X-1.01'],
    ],
  ])('a delegation %#', (given, pointers) => {
    expect(keys(delegationPointers(given))).toEqual(pointers)
  })

  it('a finding while it is accepted, and not when it is open again', () => {
    const finding = { populationId: a, instances: ['X-1.01|||'] }
    expect(keys(findingPointers({ ...finding, decision: 'accepted' }))).toEqual([
      `population>population:${a}`,
      'answers>place:X-1.01|||',
      'answers>question:X-1.01',
    ])
    expect(findingPointers({ ...finding, decision: 'open' })).toEqual([])
  })

  it('estimates, figures, evidence, members and conditions', () => {
    const estimate = { populationId: a, sources: [{ documentId: b }, { documentId: b }] }
    expect(keys(distinctPointers(estimatePointers(estimate)))).toEqual([
      `population>population:${a}`,
      `sources>document:${b}`,
    ])
    expect(keys(figurePointers({ estimateId: a }))).toEqual([`adopted>estimate:${a}`])
    expect(keys(evidencePointers({ documentId: a }))).toEqual([`document>document:${a}`])
    expect(keys(memberPointers({ stakeholderId: a }))).toEqual([`institution>row:${a}`])
    expect(memberPointers({ stakeholderId: null })).toEqual([])
    const showIf = [{ question: 'X-1.01' }, { question: 'H-1.01' }]
    expect(keys(questionPointers({ showIf }))).toEqual(['condition>question:X-1.01'])
  })
})

describe('a change of pointers', () => {
  const some = fc.array(
    fc.record({
      part: fc.constantFrom('x', 'y'),
      to: fc.record({ kind: fc.constantFrom(...targetKinds), id: fc.constantFrom(a, b, c) }),
    }),
    { maxLength: 12 },
  )

  it('makes of the former ones the present ones, writes none twice and takes none that stays', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const { added, removed } = pointerChange(before, after)
        const taken = new Set(keys(removed))
        const left = keys(distinctPointers(before)).filter((key) => !taken.has(key))
        expect([...left, ...keys(added)].sort()).toEqual(keys(distinctPointers(after)))
        expect(left.filter((key) => keys(added).includes(key))).toEqual([])
        expect(pointerChange(after, after)).toEqual({ added: [], removed: [] })
      }),
    )
  })
})
