import { beforeAll, describe, expect, it } from 'vitest'
import { DocumentModel, type Inline } from '@/lib/core/rendering/block'
import type { Prose } from '@/lib/core/report/text/prose'
import { database } from '@/lib/server/db'
import { createDocument } from '@/lib/server/document/create'
import { downloadDocument } from '@/lib/server/document/download'
import { approveOutput } from '@/lib/server/output/approve'
import { issueOutput } from '@/lib/server/output/issue'
import { listOutputs } from '@/lib/server/output/list'
import { updatePopulation } from '@/lib/server/population/update'
import { getReport } from '@/lib/server/report/get'
import { getSection } from '@/lib/server/report/get-section'
import { resolveReferences } from '@/lib/server/report/reference/resolve-references'
import { systemContext } from '@/lib/server/system-context'
import { lastEntry } from '../support/last-entry'
import { refusal } from '../support/refusal'
import { makeReportWorld, type ReportWorld } from '../support/report-world'
import { doc, paragraph, reference, text } from '../support/sample-report'
import { sentFile } from '../support/sent-file'
import { told } from '../support/told'
import { writeSection } from '../support/write-section'

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let world: ReportWorld
let size = 12_000
let version = 1
beforeAll(async () => {
  world = await makeReportWorld()
})

const write = (prose: Prose, section = 'summary') =>
  writeSection(
    world.as('coordinator'),
    { assessmentId: world.assessmentId, output: 'output-12', section },
    prose,
  )
const target = () => `population:${world.refugees}`
const chip = (value: string) => reference(target(), value, 'Camp register')
const words = () => size.toLocaleString('en')
const issue = (staleReason?: string) =>
  issueOutput(
    world.as('coordinator'),
    world.assessmentId,
    'output-12',
    staleReason === undefined ? {} : { staleReason },
  )
const approve = (number: number, note?: string) =>
  approveOutput(world.as('lead-member'), world.assessmentId, 'output-12', {
    number,
    ...(note !== undefined && { note }),
  })

/** The camp register counts others. */
async function countAnew(): Promise<void> {
  size += 1000
  await updatePopulation(systemContext('Test'), world.assessmentId, world.refugees, {
    version,
    sizeEstimate: size,
  })
  version += 1
}

async function paragraphsOf(number: number): Promise<Inline[][]> {
  const row = await database().outputVersion.findFirstOrThrow({
    where: { assessmentId: world.assessmentId, outputKey: 'output-12', number },
    select: { model: true },
  })
  return DocumentModel.parse(row.model).blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block.content] : [],
  )
}

describe('a report whose text and record agree', () => {
  it('is issued and approved without a reason', async () => {
    await write(doc(paragraph(text('There are '), chip(words()), text(' refugees.'))))
    const { number } = await issue()
    expect(await paragraphsOf(number)).toContainEqual([
      { text: 'There are 12,000' },
      { text: '', footnote: [{ text: 'Camp register' }] },
      { text: ' refugees.' },
    ])
    await approve(number)
    expect((await lastEntry(world.assessmentId)).after).not.toHaveProperty('stale')
  })
})

describe('a report whose record has changed', () => {
  it('shows the change to who writes it', async () => {
    await countAnew()
    const { sections } = await getReport(world.as('coordinator'), world.assessmentId, 'output-12')
    expect(sections.find(({ key }) => key === 'summary')).toMatchObject({ staleReferences: 1 })
    const { items } = await resolveReferences(
      world.as('lead-member'),
      world.assessmentId,
      'output-12',
      { targets: [target(), 'population:none'] },
    )
    expect(items).toEqual([
      { target: target(), now: { value: '13,000', source: 'Camp register' } },
      { target: 'population:none', now: null },
    ])
  })

  it('is not issued without a reason, and says what changed', async () => {
    const refused = await refusal(issue())
    expect(refused).toMatchObject({
      code: 'stale-references',
      status: 409,
      extra: {
        stale: [
          {
            section: 'summary',
            sectionTitle: 'Executive summary',
            target: target(),
            before: { value: '12,000', source: 'Camp register' },
            now: { value: '13,000', source: 'Camp register' },
          },
        ],
      },
    })
    expect((await refusal(issue('   '))).code).toBe('stale-references')
  })

  it('is issued with a reason, which the version, the trail and the printed page keep', async () => {
    const { number } = await issue('The count of May stands until the next one.')
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'output.issue',
      after: { number, stale: 1, staleReason: 'The count of May stands until the next one.' },
    })
    const { items } = await listOutputs(world.as('lead-member'), world.assessmentId)
    expect(items.find(({ key }) => key === 'output-12')?.versions[0]).toMatchObject({
      staleReason: 'The count of May stands until the next one.',
    })
    const notes = (await paragraphsOf(number)).flatMap((inlines) =>
      inlines.flatMap(({ footnote = [] }) => footnote.map((run) => run.text).join('')),
    )
    expect(notes).toContain(
      'Camp register The record has changed since; it now says: 13,000 (Camp register).',
    )
    const refused = await refusal(approve(number))
    expect(refused.code).toBe('stale-references')
    await approve(number, 'I agree with the reason.')
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'output.approve',
      after: { number, stale: 1, note: 'I agree with the reason.' },
    })
  })

  it('is issued freely once a person accepted the new value, and approving it looks at the record again', async () => {
    await write(doc(paragraph(chip(words()))))
    const { number } = await issue()
    await countAnew()
    const refused = await refusal(approve(number))
    expect(refused).toMatchObject({
      code: 'stale-references',
      extra: { stale: [{ before: { value: '13,000' }, now: { value: '14,000' } }] },
    })
    expect(told(refused)).toContain('new version')
    await approve(number, 'A thousand more changes nothing.')
  })

  it('tells who may not issue it nothing of what changed', async () => {
    const refused = await refusal(
      issueOutput(world.as('observer'), world.assessmentId, 'output-12', {
        staleReason: 'I want it',
      }),
    )
    expect(refused).toMatchObject({ code: 'forbidden', extra: { action: 'output.issue' } })
  })

  it('keeps no reason where nothing was stale', async () => {
    await write(doc(paragraph(chip(words()))))
    const { number } = await issue('Just in case')
    const row = await database().outputVersion.findFirstOrThrow({
      where: { assessmentId: world.assessmentId, number },
      select: { staleReason: true },
    })
    expect(row.staleReason).toBe('')
  })
})

describe('pictures and restricted passages', () => {
  it('are printed from the documents library; what is no picture is named instead', async () => {
    const upload = sentFile(pixel, 'office.png')
    const picture = await createDocument(
      systemContext('Test'),
      world.assessmentId,
      { title: 'Photograph of the office' },
      upload,
    )
    const figure = (document: string) => ({
      type: 'figure' as const,
      attrs: { document, title: 'The office', alt: 'A wooden house', width: 50 },
    })
    await write(doc(figure(picture.id), figure(world.document)), 'processes')
    const { number } = await issue()
    const row = await database().outputVersion.findFirstOrThrow({
      where: { assessmentId: world.assessmentId, number },
      select: { model: true },
    })
    const { blocks } = DocumentModel.parse(row.model)
    const kept = await downloadDocument(systemContext('Test'), world.assessmentId, picture.id)
    expect(blocks.find(({ type }) => type === 'figure')).toMatchObject({
      image: { mime: 'image/png', data: Buffer.from(kept.bytes).toString('base64') },
      alt: 'A wooden house',
      source: 'Photograph of the office',
    })
    expect(blocks.filter((block) => block.type === 'note' && block.tone === 'warning')).toEqual([
      {
        type: 'note',
        tone: 'warning',
        content: [{ text: 'A picture could not be included: The office.' }],
      },
    ])
  })

  it('are counted on the version', async () => {
    await write(
      doc({ ...paragraph(text('Where the camp is.')), attrs: { restricted: true } }),
      'practices',
    )
    const { number } = await issue()
    const row = await database().outputVersion.findFirstOrThrow({
      where: { assessmentId: world.assessmentId, number },
      select: { restrictedPassages: true },
    })
    expect(row.restrictedPassages).toBe(1)
  })

  it('are shown to the writer with what the record composes', async () => {
    const view = await getSection(world.as('coordinator'), world.assessmentId, 'output-12', 'scope')
    expect(view.composed.map(({ part, title }) => [part, title])).toEqual([['scope/0', 'Scope']])
    const populations = await getSection(
      world.as('coordinator'),
      world.assessmentId,
      'output-12',
      'populations',
    )
    expect(populations.composed).toEqual([
      {
        part: 'populations/0',
        title: 'Populations of interest',
        html: expect.stringContaining('<table>'),
      },
    ])
    expect([populations.previous?.key, populations.next?.key]).toEqual(['terms', 'method'])
  })
})
