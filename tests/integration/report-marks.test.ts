import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { database } from '@/lib/server/db'
import { configureSection } from '@/lib/server/report/configure-section'
import { getReport } from '@/lib/server/report/get'
import { getSection } from '@/lib/server/report/get-section'
import { listReports } from '@/lib/server/report/list'
import { loadReportFacts } from '@/lib/server/report/text/load-text'
import { lastEntry } from '../support/last-entry'
import { refusal } from '../support/refusal'
import { ReportEditor } from '../support/report-editor'
import { makeReportWorld, type ReportWorld } from '../support/report-world'

let world: ReportWorld
beforeAll(async () => {
  world = await makeReportWorld()
  await getSection(world.as('coordinator'), world.assessmentId, 'output-12', 'method')
  await configureSection(world.as('coordinator'), world.assessmentId, 'output-12', 'method', {
    authorIds: [world.people.respondent.userId],
    version: 1,
  })
})

const at = (section: string) => ({ assessmentId: world.assessmentId, output: 'output-12', section })
const proseOf = async (section: string) =>
  (await loadReportFacts(database(), world.assessmentId, 'output-12')).sections.find(
    ({ key }) => key === section,
  )?.prose

async function written(section: string, words: string): Promise<void> {
  const editor = await ReportEditor.open(world.as('coordinator'), at(section))
  editor.type(words)
  await editor.send()
}

const lastText = (editor: ReportEditor) =>
  (editor.fragment.toArray().at(-1) as Y.XmlElement).get(0) as Y.XmlText

describe('a passage that is commented on', () => {
  it('is marked by who may comment and not write, and no word changes', async () => {
    await written('legal', 'Every birth is registrable.')
    const reader = await ReportEditor.open(world.as('respondent'), at('legal'))
    const anchor = randomUUID()
    lastText(reader).format(6, 5, { 'comment--abcdefgh': { anchor } })
    await reader.send()
    expect(JSON.stringify(await proseOf('legal'))).toContain(anchor)
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'report.comment',
      entity: 'report-section',
      after: { section: 'legal' },
    })
    const { sections } = await getReport(world.as('coordinator'), world.assessmentId, 'output-12')
    expect(sections.find(({ key }) => key === 'legal')?.textChangedBy).toBe(
      world.as('coordinator').actor.name,
    )
  })

  it('takes no word along', async () => {
    const before = JSON.stringify(await proseOf('legal'))
    const reader = await ReportEditor.open(world.as('respondent'), at('legal'))
    lastText(reader).format(0, 5, { 'comment--abcdefgh': { anchor: randomUUID() } })
    lastText(reader).insert(0, 'Nearly e')
    expect((await refusal(reader.send())).code).toBe('forbidden')
    const bolder = await ReportEditor.open(world.as('respondent'), at('legal'))
    lastText(bolder).format(0, 5, { bold: {} })
    expect((await refusal(bolder.send())).code).toBe('forbidden')
    expect(JSON.stringify(await proseOf('legal'))).toBe(before)
  })

  it('is not marked by who does not read the report', async () => {
    const editor = await ReportEditor.open(world.as('coordinator'), at('legal'))
    lastText(editor).format(0, 5, { 'comment--abcdefgh': { anchor: randomUUID() } })
    expect((await refusal(editor.send(world.as('observer')))).code).toBe('forbidden')
  })
})

describe('a figure inside a passage that is not public', () => {
  it('is left out with it', async () => {
    const editor = await ReportEditor.open(world.as('coordinator'), at('law'))
    const chip = new Y.XmlElement<Record<string, unknown> & { [key: string]: never }>('reference')
    for (const [name, value] of Object.entries({
      target: `population:${world.refugees}`,
      value: '12,000',
      source: 'Camp register',
      restricted: true,
    }))
      chip.setAttribute(name, value as never)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [chip as unknown as Y.XmlElement])
    editor.fragment.push([paragraph])
    await editor.send()
    expect((await proseOf('law'))?.content?.at(-1)).toEqual({
      type: 'paragraph',
      content: [
        {
          type: 'reference',
          attrs: {
            target: `population:${world.refugees}`,
            value: '12,000',
            source: 'Camp register',
          },
          marks: [{ type: 'restricted' }],
        },
      ],
    })
  })
})

describe('the list of reports', () => {
  it('holds those that a person may read while they are written', async () => {
    const keys = async (role: Parameters<ReportWorld['as']>[0]) =>
      (await listReports(world.as(role), world.assessmentId)).map(({ key }) => key)
    expect(await keys('coordinator')).toContain('output-12')
    expect(await keys('respondent')).toEqual(['output-12'])
    expect(await keys('observer')).toEqual([])
    expect((await refusal(listReports(world.as('foreigner'), world.assessmentId))).code).toBe(
      'not-found',
    )
  })
})
