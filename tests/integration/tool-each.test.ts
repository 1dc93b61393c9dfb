import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/server/db'
import { actOnStep } from '@/lib/server/step/act'
import { getTool } from '@/lib/server/tool/get'
import { updateTool } from '@/lib/server/tool/update'
import { refusal } from '../support/refusal'
import { contextOf, makeWorld, type World } from '../support/world'

let world: World
type Role = keyof World['people']
type Operations = Parameters<typeof updateTool>[3]['operations']

const as = (role: Role) => contextOf(world.people[role].actor)
const each = (operations: Operations, role: Role = 'coordinator') =>
  updateTool(as(role), world.assessmentId, 'tool-c', { operations, each: true })
const tool = () => getTool(as('coordinator'), world.assessmentId, 'tool-c')
const task = (values: Record<string, string>) =>
  ({ op: 'add-row', table: 'tasks', id: randomUUID(), values }) as const

beforeAll(async () => {
  world = await makeWorld()
  const ctx = as('coordinator')
  for (const step of ['step-01', 'step-02', 'step-03']) {
    await actOnStep(ctx, world.assessmentId, step, { action: 'start', version: 0 })
    const override = { action: 'override', reason: 'only to reach the form', version: 1 } as const
    await actOnStep(ctx, world.assessmentId, step, override)
  }
  await actOnStep(ctx, world.assessmentId, 'step-04', { action: 'start', version: 0 })
})

describe('a change of a tool, each operation for itself', () => {
  it('adds every row of a paste, without its bad cells, and says which they are', async () => {
    const rows = Array.from({ length: 50 }, (_, index) =>
      task({ title: `Task ${index}`, start: index === 20 ? 'some day' : '2027-01-04' }),
    )
    const answer = await each(rows)
    expect(answer.rows).toHaveLength(50)
    expect(answer.refusals).toMatchObject([
      { operation: 20, column: 'start', status: 422, message: expect.stringContaining('Start') },
    ])
    const stored = (await tool()).rows.tasks ?? []
    expect(stored.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    expect(stored[20]?.values).toEqual({ title: 'Task 20' })
    const entry = await database().auditEntry.findFirst({
      where: { chain: world.assessmentId, action: 'tool.update' },
      orderBy: { sequence: 'desc' },
      select: { after: true },
    })
    expect(Object.keys(entry?.after as object)).toHaveLength(50)
  })

  it('answers a conflict of one cell beside what was saved', async () => {
    const row = task({ title: 'Mine', start: '2027-02-01' })
    await each([row])
    const set = (values: Record<string, string>) =>
      ({ op: 'set-cells', table: 'tasks', row: row.id, values, version: 1 }) as const
    await each([set({ title: 'Theirs' })], 'lead-member')
    const answer = await each([set({ title: 'Ours', start: '2027-03-01' })])
    expect(answer.conflicts).toMatchObject([
      { operation: 0, row: row.id, column: 'title', yours: 'Ours', theirs: 'Theirs', version: 2 },
    ])
    expect(answer.rows).toMatchObject([{ values: { title: 'Theirs', start: '2027-03-01' } }])
  })

  it('says what of one request is out of reach, and carries out the rest', async () => {
    const row = task({ title: 'Good' })
    const answer = await each([
      { op: 'remove-row', table: 'tasks', row: randomUUID(), version: 1 },
      row,
      { op: 'set-field', field: 'no_such_field', value: 'x', version: 0 },
    ])
    expect(answer.refusals).toMatchObject([
      { operation: 0, status: 404, message: expect.stringContaining('no longer there') },
      { operation: 2, status: 422 },
    ])
    expect((await tool()).rows.tasks?.at(-1)?.id).toBe(row.id)
  })

  it('takes a removal back, to the place where the row stood', async () => {
    const before = (await tool()).rows.tasks ?? []
    const { id, version } = before[3] as (typeof before)[number]
    await each([{ op: 'remove-row', table: 'tasks', row: id, version }])
    const answer = await each([{ op: 'restore-row', table: 'tasks', row: id }])
    expect(answer.rows).toMatchObject([{ id, version: version + 1 }])
    const after = (await tool()).rows.tasks ?? []
    expect(after.map((row) => row.id)).toEqual(before.map((row) => row.id))
  })

  it('is refused as a whole to who may not change the tool', async () => {
    const change = each([task({ title: 'Not mine to add' })], 'observer')
    expect((await refusal(change)).code).toMatch(/^(forbidden|not-found)$/)
  })
})
