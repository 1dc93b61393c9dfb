import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CoverageCell, cellKey } from '@/lib/core/coverage/estimate/cell'
import { configureCoverage } from '@/lib/server/coverage/configure'
import { adoptEstimate } from '@/lib/server/coverage/estimate/adopt-estimate'
import { removeEstimate } from '@/lib/server/coverage/estimate/remove-estimate'
import { saveEstimate } from '@/lib/server/coverage/estimate/save-estimate'
import { withdrawAdoption } from '@/lib/server/coverage/estimate/withdraw-adoption'
import { getCoverage } from '@/lib/server/coverage/get'
import { database } from '@/lib/server/db'
import { actOnStep } from '@/lib/server/step/act'
import { type CoverageWorld, counted, makeCoverageWorld } from '../support/coverage-world'
import { lastEntry } from '../support/last-entry'
import { refusal } from '../support/refusal'

let world: CoverageWorld
let year = 2000

beforeAll(async () => {
  world = await makeCoverageWorld()
})

/** A cell that no other test uses. */
function freshCell(change: Partial<CoverageCell> = {}): CoverageCell {
  year += 1
  return {
    indicator: 'G1',
    event: 'birth',
    populationId: world.refugees,
    year,
    area: '',
    sex: 'all',
    ...change,
  }
}

async function added(
  cell: CoverageCell,
  content: Parameters<typeof counted> = [48, 100],
): Promise<string> {
  const id = randomUUID()
  await saveEstimate(world.as('lead-member'), world.assessmentId, {
    id,
    cell,
    content: counted(...content),
    version: 0,
  })
  return id
}

const adopt = (
  role: 'coordinator' | 'lead-member' | 'respondent',
  id: string,
  version = 0,
  reason = 'The better source',
) => adoptEstimate(world.as(role), world.assessmentId, id, { reason, version })

describe('saving an estimate', () => {
  it('works the figure out of its inputs and keeps an audit entry', async () => {
    const cell = freshCell()
    const id = randomUUID()
    const sources = [{ documentId: world.document, locator: 'Table 2', use: 'both' as const }]
    const saved = await saveEstimate(world.as('lead-member'), world.assessmentId, {
      id,
      cell,
      content: counted(48, 100, { sources }),
      version: 0,
    })
    expect(saved).toMatchObject({
      id,
      cell,
      version: 1,
      value: { rate: 0.48, numerator: 48, denominator: 100 },
    })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'coverage.update',
      entityId: id,
      actorName: 'The lead-member',
      after: { cell: cellKey(cell), content: { sources }, value: { rate: 0.48 } },
    })
  })

  it('is for the lead body only', async () => {
    for (const role of ['respondent', 'observer', 'decision-maker'] as const) {
      const change = saveEstimate(world.as(role), world.assessmentId, {
        id: randomUUID(),
        cell: freshCell(),
        content: counted(1, 2),
        version: 0,
      })
      expect((await refusal(change)).code).toBe('forbidden')
    }
    const foreign = saveEstimate(world.as('foreigner'), world.assessmentId, {
      id: randomUUID(),
      cell: freshCell(),
      content: counted(1, 2),
      version: 0,
    })
    expect((await refusal(foreign)).code).toBe('not-found')
  })

  it('shows what is there when someone else was faster', async () => {
    const cell = freshCell()
    const id = await added(cell)
    await saveEstimate(world.as('coordinator'), world.assessmentId, {
      id,
      cell,
      content: counted(50, 100),
      version: 1,
    })
    const late = await refusal(
      saveEstimate(world.as('lead-member'), world.assessmentId, {
        id,
        cell,
        content: counted(60, 100),
        version: 1,
      }),
    )
    expect(late.code).toBe('version-conflict')
    expect(late.extra.current).toMatchObject({ version: 2, value: { rate: 0.5 } })
  })

  it.each([
    [
      'an event that is not one',
      () => ({ cell: freshCell({ event: 'eclipse' }), content: counted(1, 2) }),
      'cell.event',
    ],
    [
      'a population of nobody',
      () => ({ cell: freshCell({ populationId: randomUUID() }), content: counted(1, 2) }),
      'cell.populationId',
    ],
    [
      'a document that is not in the library',
      () => ({
        cell: freshCell(),
        content: counted(1, 2, {
          sources: [{ documentId: randomUUID(), locator: '', use: 'both' }],
        }),
      }),
      'content.sources',
    ],
    ['no denominator', () => ({ cell: freshCell(), content: counted(1, 0) }), 'denominator'],
    [
      'a census method for refugees',
      () => ({
        cell: freshCell({ indicator: 'G8', event: 'death' }),
        content: counted(1, 2, { method: 'growth-balance', inputs: {} }),
      }),
      'method',
    ],
  ])('refuses %s', async (_name, input, path) => {
    const refused = await refusal(
      saveEstimate(world.as('lead-member'), world.assessmentId, {
        id: randomUUID(),
        ...input(),
        version: 0,
      }),
    )
    expect(refused.code).toBe('invalid-input')
    expect(refused.fieldErrors.map((error) => error.path)).toContain(path)
  })

  it('keeps an adopted estimate in its cell', async () => {
    const cell = freshCell()
    const id = await added(cell)
    await adopt('coordinator', id)
    const moved = saveEstimate(world.as('lead-member'), world.assessmentId, {
      id,
      cell: freshCell(),
      content: counted(1, 2),
      version: 1,
    })
    expect((await refusal(moved)).code).toBe('action-not-available')
  })
})

describe('adopting an estimate', () => {
  it('makes it the figure of its cell, with a reason in the trail', async () => {
    const cell = freshCell()
    const [first, second] = [await added(cell), await added(cell, [52, 100])]
    await adopt('coordinator', first)
    const answer = await adopt('lead-member', second, 1, ' Counted from both lists ')
    expect(answer).toMatchObject({
      cellKey: cellKey(cell),
      estimateId: second,
      reason: 'Counted from both lists',
      version: 2,
      by: 'The lead-member',
    })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'coverage.adopt',
      entityId: second,
      before: { estimate: first },
      after: { cell: cellKey(cell), estimate: second, reason: 'Counted from both lists' },
    })
    expect(
      (await getCoverage(world.as('coordinator'), world.assessmentId)).adoptions.find(
        (one) => one.cellKey === cellKey(cell),
      ),
    ).toMatchObject(answer)
  })

  it('is refused without a reason, to those who may not, and on a choice that has changed', async () => {
    const cell = freshCell()
    const id = await added(cell)
    await expect(adopt('coordinator', id, 0, '  ')).rejects.toThrow('say-why-estimate-stands')
    expect((await refusal(adopt('respondent', id))).code).toBe('forbidden')
    await adopt('coordinator', id)
    const late = await refusal(adopt('lead-member', id))
    expect(late.code).toBe('version-conflict')
    expect(late.extra.current).toMatchObject({ estimateId: id, version: 1 })
  })

  it('lets one of two who choose at the same moment win', async () => {
    const cell = freshCell()
    const ids = [await added(cell), await added(cell)]
    const results = await Promise.allSettled(ids.map((id) => adopt('coordinator', id)))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('can be withdrawn by those who may', async () => {
    const cell = freshCell()
    const id = await added(cell)
    await adopt('coordinator', id)
    const withdraw = (role: 'coordinator' | 'observer', version: number) =>
      withdrawAdoption(world.as(role), world.assessmentId, id, { version })
    expect((await refusal(withdraw('observer', 1))).code).toBe('forbidden')
    expect((await refusal(withdraw('coordinator', 2))).code).toBe('version-conflict')
    await withdraw('coordinator', 1)
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'coverage.withdraw-adoption',
      entityId: id,
      before: { reason: 'The better source' },
    })
    expect((await refusal(withdraw('coordinator', 1))).code).toBe('not-found')
  })

  it('counts on after a withdrawal, so that nobody overwrites a choice that they did not see', async () => {
    const cell = freshCell()
    const [first, second] = [await added(cell), await added(cell)]
    const { version } = await adopt('coordinator', first)
    await withdrawAdoption(world.as('coordinator'), world.assessmentId, first, { version })
    expect(
      (await getCoverage(world.as('coordinator'), world.assessmentId)).adoptions.some(
        (one) => one.cellKey === cellKey(cell),
      ),
    ).toBe(false)
    const again = await adopt('lead-member', second)
    expect(again.version).toBeGreaterThan(version)
    const stale = await refusal(adopt('coordinator', first, version))
    expect(stale).toMatchObject({
      code: 'version-conflict',
      extra: { current: { estimateId: second } },
    })
  })
})

describe('removing an estimate', () => {
  const remove = (role: 'lead-member' | 'respondent', id: string, version = 1) =>
    removeEstimate(world.as(role), world.assessmentId, id, { version })

  it('takes it out of the cell and keeps it in the trail', async () => {
    const cell = freshCell()
    const id = await added(cell)
    await remove('lead-member', id)
    expect(
      (await getCoverage(world.as('coordinator'), world.assessmentId)).estimates.map(
        (one) => one.id,
      ),
    ).not.toContain(id)
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'coverage.remove',
      entityId: id,
      before: { cell: cellKey(cell), value: { rate: 0.48 } },
    })
    expect(await database().coverageEstimate.count({ where: { id } })).toBe(1)
  })

  it('is refused while adopted, on an old version, and to those who may not', async () => {
    const id = await added(freshCell())
    expect((await refusal(remove('respondent', id))).code).toBe('forbidden')
    expect((await refusal(remove('lead-member', id, 2))).code).toBe('version-conflict')
    await adopt('coordinator', id)
    const used = await refusal(remove('lead-member', id))
    expect(used).toMatchObject({
      code: 'in-use',
      extra: { hidden: 0, users: [{ kind: 'figure', part: 'adopted' }] },
    })
    expect((await refusal(remove('lead-member', randomUUID()))).code).toBe('not-found')
  })
})

describe('the smallest cell', () => {
  const set = (role: 'coordinator' | 'lead-member', smallestCell: number, version: number) =>
    configureCoverage(world.as(role), world.assessmentId, { smallestCell, version })

  it('is set by the coordinator, once per version', async () => {
    expect((await refusal(set('lead-member', 5, 0))).code).toBe('forbidden')
    expect(await set('coordinator', 5, 0)).toEqual({ smallestCell: 5, version: 1 })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'coverage.configure',
      before: { smallestCell: 10 },
      after: { smallestCell: 5 },
    })
    expect((await refusal(set('coordinator', 7, 0))).extra.current).toEqual({
      smallestCell: 5,
      version: 1,
    })
    await expect(set('coordinator', 0, 1)).rejects.toThrow()
  })
})

describe('when the step is completed', () => {
  it('nothing changes any more', async () => {
    const cell = freshCell()
    const id = await added(cell)
    await actOnStep(world.as('coordinator'), world.assessmentId, 'step-06', {
      action: 'override',
      reason: 'test',
      version: 1,
    })
    const changes = [
      () =>
        saveEstimate(world.as('coordinator'), world.assessmentId, {
          id,
          cell,
          content: counted(1, 2),
          version: 1,
        }),
      () => adopt('coordinator', id),
      () => removeEstimate(world.as('coordinator'), world.assessmentId, id, { version: 1 }),
    ]
    for (const change of changes)
      expect((await refusal(change())).code).toBe('action-not-available')
    expect((await getCoverage(world.as('coordinator'), world.assessmentId)).editable).toBe(false)
  })
})
