import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { largestUpdate } from '@/lib/core/report/report-requests'
import { database } from '@/lib/server/db'
import { configureSection } from '@/lib/server/report/configure-section'
import { getSection } from '@/lib/server/report/get-section'
import { composeSection } from '@/lib/server/report/text/compose-section'
import { loadReportFacts } from '@/lib/server/report/text/load-text'
import { proseOf } from '@/lib/server/report/text/prose-document'
import { updateText } from '@/lib/server/report/text/update-text'
import { call } from '../support/call'
import { lastEntry } from '../support/last-entry'
import { operations } from '../support/operations'
import { refusal } from '../support/refusal'
import { type Place, ReportEditor } from '../support/report-editor'
import { makeReportWorld, type ReportWorld } from '../support/report-world'
import { told } from '../support/told'

let world: ReportWorld
beforeAll(async () => {
  world = await makeReportWorld()
})

const at = (section: string): Place => ({
  assessmentId: world.assessmentId,
  output: 'output-12',
  section,
})
const entriesOf = (entityId: string) =>
  database().auditEntry.count({ where: { chain: world.assessmentId, entityId } })
const rowOf = (section: string) =>
  database().reportSection.findFirstOrThrow({
    where: { assessmentId: world.assessmentId, sectionKey: section },
    select: { id: true, sequence: true, stateSequence: true },
  })
async function stored(section: string): Promise<string> {
  const { sections } = await loadReportFacts(database(), world.assessmentId, 'output-12')
  return JSON.stringify(sections.find(({ key }) => key === section)?.prose)
}

describe('opening a section', () => {
  it('makes the starting text once, however many open it at once', async () => {
    const views = await Promise.all(
      Array.from({ length: 8 }, () =>
        getSection(world.as('coordinator'), world.assessmentId, 'output-12', 'populations'),
      ),
    )
    expect(views.map(({ sequence }) => sequence)).toEqual(Array(8).fill(1))
    const { id } = await rowOf('populations')
    expect(await database().reportUpdate.count({ where: { sectionId: id } })).toBe(1)
    expect(await entriesOf(id)).toBe(1)
    expect(await stored('populations')).toContain(`population:${world.refugees}`)
  })

  it('makes none for who only reads', async () => {
    await configureSection(world.as('coordinator'), world.assessmentId, 'output-12', 'method', {
      authorIds: [world.people.respondent.userId],
      version: 1,
    })
    const view = await getSection(
      world.as('respondent'),
      world.assessmentId,
      'output-12',
      'stakeholders',
    )
    expect(view).toMatchObject({ sequence: 0, words: 0 })
    expect(view.allowedActions).not.toContain('report.write')
  })

  it('is for who issues the output and for authors', async () => {
    for (const role of ['observer', 'decision-maker', 'field-member', 'rso-monitor'] as const)
      expect(
        (await refusal(getSection(world.as(role), world.assessmentId, 'output-12', 'method'))).code,
      ).toBe('forbidden')
    expect(
      (await refusal(getSection(world.as('foreigner'), world.assessmentId, 'output-12', 'method')))
        .code,
    ).toBe('not-found')
    expect(
      (
        await refusal(
          getSection(world.as('coordinator'), world.assessmentId, 'output-13', 'targets'),
        )
      ).code,
    ).toBe('not-found')
  })

  it('composes the text again on request, for who may write', async () => {
    const prose = await composeSection(
      world.as('lead-member'),
      world.assessmentId,
      'output-12',
      'populations',
    )
    expect(JSON.stringify(prose)).toContain('12,000')
    expect(
      (
        await refusal(
          composeSection(world.as('observer'), world.assessmentId, 'output-12', 'populations'),
        )
      ).code,
    ).toBe('forbidden')
  })
})

describe('writing', () => {
  it('is refused to all but those who issue the output and authors of that section, and changes nothing then', async () => {
    const editor = await ReportEditor.open(world.as('coordinator'), at('legal'))
    editor.type('Not for you.')
    const { id } = await rowOf('legal')
    const before = await entriesOf(id)
    for (const role of ['observer', 'respondent', 'decision-maker', 'field-member'] as const)
      expect((await refusal(editor.send(world.as(role)))).code).toBe('forbidden')
    expect(await stored('legal')).not.toContain('Not for you.')
    expect(await entriesOf(id)).toBe(before)
    const author = await ReportEditor.open(world.as('respondent'), at('method'))
    author.type('An author may.')
    expect(await author.send()).toBe(2)
  })

  it('leaves one audit entry for a person, a section and ten minutes, with the hash of the text', async () => {
    const clock = { now: new Date('2026-06-01T08:00:30Z') }
    const ctx = { ...world.as('lead-member'), now: () => clock.now }
    const editor = await ReportEditor.open(ctx, at('practices'))
    const { id } = await rowOf('practices')
    const start = await entriesOf(id)
    for (const words of ['One.', 'Two.', 'Three.']) {
      editor.type(words)
      await editor.send()
    }
    expect(await entriesOf(id)).toBe(start + 1)
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'report.write',
      entity: 'report-section',
      entityId: id,
      after: {
        output: 'output-12',
        section: 'practices',
        sequence: 2,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    })
    clock.now = new Date('2026-06-01T08:11:00Z')
    editor.type('Four.')
    await editor.send()
    expect(await entriesOf(id)).toBe(start + 2)
    expect(await database().reportUpdate.count({ where: { sectionId: id } })).toBe(5)
  })

  it('loses no text of two people in one paragraph, whatever the order in which it arrives', async () => {
    const [one, other] = await Promise.all([
      ReportEditor.open(world.as('coordinator'), at('processes')),
      ReportEditor.open(world.as('lead-member'), at('processes')),
    ])
    one.type('Births are registered at the office.')
    await one.send()
    await other.sync()
    one.typeInside(0, 'In law, ')
    other.typeInside(1000, ' In practice few go there.')
    await Promise.all([other.send(), one.send()])
    await Promise.all([one.sync(), other.sync()])
    expect(one.text).toContain(
      'In law, Births are registered at the office. In practice few go there.',
    )
    expect(other.text).toBe(one.text)
    expect(await stored('processes')).toContain(
      'In law, Births are registered at the office. In practice few go there.',
    )
  })

  it('takes twenty writers at once, in an order without gaps', async () => {
    const editors = await Promise.all(
      Array.from({ length: 20 }, () =>
        ReportEditor.open(world.as('coordinator'), at('certificates')),
      ),
    )
    await Promise.all(
      editors.map(async (editor, index) => {
        for (const round of [1, 2, 3]) {
          editor.type(`Writer ${index} round ${round}.`)
          await editor.send()
        }
      }),
    )
    await Promise.all(editors.map((editor) => editor.sync()))
    expect(new Set(editors.map(({ text }) => text)).size).toBe(1)
    const text = await stored('certificates')
    for (const index of editors.keys())
      for (const round of [1, 2, 3]) expect(text).toContain(`Writer ${index} round ${round}.`)
    const { id, sequence, stateSequence } = await rowOf('certificates')
    const kept = await database().reportUpdate.findMany({
      where: { sectionId: id },
      orderBy: { sequence: 'asc' },
      select: { sequence: true },
    })
    expect(kept.map((update) => update.sequence)).toEqual(
      Array.from({ length: sequence }, (_, index) => index + 1),
    )
    expect(stateSequence).toBe(50)
  }, 120_000)

  it('reads everything when a server stopped before the updates were folded', async () => {
    const editor = await ReportEditor.open(world.as('coordinator'), at('barriers'))
    editor.type('Written, not folded.')
    await editor.send()
    const { id, sequence, stateSequence } = await rowOf('barriers')
    expect(stateSequence).toBeLessThan(sequence)
    expect(await stored('barriers')).toContain('Written, not folded.')
    await database().reportSection.update({
      where: { id },
      data: { state: new Uint8Array(), stateSequence: 0 },
    })
    expect(await stored('barriers')).toContain('Written, not folded.')
  })

  it('is done once when the same change comes twice', async () => {
    const editor = await ReportEditor.open(world.as('coordinator'), at('conclusions'))
    editor.type('Once.')
    const update = editor.unsent()
    const first = await updateText(
      world.as('coordinator'),
      world.assessmentId,
      'output-12',
      'conclusions',
      { update },
    )
    expect(
      await updateText(world.as('coordinator'), world.assessmentId, 'output-12', 'conclusions', {
        update,
      }),
    ).toEqual(first)
    expect((await stored('conclusions')).split('Once.')).toHaveLength(2)
  })

  it('asks for the whole of what came since when a change builds on one that never arrived', async () => {
    const editor = await ReportEditor.open(world.as('coordinator'), at('conclusions'))
    editor.type('Lost on the way.')
    const lost = Y.encodeStateVector(editor.document)
    editor.type('Arrived.')
    const update = Buffer.from(Y.encodeStateAsUpdate(editor.document, lost)).toString('base64')
    const refused = await refusal(
      updateText(world.as('coordinator'), world.assessmentId, 'output-12', 'conclusions', {
        update,
      }),
    )
    expect(refused.code).toBe('version-conflict')
    const vector = Buffer.from(String(refused.extra.stateVector), 'base64')
    const whole = Buffer.from(Y.encodeStateAsUpdate(editor.document, vector)).toString('base64')
    await updateText(world.as('coordinator'), world.assessmentId, 'output-12', 'conclusions', {
      update: whole,
    })
    expect(await stored('conclusions')).toMatch(/Lost on the way.*Arrived/)
  })

  it('stops when the step is completed', async () => {
    const editor = await ReportEditor.open(world.as('coordinator'), {
      ...at('summary'),
      output: 'output-07',
    })
    editor.type('Too late.')
    expect((await refusal(editor.send())).code).toBe('action-not-available')
    expect(
      (await getSection(world.as('coordinator'), world.assessmentId, 'output-07', 'summary'))
        .sequence,
    ).toBe(0)
  })
})

describe('what a text may hold', () => {
  const send = async (change: (fragment: Y.XmlFragment, document: Y.Doc) => void) => {
    const editor = await ReportEditor.open(world.as('coordinator'), at('next'))
    change(editor.fragment, editor.document)
    return refusal(editor.send())
  }
  const element = (name: string, attributes: Record<string, unknown> = {}) => {
    const made = new Y.XmlElement(name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
    return made
  }

  it.each<[string, (fragment: Y.XmlFragment, document: Y.Doc) => void]>([
    ['a node of another kind', (fragment) => fragment.push([element('iframe')])],
    ['text outside paragraphs', (fragment) => fragment.push([new Y.XmlText('loose')])],
    [
      'a link that is a script',
      (fragment) => {
        const text = new Y.XmlText()
        const paragraph = element('paragraph')
        paragraph.insert(0, [text])
        fragment.push([paragraph])
        text.insert(0, 'press', { link: { href: 'javascript:alert(1)' } })
      },
    ],
    [
      'a picture by address',
      (fragment) =>
        fragment.push([
          element('figure', {
            document: 'https://example.org/a.png',
            title: '',
            alt: '',
            width: 50,
          }),
        ]),
    ],
    [
      'another text beside it',
      (_fragment, document) => document.getText('hidden').insert(0, 'secret'),
    ],
    [
      'lists without end',
      (fragment) => {
        let parent: Y.XmlFragment = fragment
        for (let depth = 0; depth < 60; depth += 1) {
          const [list, item] = [element('bulletList'), element('listItem')]
          list.insert(0, [item])
          parent.push([list])
          parent = item
        }
      },
    ],
  ])('refuses %s', async (_what, change) => {
    const refused = await send(change)
    expect(refused.code).toBe('invalid-input')
    expect(told(refused)).toMatch(/\w{4}/)
    expect(await stored('next')).not.toMatch(/iframe|loose|javascript|example\.org|secret/)
  })

  it('refuses what is no update, and one that is too large', async () => {
    const sendRaw = (update: string) =>
      refusal(
        updateText(world.as('coordinator'), world.assessmentId, 'output-12', 'next', { update }),
      )
    expect((await sendRaw(Buffer.from('no update at all').toString('base64'))).code).toBe(
      'invalid-input',
    )
    const token = world.people.coordinator.token
    const operation = operations.find(({ declaration }) => declaration.path.endsWith('/updates'))
    if (!operation) throw new Error('no operation')
    const params = { assessmentId: world.assessmentId, output: 'output-12', section: 'next' }
    const big = JSON.stringify({ update: Buffer.alloc(largestUpdate + 3).toString('base64') })
    expect((await call(operation, { token, params, body: big })).status).toBe(422)
    expect(
      (await call(operation, { token, params, body: `${big}${' '.repeat(400_000)}` })).status,
    ).toBe(413)
  })

  it('keeps a text whose list two people emptied at once, and drops what no document can print', async () => {
    const editor = await ReportEditor.open(world.as('coordinator'), at('next'))
    editor.fragment.push([element('bulletList')])
    editor.type('bell \u0007 and null \u0000 gone')
    await editor.send()
    expect(await stored('next')).toContain('bell  and null  gone')
  })

  it('reads a text as the library of the editor reads it', async () => {
    const editor = await ReportEditor.open(world.as('coordinator'), at('populations'))
    const text = new Y.XmlText()
    const paragraph = element('paragraph', { restricted: true })
    paragraph.insert(0, [text, element('hardBreak'), element('footnote', { text: 'A note' })])
    editor.fragment.push([paragraph])
    text.insert(0, 'bold', { bold: {} })
    text.insert(4, ' then marked', {
      bold: null,
      'comment--abcd1234': { anchor: '2c4f0a53-5a56-4a3c-8a39-0dd5f0a3a0aa' },
    })
    const theirs = JSON.stringify(yXmlFragmentToProsemirrorJSON(editor.fragment))
      .replaceAll('"attrs":{},', '')
      .replaceAll(',"attrs":{}', '')
    expect(proseOf(editor.fragment)).toEqual(JSON.parse(theirs))
    await editor.send()
  })
})
