import { expect, it } from 'vitest'
import { type OverviewSituation, overviewTasks } from './overview-tasks'

const quiet: OverviewSituation = {
  ...{
    stepStatus: 'in-progress',
    institutions: 3,
    handed: 6,
    conflicts: 0,
    submitted: 0,
    disputed: 0,
    requiredOpen: 4,
    overdue: 0,
    unasked: 0,
  },
  unsigned: [],
}
const unsigned = (ready: boolean) => ({ section: 'H-1', institutionId: 'office', ready })

it.each<[string, Partial<OverviewSituation>, string[]]>([
  ['no institution yet', { institutions: 0, stepStatus: 'not-started' }, ['register']],
  ['the step not started', { stepStatus: 'not-started', handed: 0 }, ['start']],
  ['nobody asked', { handed: 0, unasked: 12 }, ['hand-out']],
  [
    'nobody asked, but a question handed in for someone',
    { handed: 0, unasked: 12, submitted: 1 },
    ['hand-out', 'review'],
  ],
  [
    'nobody asked, and an answer entered on behalf',
    { handed: 0, unasked: 12, unsigned: [unsigned(false)] },
    ['hand-out-rest'],
  ],
  ['institutions answering', { unsigned: [unsigned(false)] }, []],
  [
    'much at once',
    { conflicts: 3, submitted: 2, overdue: 1, unasked: 4, disputed: 1, unsigned: [unsigned(true)] },
    ['settle', 'review', 'remind', 'hand-out-rest', 'sign', 'disputed'],
  ],
  [
    'a section handed in and not signed',
    { requiredOpen: 0, unsigned: [unsigned(false), unsigned(true)] },
    ['sign'],
  ],
  ['a required question open', { requiredOpen: 1 }, []],
  ['an answer not signed yet', { requiredOpen: 0, unsigned: [unsigned(false)] }, []],
  ['all done', { requiredOpen: 0 }, ['finish']],
  ['the step in review', { stepStatus: 'in-review', conflicts: 2 }, []],
  ['the step completed', { stepStatus: 'completed', submitted: 2 }, []],
])('with %s', (_name, part, kinds) => {
  expect(overviewTasks({ ...quiet, ...part }).map(({ kind }) => kind)).toEqual(kinds)
})

it('names the first section that can be signed, and counts those only', () => {
  const parts = [
    unsigned(false),
    { section: 'H-4', institutionId: 'office', ready: true },
    { section: 'H-4', institutionId: 'health', ready: true },
    { section: 'H-5', institutionId: 'office', ready: true },
  ]
  expect(overviewTasks({ ...quiet, unsigned: parts })).toEqual([
    { kind: 'sign', count: 2, section: 'H-4', institutionId: 'office' },
  ])
})
