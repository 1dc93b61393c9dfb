import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/server/db'
import { createDocument } from '@/lib/server/document/create'
import { removeDocument } from '@/lib/server/document/remove'
import { createEvidence } from '@/lib/server/evidence/create'
import { removeMember } from '@/lib/server/member/remove'
import { updateMember } from '@/lib/server/member/update'
import { createPopulation } from '@/lib/server/population/create'
import { removePopulation } from '@/lib/server/population/remove'
import { listReferences } from '@/lib/server/reference/list'
import { clearRemoved } from '@/lib/server/removal/clear'
import { listRemovals } from '@/lib/server/removal/list'
import { restoreThing } from '@/lib/server/removal/restore'
import { actOnStep } from '@/lib/server/step/act'
import { systemContext } from '@/lib/server/system-context'
import { getTool } from '@/lib/server/tool/get'
import { removeRow } from '@/lib/server/tool/remove-row'
import { updateTool } from '@/lib/server/tool/update'
import { lastEntry } from '../support/last-entry'
import { recountedReferences, storedReferences } from '../support/recount-references'
import { refusal } from '../support/refusal'
import { contextOf, makeWorld, type World } from '../support/world'

const [tool, table] = ['form-03', 'stakeholders']
let world: World
let river: string
let hills: string
let registry: string
let act: string
const as = (role: keyof World['people']) => contextOf(world.people[role].actor)
const all = { limit: 50 }

beforeAll(async () => {
  world = await makeWorld()
  const { assessmentId } = world
  const system = systemContext('Test')
  const skip = { action: 'override' as const, reason: 'only to reach the register', version: 1 }
  for (const before of ['step-01', 'step-02']) {
    await actOnStep(system, assessmentId, before, { action: 'start', version: 0 })
    await actOnStep(system, assessmentId, before, skip)
  }
  await actOnStep(system, assessmentId, 'step-03', { action: 'start', version: 0 })
  river = (await createPopulation(system, assessmentId, { name: 'River peoples' })).id
  hills = (await createPopulation(system, assessmentId, { name: 'Hill peoples' })).id
  act = (await createDocument(system, assessmentId, { title: 'Registration Act' }, null)).id
  registry = await addRow({ name: 'Civil registry', populations: [river] })
})

async function addRow(values: Record<string, string | string[]>): Promise<string> {
  const id = randomUUID()
  const operations = [{ op: 'add-row' as const, table, id, values }]
  await updateTool(as('coordinator'), world.assessmentId, tool, { operations })
  return id
}

async function rowOf(id: string) {
  const { rows } = await getTool(as('coordinator'), world.assessmentId, tool)
  return rows[table]?.find((row) => row.id === id)
}

const usersOf = (
  kind: 'population' | 'row' | 'document' | 'member',
  id: string,
  role: keyof World['people'],
) => listReferences(as(role), world.assessmentId, { to: { kind, id }, ...all })

describe('what uses a thing', () => {
  it('is named with its place and its address', async () => {
    const { items, hidden, nextCursor } = await usersOf('population', river, 'coordinator')
    expect({ items, hidden, nextCursor }).toEqual({
      items: [
        {
          kind: 'row',
          id: registry,
          name: 'Civil registry',
          within: expect.stringContaining('Stakeholder'),
          part: 'populations',
          partName: expect.any(String),
          path: `/tools/${tool}#row-${registry}`,
          replaceable: true,
        },
      ],
      hidden: 0,
      nextCursor: null,
    })
  })

  it('is counted, not named, for those who may not see it', async () => {
    expect(await usersOf('population', river, 'observer')).toMatchObject({ items: [], hidden: 1 })
    const outside = refusal(usersOf('population', river, 'foreigner'))
    expect((await outside).code).toBe('not-found')
  })

  it('comes page by page', async () => {
    const second = await addRow({ name: 'Health office', populations: [river] })
    const to = { kind: 'population' as const, id: river }
    const first = await listReferences(as('coordinator'), world.assessmentId, { to, limit: 1 })
    expect(first.items).toHaveLength(1)
    const next = await listReferences(as('coordinator'), world.assessmentId, {
      to,
      limit: 1,
      cursor: first.nextCursor ?? '',
    })
    expect(new Set([first.items[0]?.id, next.items[0]?.id])).toEqual(new Set([registry, second]))
    expect(next.nextCursor).toBeNull()
    await removeRow(as('coordinator'), world.assessmentId, tool, second, { version: 1 })
  })
})

describe('removing what is used', () => {
  it('is refused with the list of users, and changes nothing', async () => {
    const refused = await refusal(removePopulation(as('lead-member'), world.assessmentId, river))
    expect(refused).toMatchObject({
      code: 'in-use',
      status: 409,
      extra: { to: { kind: 'population', id: river }, hidden: 0, users: [{ id: registry }] },
    })
    const row = await database().population.findUniqueOrThrow({ where: { id: river } })
    expect(row.removedAt).toBeNull()
  })

  it('is refused to those who may not remove it at all', async () => {
    for (const role of ['respondent', 'observer', 'decision-maker'] as const)
      expect((await refusal(removePopulation(as(role), world.assessmentId, river))).code).toBe(
        'forbidden',
      )
  })

  it('goes through when another takes its place, in one change', async () => {
    const { assessmentId } = world
    const wrong = await refusal(
      removePopulation(as('coordinator'), assessmentId, river, { replacement: river }),
    )
    expect(wrong.fieldErrors).toMatchObject([{ path: 'replacement' }])
    await removePopulation(as('coordinator'), assessmentId, river, { replacement: hills })
    expect((await rowOf(registry))?.values.populations).toEqual([hills])
    expect(await lastEntry(assessmentId)).toMatchObject({
      action: 'population.remove',
      entityId: river,
      before: { name: 'River peoples' },
      after: { replacement: hills },
    })
    expect(await storedReferences(assessmentId)).toEqual(await recountedReferences(assessmentId))
  })

  it('is refused by the database, too', async () => {
    const removal = database().population.update({
      where: { id: hills },
      data: { removedAt: new Date() },
    })
    await expect(removal).rejects.toThrow('Foreign key constraint violated')
  })

  it('holds for rows, documents and people', async () => {
    const { assessmentId } = world
    const coordinator = as('coordinator')
    await createEvidence(coordinator, assessmentId, tool, {
      field: table,
      row: registry,
      documentId: act,
    })
    const { userId } = world.people['field-member']
    await updateMember(coordinator, assessmentId, userId, {
      roles: ['field-member'],
      stakeholderId: registry,
    })
    const document = await refusal(removeDocument(coordinator, assessmentId, act))
    expect(document.extra.users).toMatchObject([{ kind: 'evidence', name: 'Civil registry' }])
    const version = (await rowOf(registry))?.version ?? 0
    const row = await refusal(removeRow(coordinator, assessmentId, tool, registry, { version }))
    expect(row.extra.users).toMatchObject([{ kind: 'member', part: 'institution' }])
    const office = await addRow({ name: 'Statistics office' })
    const choice = { version, replacement: office }
    await removeRow(coordinator, assessmentId, tool, registry, choice)
    const member = { assessmentId_userId: { assessmentId, userId } }
    const { stakeholderId } = await database().membership.findUniqueOrThrow({ where: member })
    expect(stakeholderId).toBe(office)
    await removeDocument(coordinator, assessmentId, act)
    expect(await storedReferences(assessmentId)).toEqual(await recountedReferences(assessmentId))
  })
})

describe('a removed thing', () => {
  it('is listed for those who may restore it', async () => {
    const { items } = await listRemovals(as('coordinator'), world.assessmentId, all)
    expect(items.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'document Registration Act',
      'row Civil registry',
      'population River peoples',
      'row Health office',
    ])
    expect((await listRemovals(as('observer'), world.assessmentId, all)).items).toEqual([])
    const outside = await refusal(listRemovals(as('foreigner'), world.assessmentId, all))
    expect(outside.code).toBe('not-found')
  })

  it('comes back with what it holds, once that is there again', async () => {
    const { assessmentId } = world
    const restore = (role: keyof World['people'], kind: 'row' | 'document', id: string) =>
      restoreThing(as(role), assessmentId, kind, id)
    expect((await refusal(restore('observer', 'document', act))).code).toBe('forbidden')
    const early = await refusal(restore('coordinator', 'row', registry))
    expect(early).toMatchObject({
      code: 'points-at-removed',
      extra: { targets: [{ kind: 'document', id: act }] },
    })
    await restore('lead-member', 'document', act)
    expect(await lastEntry(assessmentId)).toMatchObject({
      action: 'assessment.restore',
      entity: 'document',
      entityId: act,
      after: { name: 'Registration Act' },
    })
    await restore('coordinator', 'row', registry)
    expect(await rowOf(registry)).toMatchObject({ values: { name: 'Civil registry' } })
    expect((await usersOf('document', act, 'coordinator')).items).toHaveLength(1)
    expect((await refusal(restore('coordinator', 'row', registry))).code).toBe('not-found')
    expect(await storedReferences(assessmentId)).toEqual(await recountedReferences(assessmentId))
  })

  it('gives back the rights of a member', async () => {
    const { assessmentId } = world
    const { userId } = world.people.observer
    await removeMember(as('coordinator'), assessmentId, userId)
    const gone = await refusal(usersOf('population', hills, 'observer'))
    expect(gone.code).toBe('not-found')
    await restoreThing(as('coordinator'), assessmentId, 'member', userId)
    expect(await usersOf('population', hills, 'observer')).toMatchObject({ items: [] })
  })

  it('can be restored for thirty days, and is then deleted', async () => {
    const { assessmentId } = world
    const lost = (await createDocument(as('coordinator'), assessmentId, { title: 'Draft' }, null))
      .id
    await removeDocument(as('coordinator'), assessmentId, lost)
    const old = { removedAt: new Date(Date.now() - 31 * 86_400_000) }
    await database().removal.updateMany({ where: { assessmentId, thingId: lost }, data: old })
    const late = await refusal(restoreThing(as('coordinator'), assessmentId, 'document', lost))
    expect(late.code).toBe('not-found')
    const { items } = await listRemovals(as('coordinator'), assessmentId, all)
    expect(items.map(({ id }) => id)).not.toContain(lost)
    expect((await refusal(clearRemoved(as('coordinator')))).code).toBe('forbidden')
    expect(await clearRemoved(systemContext('Test'))).toBe(1)
    expect(await database().document.count({ where: { id: lost } })).toBe(0)
    expect(await lastEntry(assessmentId)).toMatchObject({
      action: 'assessment.clear',
      entity: 'document',
      before: { name: 'Draft' },
    })
  })
})
