import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '@/lib/server/audit/verify'
import { database } from '@/lib/server/db'
import { actOnStep } from '@/lib/server/step/act'
import { systemContext } from '@/lib/server/system-context'
import { getTool } from '@/lib/server/tool/get'
import { updateTool } from '@/lib/server/tool/update'
import { refusal } from '../support/refusal'
import { told } from '../support/told'
import { contextOf, makeWorld, type World } from '../support/world'

let world: World
const as = (role: keyof World['people']) => contextOf(world.people[role].actor)
const setTitle = (role: 'coordinator' | 'lead-member', value: string, version: number) =>
  updateTool(as(role), world.assessmentId, 'form-01', {
    operations: [{ op: 'set-field', field: 'decision_title', value, version }],
  })

beforeAll(async () => {
  world = await makeWorld()
  await actOnStep(as('coordinator'), world.assessmentId, 'step-01', { action: 'start', version: 0 })
})

describe('changing a tool', () => {
  it('answers the new version and keeps an audit entry', async () => {
    const answer = await setTitle('coordinator', 'First', 0)
    expect(answer.fields.decision_title).toEqual({ value: 'First', version: 1 })
    const entry = await database().auditEntry.findFirst({
      where: { chain: world.assessmentId, action: 'tool.update' },
      orderBy: { sequence: 'desc' },
      select: { before: true, after: true },
    })
    expect(entry).toEqual({ before: { decision_title: null }, after: { decision_title: 'First' } })
  })

  it('shows both values when someone else was faster, and overwrites nothing', async () => {
    await setTitle('lead-member', 'Second', 1)
    const error = await refusal(setTitle('coordinator', 'Third', 1))
    expect(error.code).toBe('version-conflict')
    expect(error.extra.conflicts).toMatchObject([
      {
        field: 'decision_title',
        yours: 'Third',
        theirs: 'Second',
        version: 2,
        by: 'The lead-member',
      },
    ])
    expect(
      (await getTool(as('coordinator'), world.assessmentId, 'form-01')).fields.decision_title
        ?.value,
    ).toBe('Second')
  })

  it('is no conflict when both wrote the same', async () => {
    expect((await setTitle('coordinator', 'Second', 1)).fields.decision_title).toEqual({
      value: 'Second',
      version: 2,
    })
  })

  it('empties a field', async () => {
    await setTitle('coordinator', ' ', 2)
    expect(
      (await getTool(as('coordinator'), world.assessmentId, 'form-01')).fields.decision_title,
    ).toEqual({ value: null, version: 3 })
  })

  it('applies all operations or none', async () => {
    const operations = [
      { op: 'set-field' as const, field: 'rationale', value: 'Good', version: 0 },
      { op: 'set-field' as const, field: 'decision_date', value: '2026-02-30', version: 0 },
    ]
    const error = await refusal(
      updateTool(as('coordinator'), world.assessmentId, 'form-01', { operations }),
    )
    expect(error.fieldErrors).toMatchObject([{ path: 'operations.1.value' }])
    expect(
      (await getTool(as('coordinator'), world.assessmentId, 'form-01')).fields.rationale,
    ).toBeUndefined()
  })

  it('refuses a reference to what is not there', async () => {
    const operations = [
      { op: 'set-field' as const, field: 'decision_file', value: randomUUID(), version: 0 },
    ]
    expect(
      told(
        (
          await refusal(
            updateTool(as('coordinator'), world.assessmentId, 'form-01', { operations }),
          )
        ).fieldErrors[0],
      ),
    ).toContain('no longer there')
  })

  it('is refused before the step starts', async () => {
    const operations = [
      { op: 'add-row' as const, table: 'tasks', id: randomUUID(), values: { title: 'Early' } },
    ]
    expect(
      (await refusal(updateTool(as('coordinator'), world.assessmentId, 'tool-c', { operations })))
        .code,
    ).toBe('action-not-available')
  })
})

describe('a step', () => {
  it('says what is missing, and goes on with a reason that everyone can see', async () => {
    const blocked = await refusal(
      actOnStep(as('coordinator'), world.assessmentId, 'step-01', { action: 'submit', version: 1 }),
    )
    expect(blocked.code).toBe('guard-failed')
    expect(JSON.stringify(blocked.extra.guards)).toContain('The decision has no title.')
    expect(
      (
        await refusal(
          actOnStep(as('coordinator'), world.assessmentId, 'step-01', {
            action: 'override',
            version: 1,
          }),
        )
      ).fieldErrors[0]?.path,
    ).toBe('reason')
    const after = await actOnStep(as('coordinator'), world.assessmentId, 'step-01', {
      action: 'override',
      reason: 'The paper is lost',
      version: 1,
    })
    expect(after).toMatchObject({ status: 'completed', overridden: true, version: 2 })
  })

  it('refuses an action on a state that has changed', async () => {
    expect(
      (
        await refusal(
          actOnStep(as('coordinator'), world.assessmentId, 'step-01', {
            action: 'reopen',
            reason: 'again',
            version: 1,
          }),
        )
      ).code,
    ).toBe('version-conflict')
  })
})

describe('the audit trail', () => {
  it('holds together', async () => {
    const results = await verifyAudit(systemContext('Test'))
    expect(results.length).toBeGreaterThan(1)
    expect(results.filter(({ brokenAt }) => brokenAt !== null)).toEqual([])
  })
})
