import { describe, expect, it } from 'vitest'
import type { ReportView, SectionSummary } from '@/lib/core/report/report-views'
import { ownWork } from './own-work'

const person = (id: string) => ({ id, name: id, institution: '' })

function section(key: string, part: Partial<SectionSummary> = {}): SectionSummary {
  const text = {
    sequence: 0,
    textChangedAt: null,
    textChangedBy: '',
    words: 0,
    staleReferences: 0,
    openComments: 0,
  }
  return {
    key,
    number: '1',
    title: key,
    hint: '',
    mustBeWritten: false,
    authors: [],
    status: 'drafting',
    restricted: false,
    version: 1,
    ...text,
    allowedActions: ['report.write'],
    ...part,
  }
}

function report(sections: SectionSummary[], allowedActions: string[] = []): ReportView {
  return {
    output: { key: 'output-12', title: '', purpose: '', step: 'step-10' },
    sections,
    people: [],
    present: [],
    stale: [],
    allowedActions,
  }
}

const work = (sections: SectionSummary[], actions: string[] = [], mayIssue = false) => {
  const found = ownWork(report(sections, actions), 'amina', mayIssue)
  return 'next' in found ? [found.kind, found.count, found.next.key] : [found.kind]
}

describe('what waits for a person in a report', () => {
  const mine = { authors: [person('amina')] }
  it.each<[string, SectionSummary[], string[], (string | number)[]]>([
    [
      'an author writes the first section that is not finished',
      [section('a', { ...mine, status: 'ready' }), section('b', mine)],
      [],
      ['write', 2, 'b'],
    ],
    [
      'then looks at figures that changed',
      [section('a', { ...mine, status: 'ready', staleReferences: 2 })],
      [],
      ['settle-stale', 1, 'a'],
    ],
    [
      'then at comments',
      [section('a', { ...mine, status: 'ready', openComments: 1 })],
      [],
      ['settle-comments', 1, 'a'],
    ],
    ['and then waits', [section('a', { ...mine, status: 'ready' })], [], ['wait']],
    ['who writes nothing reads', [section('a')], [], ['read']],
    [
      'the lead body finds authors first',
      [section('a', { authors: [person('ravi')] }), section('b')],
      ['report.assign'],
      ['assign', 1, 'b'],
    ],
    [
      'looks at changed figures of all',
      [section('a', { authors: [person('ravi')], staleReferences: 1 })],
      ['report.assign'],
      ['settle-stale', 1, 'a'],
    ],
    [
      'then checks what is ready',
      [section('a', { authors: [person('ravi')], status: 'ready' })],
      ['report.assign'],
      ['check', 1, 'a'],
    ],
    [
      'and waits while others write',
      [section('a', { authors: [person('ravi')] })],
      ['report.assign'],
      ['wait'],
    ],
  ])('%s', (_title, sections, actions, expected) => {
    expect(work(sections, actions)).toEqual(expected)
  })

  it('is nothing while the step takes no changes', () => {
    expect(work([section('a', { ...mine, allowedActions: [] })])).toEqual(['closed'])
    expect(work([section('a', { allowedActions: [] })], ['report.assign'], true)).toEqual([
      'closed',
    ])
  })

  it('is issuing when all is checked, for those who may', () => {
    const checked = [section('a', { authors: [person('ravi')], status: 'checked' })]
    expect(work(checked, ['report.assign'], true)).toEqual(['issue'])
    expect(work(checked, ['report.assign'], false)).toEqual(['wait'])
  })
})
