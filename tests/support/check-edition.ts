import type { Check } from '@/lib/core/methodology/checks/check'
import type { Methodology } from '@/lib/core/methodology/schema'

const column =
  (kind: string) =>
  (key: string, label: string, extra: object = {}) => ({
    ...{ kind, key, label },
    ...extra,
  })
const [text, date, time, number] = [
  column('text'),
  column('date'),
  column('time'),
  column('number'),
]
const [percent, yesNo, choices] = [column('percent'), column('yes-no'), column('choice')]
const [refers, calculated] = [column('reference'), column('calculated')]
const year = (key: string, label: string) => number(key, label, { integer: true, min: 1900 })
const table = (key: string, rowLabel: string, namedBy: string[], columns: object[]) => ({
  ...{ kind: 'table', key, label: rowLabel },
  ...{ rowLabel, namedBy, columns },
})
const choice = (key: string, label: string, options: Record<string, string>) =>
  choices(key, label, {
    options: Object.entries(options).map(([value, name]) => ({ value, label: name })),
  })
const tool = (key: string, fields: object[]) => ({ key, sections: [{ key, title: key, fields }] })

const statuses = { planned: 'Planned', done: 'Done', cancelled: 'Cancelled' }
const directions = { up: 'Higher', down: 'Lower', other: 'Done' }

/** Two small tools that hold a column of every kind that checks look at. */
const tools = [
  tool('plan', [
    date('first_day', 'First day'),
    date('last_day', 'Last day'),
    number('envelope', 'Envelope'),
    text('currency', 'Currency'),
    table(
      'tasks',
      'task',
      ['title'],
      [
        text('title', 'Task'),
        choice('status', 'Status', statuses),
        date('start', 'Start'),
        date('end', 'End'),
        time('from', 'From'),
        time('to', 'To'),
        text('room', 'Room'),
        percent('done', 'Complete'),
        refers('after', 'Comes after', { to: 'plan.tasks', multiple: true }),
        refers('goal', 'Goal', { to: 'goals.goals' }),
        text('reason', 'Reason'),
        yesNo('agreed', 'Agreed'),
        number('price', 'Price'),
        number('pieces', 'Pieces'),
        calculated('cost', 'Cost', { formula: { op: 'product', columns: ['price', 'pieces'] } }),
        text('currency', 'Currency'),
        text('indicators', 'Indicators'),
      ],
    ),
  ]),
  tool('goals', [
    table(
      'goals',
      'goal',
      ['name'],
      [
        text('name', 'Name'),
        text('unit', 'Unit'),
        choice('direction', 'Better when', directions),
        number('baseline', 'Baseline'),
        number('value', 'Value'),
        year('base_year', 'Baseline year'),
        year('year', 'Year'),
      ],
    ),
    table(
      'milestones',
      'milestone',
      ['goal', 'year'],
      [
        refers('goal', 'Goal', { to: 'goals.goals' }),
        year('year', 'Year'),
        number('value', 'Planned'),
      ],
    ),
  ]),
]

export const checkEdition = {
  tools,
  lists: [],
  events: [],
  challenges: [],
  steps: [],
  questions: [],
  standards: [],
  regionalTargets: [],
  indicators: [{ code: 'G1', title: 'Births', formula: '' }],
} as unknown as Methodology

const onTasks = { tool: 'plan', table: 'tasks', severity: 'error' } as const
const onGoals = { tool: 'goals', table: 'goals', severity: 'error' } as const
const percentage = [{ column: 'unit', in: ['percent', '%'] }]

/** One check of each kind, and some ways to write it. */
export const everyCheck: Check[] = [
  { ...onTasks, key: 'task-ends', check: 'end-after-start', columns: ['start', 'end'] },
  { ...onTasks, key: 'task-hours', check: 'end-after-start', columns: ['from', 'to'], apart: true },
  {
    ...{ key: 'meeting-ends', tool: 'plan', severity: 'error' },
    ...{ check: 'end-after-start', columns: ['first_day', 'last_day'] },
  },
  {
    ...{ ...onTasks, key: 'task-after-meeting', check: 'not-before', column: 'start' },
    than: { tool: 'plan', field: 'first_day' },
  },
  {
    ...{ ...onTasks, key: 'task-order', check: 'not-before', column: 'start' },
    than: { through: 'after', column: 'end' },
  },
  {
    ...{ ...onTasks, key: 'task-before-goal', check: 'not-after', column: 'end' },
    than: { through: 'goal', column: 'year' },
  },
  {
    ...{ key: 'meeting-in-plan', tool: 'plan', severity: 'warning' },
    ...{ check: 'not-after', column: 'last_day' },
    than: { tool: 'plan', table: 'tasks', column: 'end', take: 'last' },
  },
  {
    ...{ tool: 'goals', table: 'milestones', severity: 'warning', key: 'on-the-way' },
    ...{ check: 'between', column: 'value' },
    one: { through: 'goal', column: 'baseline' },
    other: { through: 'goal', column: 'value' },
  },
  {
    ...{ ...onTasks, key: 'done-already', check: 'not-in-future', column: 'end' },
    where: [{ column: 'status', in: ['done'] }],
  },
  {
    ...{ ...onGoals, key: 'goal-percent', check: 'within-range', column: 'value' },
    ...{ min: 0, max: 100, where: percentage },
  },
  {
    ...{ ...onGoals, key: 'goal-some', check: 'within-range', column: 'value', above: 0 },
    where: [{ column: 'unit', filled: false }],
  },
  {
    ...{ ...onTasks, key: 'same-currency', check: 'sum-at-most', column: 'price' },
    where: [{ column: 'currency', sameAs: { tool: 'plan', field: 'currency' } }],
    limit: { tool: 'plan', field: 'envelope' },
  },
  {
    ...{ ...onTasks, key: 'done-means-all', check: 'value-among', column: 'done', values: [100] },
    where: [{ column: 'status', in: ['done'] }],
  },
  { ...onTasks, key: 'agreed', check: 'value-among', column: 'agreed', values: [true] },
  { ...onTasks, key: 'currency', check: 'known-in-list', column: 'currency', list: 'currencies' },
  {
    ...{ ...onTasks, key: 'indicators', check: 'known-in-list', column: 'indicators' },
    ...{ list: 'indicators', several: true },
  },
  {
    ...{ ...onTasks, key: 'reason', check: 'requires-when', columns: ['reason'] },
    where: [{ column: 'status', in: ['cancelled'] }],
  },
  {
    ...{ ...onTasks, key: 'priced', check: 'requires-when', columns: ['currency'] },
    where: [{ column: 'price', filled: true }],
  },
  { ...onGoals, key: 'one-name', check: 'unique-in-column', columns: ['name'] },
  {
    ...{ tool: 'goals', table: 'milestones', severity: 'error', key: 'one-a-year' },
    ...{ check: 'unique-in-column', columns: ['goal', 'year'] },
  },
  { ...onTasks, key: 'no-ring', check: 'no-circle', column: 'after' },
  { ...onTasks, key: 'rooms', check: 'no-overlap', columns: ['from', 'to'], within: ['room'] },
  {
    ...{ ...onTasks, key: 'within-envelope', check: 'sum-at-most', column: 'cost' },
    limit: { tool: 'plan', field: 'envelope' },
  },
  {
    ...{ ...onTasks, key: 'some-done', check: 'values-present', column: 'status' },
    groups: [['done', 'cancelled']],
  },
  {
    ...{ ...onGoals, key: 'goal-beyond', check: 'target-beyond-baseline', column: 'value' },
    ...{ baseline: 'baseline', direction: 'direction', up: ['up'], down: ['down'] },
  },
]
