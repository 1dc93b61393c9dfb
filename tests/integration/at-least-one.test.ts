import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportAudit } from '@/lib/server/audit/export'
import { listAudit } from '@/lib/server/audit/list'
import { database } from '@/lib/server/db'
import { removeMember } from '@/lib/server/member/remove'
import { updateMember } from '@/lib/server/member/update'
import { actOnStep } from '@/lib/server/step/act'
import { createComment } from '@/lib/server/step/comment/create'
import { addPerson, contextOf, makeWorld, type Person, type World } from '../support/world'

let world: World
let coordinators: Person[]
beforeAll(async () => {
  world = await makeWorld()
  const { assessmentId } = world
  const place = { assessmentId, roles: ['coordinator' as const] }
  coordinators = [
    world.people.coordinator,
    await addPerson('second', place),
    await addPerson('third', place),
  ]
})

/** All three lead again. */
async function restore(): Promise<void> {
  const { assessmentId } = world
  for (const { userId } of coordinators)
    await database().membership.update({
      where: { assessmentId_userId: { assessmentId, userId } },
      data: { roles: ['coordinator'], removedAt: null },
      select: { id: true },
    })
  await database().removal.deleteMany({ where: { assessmentId } })
}

const left = () =>
  database().membership.count({
    where: { assessmentId: world.assessmentId, removedAt: null, roles: { has: 'coordinator' } },
  })

const change = fc.record({
  by: fc.nat({ max: 2 }),
  whom: fc.nat({ max: 2 }),
  how: fc.constantFrom('remove', 'demote'),
})

describe('an assessment keeps a coordinator', () => {
  it('whoever removes or demotes whom at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 6 }), async (changes) => {
        await restore()
        await Promise.allSettled(
          changes.map(({ by, whom, how }) => {
            const ctx = contextOf((coordinators[by] as Person).actor)
            const { userId } = coordinators[whom] as Person
            return how === 'remove'
              ? removeMember(ctx, world.assessmentId, userId)
              : updateMember(ctx, world.assessmentId, userId, { roles: ['observer'] })
          }),
        )
        expect(await left()).toBeGreaterThan(0)
      }),
      { numRuns: 25 },
    )
    await restore()
  })
})

describe('an administrator of the platform', () => {
  it('sees in the trail that something was written, and not what', async () => {
    const { assessmentId } = world
    const coordinator = contextOf(world.people.coordinator.actor)
    await actOnStep(coordinator, assessmentId, 'step-01', { action: 'start', version: 0 })
    await createComment(coordinator, assessmentId, 'step-01', { body: 'Between us', mentions: [] })
    const query = { limit: 100 }
    const admin = contextOf(world.people.administrator.actor)
    const { items } = await listAudit(admin, assessmentId, query)
    const written = items.filter(({ action }) => !/^(member|invitation)\./.test(action))
    expect(written.map(({ action }) => action)).toContain('comment.create')
    for (const { before, after } of written) expect([before, after]).toEqual([null, null])
    expect(items.some(({ action, after }) => action === 'invitation.accept' && after)).toBe(true)
    expect(await exportAudit(admin, assessmentId, query)).not.toContain('Between us')
    const own = await listAudit(coordinator, assessmentId, query)
    expect(own.items.some(({ after }) => after !== null)).toBe(true)
  })
})
