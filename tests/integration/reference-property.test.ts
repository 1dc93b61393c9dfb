import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { AppError } from '@/lib/core/error'
import type { Ctx } from '@/lib/server/context'
import { createDocument } from '@/lib/server/document/create'
import { removeDocument } from '@/lib/server/document/remove'
import { createEvidence } from '@/lib/server/evidence/create'
import { createPopulation } from '@/lib/server/population/create'
import { removePopulation } from '@/lib/server/population/remove'
import { listRemovals } from '@/lib/server/removal/list'
import { restoreThing } from '@/lib/server/removal/restore'
import { actOnStep } from '@/lib/server/step/act'
import { systemContext } from '@/lib/server/system-context'
import { getTool } from '@/lib/server/tool/get'
import { removeRow } from '@/lib/server/tool/remove-row'
import { updateTool } from '@/lib/server/tool/update'
import {
  danglingReferences,
  recountedReferences,
  storedReferences,
} from '../support/recount-references'
import { contextOf, makeWorld, type World } from '../support/world'

const tool = 'form-03'
const table = 'stakeholders'
let world: World
let ctx: Ctx
beforeAll(async () => {
  world = await makeWorld()
  ctx = contextOf(world.people.coordinator.actor)
  const system = systemContext('Test')
  const { assessmentId } = world
  const skip = { action: 'override' as const, reason: 'only to reach the register', version: 1 }
  for (const before of ['step-01', 'step-02']) {
    await actOnStep(system, assessmentId, before, { action: 'start', version: 0 })
    await actOnStep(system, assessmentId, before, skip)
  }
  await actOnStep(system, assessmentId, 'step-03', { action: 'start', version: 0 })
})

/** What is there to act on: the ids of each kind, in the order in which they were made. */
const made = { row: [] as string[], population: [] as string[], document: [] as string[] }
type Kind = keyof typeof made
const pick = (kind: Kind, at: number) => made[kind][at % Math.max(1, made[kind].length)] ?? ''

const step = fc.oneof(
  fc.record({ do: fc.constantFrom('row', 'population', 'document') }),
  fc.record({
    do: fc.constantFrom('name', 'chair', 'cite', 'clear'),
    from: fc.nat(9),
    to: fc.nat(9),
  }),
  fc.record({
    do: fc.constantFrom('remove', 'replace', 'restore'),
    kind: fc.constantFrom<Kind>('row', 'population', 'document'),
    from: fc.nat(9),
    to: fc.nat(9),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function versionOf(row: string): Promise<number> {
  const { rows } = await getTool(ctx, world.assessmentId, tool)
  return rows[table]?.find(({ id }) => id === row)?.version ?? 1
}

async function make(kind: Kind): Promise<void> {
  const { assessmentId } = world
  const name = `${kind} ${made[kind].length}`
  if (kind === 'population')
    made[kind].push((await createPopulation(ctx, assessmentId, { name })).id)
  if (kind === 'document')
    made[kind].push((await createDocument(ctx, assessmentId, { title: name }, null)).id)
  if (kind !== 'row') return
  const id = randomUUID()
  const operations = [{ op: 'add-row' as const, table, id, values: { name } }]
  await updateTool(ctx, assessmentId, tool, { operations })
  made.row.push(id)
}

async function setCells(row: string, values: Record<string, string[]>): Promise<void> {
  const version = await versionOf(row)
  const operations = [{ op: 'set-cells' as const, table, row, values, version }]
  await updateTool(ctx, world.assessmentId, tool, { operations })
}

async function remove(kind: Kind, id: string, replacement?: string): Promise<void> {
  const { assessmentId } = world
  const choice = replacement === undefined ? {} : { replacement }
  if (kind === 'population') return removePopulation(ctx, assessmentId, id, choice)
  if (kind === 'document') return removeDocument(ctx, assessmentId, id, choice)
  return removeRow(ctx, assessmentId, tool, id, { version: await versionOf(id), ...choice })
}

async function take(given: Step): Promise<void> {
  const { assessmentId } = world
  if (given.do === 'row' || given.do === 'population' || given.do === 'document')
    return make(given.do)
  if (!('from' in given)) return
  const row = pick('row', given.from)
  const { fields } = await getTool(ctx, assessmentId, tool)
  switch (given.do) {
    case 'name':
      return setCells(row, { populations: [pick('population', given.to)] })
    case 'clear':
      return setCells(row, { populations: [] })
    case 'cite':
      await createEvidence(ctx, assessmentId, tool, {
        field: table,
        row,
        documentId: pick('document', given.to),
      })
      return
    case 'chair': {
      const version = fields.chair?.version ?? 0
      const operations = [{ op: 'set-field' as const, field: 'chair', value: row, version }]
      await updateTool(ctx, assessmentId, tool, { operations })
      return
    }
  }
  if (!('kind' in given)) return
  const id = pick(given.kind, given.from)
  if (given.do === 'restore') return restoreThing(ctx, assessmentId, given.kind, id)
  return remove(given.kind, id, given.do === 'replace' ? pick(given.kind, given.to) : undefined)
}

it('no order of create, link, change, remove, replace and restore leaves a pointer at nothing', async () => {
  const { assessmentId } = world
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
      for (const kind of ['row', 'population', 'document'] as const) await make(kind)
      for (const one of steps)
        await take(one).catch((refused: unknown) => {
          if (!(refused instanceof AppError) || refused.status >= 500) throw refused
        })
      expect(await storedReferences(assessmentId)).toEqual(await recountedReferences(assessmentId))
      expect(await danglingReferences(assessmentId)).toEqual([])
    }),
    { numRuns: 12, endOnFailure: true },
  )
  const removed = await listRemovals(ctx, assessmentId, { limit: 100 })
  expect(removed.items.length).toBeGreaterThan(0)
})
