import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/api/v1/assessments/[assessmentId]/tools/[tool]/route'
import type { PlacedFailure } from '@/lib/core/step/placed-failure'
import type { ToolOperation } from '@/lib/core/tool/requests'
import { ToolView } from '@/lib/core/tool/tool-view'
import { database } from '@/lib/server/db'
import { issueOutput } from '@/lib/server/output/issue'
import { listOutputs } from '@/lib/server/output/list'
import { actOnStep } from '@/lib/server/step/act'
import { getStep } from '@/lib/server/step/get'
import { updateTool } from '@/lib/server/tool/update'
import { call } from '../support/call'
import { refusal } from '../support/refusal'
import { contextOf, makeWorld, type World } from '../support/world'

let world: World
const as = (role: keyof World['people']) => contextOf(world.people[role].actor)
const [taskId, targetId] = [randomUUID(), randomUUID()]

/** Each in a step of its own; `mend` is of the row or field as `add` leaves it. */
const cases: {
  what: string
  step: string
  tool: string
  output: string
  add: ToolOperation[]
  mend: ToolOperation
  failure: { check: string; rowName: string | null; path: string }
}[] = [
  {
    what: 'a task that ends before it starts',
    ...{ step: 'step-04', tool: 'tool-c', output: 'output-06' },
    add: [addRow('tasks', taskId, { title: 'Count', start: '2027-03-01', end: '2027-02-01' })],
    mend: cells('tasks', taskId, { end: '2027-04-01' }),
    failure: {
      ...{ check: 'task-ends-after-start', rowName: 'Count' },
      path: `/tools/tool-c#tasks-${taskId}-end`,
    },
  },
  {
    what: 'a meeting that ends before it begins',
    ...{ step: 'step-05', tool: 'tool-e', output: 'output-07' },
    add: [setField('meeting_date', '2027-03-02'), setField('meeting_end', '2027-03-01')],
    mend: { ...setField('meeting_end', '2027-03-03'), version: 1 },
    failure: {
      ...{ check: 'meeting-ends-after-start', rowName: null },
      path: '/tools/tool-e#meeting_end',
    },
  },
  {
    what: 'a target of 130 per cent',
    ...{ step: 'step-10', tool: 'tool-m', output: 'output-13' },
    add: [
      addRow('targets', targetId, { short_name: 'Births', unit: 'per cent', final_value: 130 }),
    ],
    mend: cells('targets', targetId, { final_value: 95 }),
    failure: {
      ...{ check: 'target-share-possible', rowName: 'Births' },
      path: `/tools/tool-m#targets-${targetId}-final_value`,
    },
  },
]

type Cells = Record<string, string | number>

function addRow(table: string, id: string, values: Cells): ToolOperation {
  return { op: 'add-row', table, id, values }
}

function cells(table: string, row: string, values: Cells): ToolOperation {
  return { op: 'set-cells', table, row, values, version: 1 }
}

function setField(field: string, value: string) {
  return { op: 'set-field' as const, field, value, version: 0 }
}

const act = async (step: string, action: 'start' | 'submit' | 'override') => {
  const { state } = await getStep(as('coordinator'), world.assessmentId, step)
  const reason = action === 'override' ? 'Known to all' : ''
  const input = { action, reason, version: state.version }
  return actOnStep(as('coordinator'), world.assessmentId, step, input)
}

async function reach(step: string): Promise<void> {
  const { dependsOn, state } = await getStep(as('coordinator'), world.assessmentId, step)
  for (const { key, completed } of dependsOn) {
    if (completed) continue
    await reach(key)
    await act(key, 'override')
  }
  if (state.status === 'not-started') await act(step, 'start')
}

const change = (tool: string, operations: ToolOperation[]) =>
  updateTool(as('coordinator'), world.assessmentId, tool, { operations })
const errorsOf = async (tool: string) => {
  const { token } = world.people.coordinator
  const params = { assessmentId: world.assessmentId, tool }
  const view = ToolView.parse(await (await call(GET, { token, params })).json())
  return view.failures.filter(({ severity }) => severity === 'error')
}
const guardOf = (guards: unknown, tool: string) =>
  (guards as PlacedFailure[]).find(({ key }) => key === `${tool}-checks`)

beforeAll(async () => {
  world = await makeWorld()
})

describe.each(cases)('$what', ({ step, tool, output, add, mend, failure }) => {
  beforeAll(async () => {
    await reach(step)
    await change(tool, add)
  })

  it('is kept as typed, and marked at its cell by the name of its row', async () => {
    expect(await errorsOf(tool)).toMatchObject([failure])
  })

  it('holds its step up before review', async () => {
    const { failures } = await getStep(as('coordinator'), world.assessmentId, step)
    expect(guardOf(failures, tool)).toMatchObject({
      ...{ code: 'checks', before: 'submit' },
      failures: [failure],
    })
    const refused = await refusal(act(step, 'submit'))
    expect(refused.code).toBe('guard-failed')
    expect(guardOf(refused.extra.guards, tool)).toBeDefined()
  })

  it('is not printed in a version without a reason, which stays with the version', async () => {
    const issue = (checksReason: string) =>
      issueOutput(as('coordinator'), world.assessmentId, output, { checksReason })
    const refused = await refusal(issue('  '))
    expect(refused.code).toBe('checks-failed')
    expect(refused.extra.failures).toMatchObject([failure])

    const checksReason = 'The donor counts so'
    await issue(checksReason)
    const { items } = await listOutputs(as('coordinator'), world.assessmentId)
    const versions = items.find(({ key }) => key === output)?.versions
    expect(versions).toMatchObject([{ number: 1, checksReason }])
    const entry = await database().auditEntry.findFirst({
      where: { chain: world.assessmentId, action: 'output.issue' },
      orderBy: { sequence: 'desc' },
      select: { after: true },
    })
    expect(entry?.after).toMatchObject({ failedChecks: [failure.check], checksReason })
  })

  it('is forgotten once it is mended', async () => {
    await change(tool, [mend])
    expect(await errorsOf(tool)).toEqual([])
    const { failures } = await getStep(as('coordinator'), world.assessmentId, step)
    expect(guardOf(failures, tool)).toBeUndefined()
    await issueOutput(as('coordinator'), world.assessmentId, output, { checksReason: 'Not needed' })
    const { items } = await listOutputs(as('coordinator'), world.assessmentId)
    const [latest] = items.find(({ key }) => key === output)?.versions ?? []
    expect(latest).toMatchObject({ number: 2, checksReason: '' })
  })
})

describe('a step whose entries do not make sense', () => {
  it('goes on with a reason, and its history says what was gone past', async () => {
    await change('tool-m', [
      {
        ...{ op: 'add-row', table: 'targets', id: randomUUID() },
        values: { short_name: 'Deaths', unit: '%', final_value: 101 },
      },
    ])
    await act('step-10', 'override')
    const { history } = await getStep(as('coordinator'), world.assessmentId, 'step-10')
    const [last] = history
    expect(last).toMatchObject({ action: 'override', reason: 'Known to all' })
    expect(guardOf(last?.overridden, 'tool-m')?.missing).toEqual([{ name: 'Deaths' }])
  })

  it('names rows by their names, never by a value that happens to come first', async () => {
    const { failures } = await getStep(as('coordinator'), world.assessmentId, 'step-10')
    const names = failures.flatMap(({ missing }) => missing.map(({ name }) => name))
    expect(names).toContain('Deaths')
    expect(names.filter((name) => /^\d{4}-\d\d-\d\d$|^(gap|outcome|birth)$/.test(name))).toEqual([])
  })
})
