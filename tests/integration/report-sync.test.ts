import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { database } from '@/lib/server/db'
import { proseOf } from '@/lib/server/report/text/prose-document'
import { syncSection } from '@/lib/server/report/text/sync-section'
import { actOnStep } from '@/lib/server/step/act'
import { refusal } from '../support/refusal'
import { type Place, ReportEditor } from '../support/report-editor'
import { makeReportWorld, type ReportWorld } from '../support/report-world'

let world: ReportWorld
beforeAll(async () => {
  world = await makeReportWorld()
})

const at = (section: string): Place => ({
  assessmentId: world.assessmentId,
  output: 'output-12',
  section,
})

describe('an open tab', () => {
  it('sees who else is there, and forgets a tab that fell silent', async () => {
    const clock = { now: new Date('2026-06-02T08:00:00Z') }
    const tick = (role: 'coordinator' | 'lead-member') => ({
      ...world.as(role),
      now: () => clock.now,
    })
    const one = await ReportEditor.open(tick('coordinator'), at('organisation'))
    const other = await ReportEditor.open(tick('lead-member'), at('organisation'))
    await one.sync()
    expect((await other.sync()).present).toEqual([
      expect.objectContaining({ name: 'The coordinator', clientId: one.clientId, cursor: null }),
    ])
    clock.now = new Date('2026-06-02T08:00:31Z')
    expect((await other.sync()).present).toEqual([])
  })

  it('gets the whole text at once when it is far behind', async () => {
    const writer = await ReportEditor.open(world.as('lead-member'), at('certificates'))
    for (let round = 1; round <= 105; round += 1) {
      writer.type(`Round ${round}.`)
      await writer.send()
    }
    const view = await syncSection(
      world.as('coordinator'),
      world.assessmentId,
      'output-12',
      'certificates',
      {
        after: 0,
        clientId: crypto.randomUUID(),
        cursor: { anchor: { type: 'x' }, head: 3 },
      },
    )
    expect(view.updates.map(({ sequence }) => sequence)).toEqual([106])
    expect(view.sequence).toBe(106)
    const document = new Y.Doc()
    for (const { content } of view.updates) Y.applyUpdate(document, Buffer.from(content, 'base64'))
    expect(JSON.stringify(proseOf(document.getXmlFragment('prose')))).toMatch(
      /Round 1\..*Round 105\./,
    )
  })

  it('leaves no audit entry, and is for readers of the report only', async () => {
    const before = await database().auditEntry.count()
    await (await ReportEditor.open(world.as('coordinator'), at('organisation'))).sync()
    expect(await database().auditEntry.count()).toBe(before)
    const sync = syncSection(
      world.as('observer'),
      world.assessmentId,
      'output-12',
      'organisation',
      { after: 0, clientId: crypto.randomUUID(), cursor: null },
    )
    expect((await refusal(sync)).code).toBe('forbidden')
  })
})

it('stops taking text when the step is completed, and can still be read', async () => {
  const editor = await ReportEditor.open(world.as('lead-member'), at('legal'))
  editor.type('In time.')
  await editor.send()
  await actOnStep(world.as('coordinator'), world.assessmentId, 'step-10', {
    action: 'override',
    reason: 'for the test',
    version: 1,
  })
  editor.type('Too late.')
  expect((await refusal(editor.send())).code).toBe('action-not-available')
  const reader = await ReportEditor.open(world.as('lead-member'), at('legal'))
  expect(reader.text).toContain('In time.')
  expect(reader.text).not.toContain('Too late.')
})
