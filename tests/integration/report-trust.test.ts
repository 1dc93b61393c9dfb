import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { database } from '@/lib/server/db'
import { configureSection } from '@/lib/server/report/configure-section'
import { getSection } from '@/lib/server/report/get-section'
import { resolveReferences } from '@/lib/server/report/reference/resolve-references'
import { loadReportFacts } from '@/lib/server/report/text/load-text'
import { updateText } from '@/lib/server/report/text/update-text'
import { refusal } from '../support/refusal'
import { ReportEditor } from '../support/report-editor'
import { makeReportWorld, type ReportWorld } from '../support/report-world'

let world: ReportWorld
const closed = 'field:form-01:rationale'
beforeAll(async () => {
  world = await makeReportWorld()
  for (const section of ['method', 'law']) {
    await getSection(world.as('coordinator'), world.assessmentId, 'output-12', section)
    await configureSection(world.as('coordinator'), world.assessmentId, 'output-12', section, {
      authorIds: [world.people.respondent.userId],
      version: 1,
    })
  }
})

const at = (section: string) => ({ assessmentId: world.assessmentId, output: 'output-12', section })
const wordsOf = async (section: string) =>
  JSON.stringify(
    (await loadReportFacts(database(), world.assessmentId, 'output-12')).sections.find(
      ({ key }) => key === section,
    )?.prose,
  )
const lastText = (editor: ReportEditor) =>
  (editor.fragment.toArray().at(-1) as Y.XmlElement).get(0) as Y.XmlText

async function written(section: string, words: string): Promise<ReportEditor> {
  const editor = await ReportEditor.open(world.as('coordinator'), at(section))
  editor.type(words)
  await editor.send()
  return editor
}

function send(role: keyof World['people'], section: string, update: Uint8Array) {
  return updateText(world.as(role), world.assessmentId, 'output-12', section, {
    update: Buffer.from(update).toString('base64'),
  })
}
type World = ReportWorld

describe('who may only comment', () => {
  it('writes nothing in the place of what the writer writes next', async () => {
    const writer = await written('legal', 'Every birth is registered.')
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(writer.document))
    copy.clientID = writer.document.clientID
    const known = Y.encodeStateVector(copy)
    const text = (copy.getXmlFragment('prose').toArray().at(-1) as Y.XmlElement).get(0) as Y.XmlText
    text.format(0, 5, { 'comment--abcdefgh': { anchor: randomUUID() } })
    const taking = await refusal(send('respondent', 'legal', Y.encodeStateAsUpdate(copy, known)))
    expect(taking).toMatchObject({ code: 'forbidden', reason: { code: 'written-as-another' } })
    writer.type('The next sentence.')
    await writer.send()
    expect(await wordsOf('legal')).toContain('The next sentence.')
  })

  it('does not write the same words anew, which would take them from their writer', async () => {
    await written('legal', 'The act of 1970.')
    const reader = await ReportEditor.open(world.as('respondent'), at('legal'))
    const text = lastText(reader)
    text.delete(0, 7)
    text.insert(0, 'The act')
    expect((await refusal(reader.send())).code).toBe('forbidden')
    const gone = await ReportEditor.open(world.as('respondent'), at('legal'))
    gone.fragment.push([new Y.XmlElement('paragraph')])
    gone.fragment.delete(gone.fragment.length - 1, 1)
    expect((await refusal(gone.send())).code).toBe('forbidden')
  })

  it('marks a passage, and takes the mark away again', async () => {
    const reader = await ReportEditor.open(world.as('respondent'), at('legal'))
    const anchor = randomUUID()
    lastText(reader).format(4, 3, { 'comment--abcdefgh': { anchor } })
    await reader.send()
    expect(await wordsOf('legal')).toContain(anchor)
    lastText(reader).format(4, 3, { 'comment--abcdefgh': null })
    await reader.send()
    expect(await wordsOf('legal')).not.toContain(anchor)
  })
})

describe('a change', () => {
  it('that was delivered is acknowledged again, and changes nothing', async () => {
    const writer = await written('legal', 'Delivered twice.')
    const whole = Y.encodeStateAsUpdate(writer.document)
    const before = await wordsOf('legal')
    const { sequence } = await send('coordinator', 'legal', whole)
    expect(sequence).toBe(writer.sequence + 1)
    expect(await wordsOf('legal')).toBe(before)
  })

  it('with other words under a number and place that are taken is not said to be saved', async () => {
    const writer = await written('legal', 'First words.')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(writer.document))
    const known = Y.encodeStateVector(other)
    const twin = new Y.Doc()
    Y.applyUpdate(twin, Y.encodeStateAsUpdate(other))
    for (const [document, words] of [
      [other, 'one thing'],
      [twin, 'other one'],
    ] as const) {
      document.clientID = 77_001
      const last = document.getXmlFragment('prose').toArray().at(-1) as Y.XmlElement
      ;(last.get(0) as Y.XmlText).insert(0, words)
    }
    await send('coordinator', 'legal', Y.encodeStateAsUpdate(other, known))
    const lost = await refusal(send('coordinator', 'legal', Y.encodeStateAsUpdate(twin, known)))
    expect(lost).toMatchObject({
      code: 'version-conflict',
      reason: { code: 'change-stands-otherwise' },
    })
  })

  it('with a link of 900 kB is refused', async () => {
    const editor = await ReportEditor.open(world.as('coordinator'), at('legal'))
    lastText(editor).format(0, 4, { link: { href: `https://a.example/${'a'.repeat(900_000)}` } })
    expect((await refusal(editor.send())).code).toBe('invalid-input')
  })
})

describe('a reference', () => {
  const refer = (editor: ReportEditor, target: string, value: string) => {
    const chip = new Y.XmlElement('reference')
    for (const [name, text] of Object.entries({ target, value, source: 'The record' }))
      chip.setAttribute(name, text)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [chip])
    editor.fragment.push([paragraph])
  }

  it('to what an author may not read is refused; what is open to the author is taken', async () => {
    const author = await ReportEditor.open(world.as('respondent'), at('method'))
    refer(author, closed, 'guessed')
    expect(await refusal(author.send())).toMatchObject({
      code: 'forbidden',
      reason: { code: 'reference-not-readable' },
    })
    const again = await ReportEditor.open(world.as('respondent'), at('method'))
    refer(again, `population:${world.refugees}`, '12,000')
    await again.send()
    expect(await wordsOf('method')).toContain(world.refugees)
  })

  it('that another put in is shown as it was accepted to who may not read its place', async () => {
    const writer = await ReportEditor.open(world.as('coordinator'), at('law'))
    refer(writer, closed, 'As accepted')
    await writer.send()
    await database().toolField.create({
      data: {
        assessmentId: world.assessmentId,
        toolKey: 'form-01',
        fieldKey: 'rationale',
        value: 'As it is now',
        updatedAt: new Date(),
      },
    })
    const told = async (role: keyof World['people'], target = closed) =>
      (
        await resolveReferences(world.as(role), world.assessmentId, 'output-12', {
          targets: [target],
        })
      ).items[0]?.now?.value ?? null
    expect(await told('coordinator')).toBe('As it is now')
    expect(await told('respondent')).toBe('As accepted')
    expect(await told('respondent', 'field:form-01:decision')).toBeNull()
  })
})
