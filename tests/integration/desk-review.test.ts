import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { ReviewMapping } from '@/lib/core/desk-review/import/mapping'
import { database } from '@/lib/server/db'
import { importReview } from '@/lib/server/desk-review/import'
import { previewReviewImport } from '@/lib/server/desk-review/preview-import'
import { createDocument } from '@/lib/server/document/create'
import { updateDocument } from '@/lib/server/document/update'
import { actOnStep } from '@/lib/server/step/act'
import { lastEntry } from '../support/last-entry'
import { refusal } from '../support/refusal'
import {
  heading,
  paragraph,
  sampleExcelReview,
  sampleWordReview,
  wordFile,
  wordTable,
} from '../support/review-files'
import { sentFile } from '../support/sent-file'
import { told } from '../support/told'
import { contextOf, makeWorld, type Person, type World } from '../support/world'

let world: World
let act: string
beforeAll(async () => {
  world = await makeWorld()
  await startStep('step-01')
  await startStep('step-02')
  const ctx = contextOf(world.people.coordinator.actor)
  act = (
    await createDocument(ctx, world.assessmentId, { title: 'Registration Act', type: 'act' }, null)
  ).id
})

async function startStep(step: string): Promise<void> {
  const ctx = contextOf(world.people.coordinator.actor)
  await actOnStep(ctx, world.assessmentId, step, { action: 'start', version: 0 })
  if (step === 'step-01')
    await actOnStep(ctx, world.assessmentId, step, {
      action: 'override',
      reason: 'Done before.',
      version: 1,
    })
}

const upload = (bytes: Uint8Array, name = 'review.docx') => sentFile(bytes, name)
const as = (person: Person = world.people.coordinator) => contextOf(person.actor)
const preview = (bytes: Uint8Array, name?: string, mapping?: unknown) =>
  previewReviewImport(as(), world.assessmentId, upload(bytes, name), mapping)
const rowsOf = () =>
  database().toolRow.count({ where: { assessmentId: world.assessmentId, toolKey: 'tool-a' } })

describe('a Word file', () => {
  it('gives its tables and its running text, with footnotes as sources', async () => {
    const { file, mapping } = await preview(await sampleWordReview())
    expect(file.tables.map(({ rows }) => rows.length)).toEqual([4])
    expect(file.passages).toEqual([
      {
        number: 3,
        headings: ['Legal framework', 'Duty to register'],
        text: 'Every birth in the territory is registered.\n\nThere is no exception for non-nationals.',
        notes: ['Registration Act, section 8'],
      },
    ])
    const { rows } = await preview(await sampleWordReview(), 'review.docx', {
      ...mapping,
      text: { take: true, section: '' },
    })
    expect(
      rows.map(({ values: { origin: _origin, status: _status, ...values } }) => values),
    ).toEqual([
      {
        section: 'A5',
        topic: 'Births',
        event: ['birth'],
        summary_finding: 'Notified on paper.',
        source: [act],
        locator: 'section 14; Interview notes',
        date_of_information: '2024-05-04',
        direction: 'weakness',
      },
      {
        section: 'A5',
        topic: 'Births',
        event: ['birth'],
        summary_finding: 'Late births need a court.\n\nDate of information: spring',
        locator: 'A decree',
        direction: 'gap',
      },
      {
        section: 'A3',
        topic: 'Duty to register',
        summary_finding:
          'Every birth in the territory is registered.\n\nThere is no exception for non-nationals.',
        source: [act],
        locator: 'section 8',
      },
    ])
    expect(rows.map(({ problems }) => problems.map(({ kind }) => kind))).toEqual([
      ['source'],
      ['source', 'date'],
      [],
    ])
  })

  it('may be long', async () => {
    const many = Array.from({ length: 1500 }, (_, number) =>
      paragraph(`Paragraph ${number} ${'of many words '.repeat(20)}`),
    )
    const { rows } = await preview(
      await wordFile([
        heading('A3 Law'),
        ...many.slice(0, 40),
        heading('A4 Institutions'),
        ...many,
      ]),
    )
    expect(
      rows.map(({ values, problems }) => [values.section, problems.map(({ kind }) => kind)]),
    ).toEqual([
      ['A3', []],
      ['A4', ['too-long']],
    ])
  })
})

describe('an Excel file', () => {
  it('gives the sheets that are seen: the heading below a title, merged cells, dates, and the value of a formula', async () => {
    const { file, rows } = await preview(await sampleExcelReview(), 'review.xlsx')
    expect(file.tables.map(({ name }) => name)).toEqual(['Matrix'])
    expect(
      rows.map(({ place, values: { status: _status, ...values } }) => ({ place, ...values })),
    ).toEqual([
      {
        ...{
          place: 't1r3',
          section: 'A3',
          topic: 'Fees',
          summary_finding: 'Free by law.',
          source: [act],
          date_of_information: '2024-05-04',
        },
        origin: 'review.xlsx, sheet “Matrix”, row 3',
      },
      {
        ...{
          place: 't1r4',
          section: 'A3',
          topic: 'Fines',
          summary_finding: 'Late fines',
          source: [act],
          date_of_information: '2024-05-04',
        },
        origin: 'review.xlsx, sheet “Matrix”, row 4',
      },
      {
        place: 't1r5',
        topic: 'Boats',
        summary_finding: 'No boats.',
        origin: 'review.xlsx, sheet “Matrix”, row 5',
      },
    ])
    expect(rows[2]?.problems).toEqual([
      { kind: 'no-section', column: 'section', text: 'Somewhere' },
    ])
  })
})

describe('bringing in', () => {
  it('adds all rows as drafts with their origin, keeps the file where asked, and is in the audit trail', async () => {
    const bytes = await sampleExcelReview()
    const { mapping } = await preview(bytes, 'Old review.xlsx')
    const before = await rowsOf()
    const chosen = { ...mapping, sections: { t1r5: 'A4' } }
    const { rows, documentId } = await importReview(
      as(world.people['lead-member']),
      world.assessmentId,
      upload(bytes, 'Old review.xlsx'),
      chosen,
      true,
    )
    expect(await rowsOf()).toBe(before + 3)
    const stored = await database().toolRow.findUniqueOrThrow({
      where: { id: rows[2] ?? '' },
      select: { values: true, updatedById: true },
    })
    expect(stored).toEqual({
      values: {
        section: 'A4',
        topic: 'Boats',
        summary_finding: 'No boats.',
        status: 'in-progress',
        origin: 'Old review.xlsx, sheet “Matrix”, row 5',
      },
      updatedById: world.people['lead-member'].userId,
    })
    expect(
      await database().document.findUniqueOrThrow({
        where: { id: documentId ?? '' },
        select: { title: true, sizeBytes: true },
      }),
    ).toEqual({
      title: 'Old review',
      sizeBytes: bytes.length,
    })
    const trail = await database().auditEntry.findMany({
      where: { chain: world.assessmentId, action: { in: ['tool.update', 'document.create'] } },
      orderBy: { sequence: 'desc' },
      take: 2,
      select: { action: true, after: true, actorName: true },
    })
    expect(trail.map(({ action }) => action)).toEqual(['document.create', 'tool.update'])
    expect(trail[1]).toMatchObject({
      actorName: 'The lead-member',
      after: {
        import: {
          file: 'Old review.xlsx',
          rows: 3,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    })
  })

  it('writes nothing while a row needs a person, and names it', async () => {
    const bytes = await sampleExcelReview()
    const { mapping } = await preview(bytes, 'review.xlsx')
    const before = await traces()
    const refused = await refusal(
      importReview(as(), world.assessmentId, upload(bytes, 'review.xlsx'), mapping, true),
    )
    expect(refused.code).toBe('invalid-input')
    expect(refused.fieldErrors).toEqual([
      {
        path: 't1r5',
        code: 'review-row-needs-section',
        params: { origin: 'review.xlsx, sheet “Matrix”, row 5' },
      },
    ])
    expect(await traces()).toEqual(before)
    const { rows } = await importReview(
      as(),
      world.assessmentId,
      upload(bytes, 'review.xlsx'),
      { ...mapping, leaveOut: ['t1r5'] },
      false,
    )
    expect(rows).toHaveLength(2)
  })

  it('takes a thousand rows and no more', async () => {
    const lines = (count: number) => [
      ['Section', 'Topic', 'Finding'],
      ...Array.from({ length: count }, (_, number) => ['A1', `Topic ${number}`, 'Found.']),
    ]
    const file = async (count: number) => {
      const book = new ExcelJS.Workbook()
      book.addWorksheet('Rows').addRows(lines(count))
      return new Uint8Array(await book.xlsx.writeBuffer())
    }
    const [most, more] = [await file(1000), await file(2000)]
    const { mapping, rows } = await preview(more, 'more.xlsx')
    expect(rows).toHaveLength(2000)
    const before = await rowsOf()
    expect(
      told(
        await refusal(
          importReview(as(), world.assessmentId, upload(more, 'more.xlsx'), mapping, false),
        ),
      ),
    ).toMatch(/^2,000 rows are chosen/)
    expect(await rowsOf()).toBe(before)
    await importReview(as(), world.assessmentId, upload(most, 'most.xlsx'), mapping, false)
    expect(await rowsOf()).toBe(before + 1000)
  })

  it('is for those who write the desk review, in a step under way', async () => {
    const bytes = await sampleWordReview()
    const { mapping } = await preview(bytes)
    const before = await traces()
    for (const role of [
      'respondent',
      'field-member',
      'decision-maker',
      'observer',
      'administrator',
      'rso-monitor',
    ] as const) {
      expect(
        (
          await refusal(
            previewReviewImport(as(world.people[role]), world.assessmentId, upload(bytes)),
          )
        ).code,
        role,
      ).toBe('forbidden')
      expect(
        (
          await refusal(
            importReview(as(world.people[role]), world.assessmentId, upload(bytes), mapping, true),
          )
        ).code,
        role,
      ).toBe('forbidden')
    }
    expect(
      (
        await refusal(
          importReview(
            as(world.people.foreigner),
            world.assessmentId,
            upload(bytes),
            mapping,
            true,
          ),
        )
      ).code,
    ).toBe('not-found')
    const early = await refusal(
      importReview(
        as(world.people.foreigner),
        world.otherAssessmentId,
        upload(bytes),
        mapping,
        false,
      ),
    )
    expect(early.code).toBe('action-not-available')
    expect(await traces()).toEqual(before)
  })
})

describe('a file that is none', () => {
  const compound = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
  ])
  const zipOf = (files: Record<string, string | Buffer>) => {
    const zip = new JSZip()
    for (const [name, content] of Object.entries(files)) zip.file(name, content)
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
  }
  const document = (body: string) =>
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  const broken: [string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
    ['empty', () => Buffer.alloc(0), /empty/],
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), /neither a Word/],
    ['text by another name', () => Buffer.from('Topic,Finding'), /neither a Word/],
    ['a zip of something else', () => zipOf({ 'a.txt': 'a' }), /neither a Word/],
    ['a zip that is cut off', async () => (await sampleWordReview()).subarray(0, 3000), /damaged/],
    ['an old Word file', () => compound, /old kind/],
    [
      'encrypted',
      () => Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      /password/,
    ],
    [
      'a file with macros',
      () => zipOf({ 'word/document.xml': document(''), 'word/vbaProject.bin': 'x' }),
      /macros/,
    ],
    [
      'a zip bomb',
      () => zipOf({ 'word/document.xml': Buffer.alloc(200 * 1024 * 1024) }),
      /unpacks to far too much/,
    ],
    [
      'a Word file of far too much text',
      () =>
        zipOf({
          'word/document.xml': document(
            `<w:p><w:r><w:t>${'x'.repeat(17 * 1024 * 1024)}</w:t></w:r></w:p>`,
          ),
        }),
      /far too long/,
    ],
    ['a Word file that is no XML', () => zipOf({ 'word/document.xml': '<w:document' }), /damaged/],
    [
      'a Word file nested without end',
      () =>
        zipOf({
          'word/document.xml': document(
            '<w:tbl><w:tr><w:tc>'.repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(20_000),
          ),
        }),
      /damaged/,
    ],
    ['a Word file without a word', () => wordFile([paragraph('')]), /no text and no table/],
    [
      'too many rows',
      async () => wordFile([wordTable(Array.from({ length: 5001 }, () => ['a', 'b']))]),
      /at most 5,000/,
    ],
  ]

  it.each(broken)(
    '%s: is refused in a sentence, and leaves nothing',
    async (_name, make, words) => {
      const bytes = new Uint8Array(await make())
      const before = await traces()
      const mapping = ReviewMapping.parse({
        tables: [],
        text: { take: true, section: 'A1' },
        sections: {},
        leaveOut: [],
      })
      for (const refused of [
        await refusal(preview(bytes)),
        await refusal(importReview(as(), world.assessmentId, upload(bytes), mapping, true)),
      ]) {
        expect(['unsupported-media-type', 'body-too-large']).toContain(refused.code)
        expect(told(refused)).toMatch(words)
      }
      expect(await traces()).toEqual(before)
    },
  )

  it('an entity that would grow is not followed', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`
    const text = document('<w:p><w:r><w:t>Safe &b; &f;</w:t></w:r></w:p>').replace(
      '?>',
      `?>${bomb}`,
    )
    const outcome = await preview(
      await zipOf({ ...(await skeleton()), 'word/document.xml': text }),
    ).then(
      ({ file }) => JSON.stringify(file),
      (error: Error) => error.message,
    )
    expect(outcome).not.toMatch(/aaaa|root:/)
  })

  async function skeleton(): Promise<Record<string, Buffer>> {
    const zip = await JSZip.loadAsync(await wordFile([paragraph('x')]))
    const names = [
      '[Content_Types].xml',
      '_rels/.rels',
      'word/_rels/document.xml.rels',
      'word/styles.xml',
    ]
    return Object.fromEntries(
      await Promise.all(
        names.map(async (name) => [
          name,
          (await zip.file(name)?.async('nodebuffer')) ?? Buffer.alloc(0),
        ]),
      ),
    )
  }
})

describe('the annotation of a document', () => {
  it('is written by those who may change the document, and is in the audit trail', async () => {
    const annotation = 'Consolidated text of 2021.\n\nThe amendment of 2023 is missing.'
    const changed = await updateDocument(as(), world.assessmentId, act, { version: 1, annotation })
    expect(changed).toMatchObject({ annotation, version: 2 })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'document.update',
      entityId: act,
      before: { annotation: '' },
      after: { annotation },
    })
    expect(
      (
        await refusal(
          updateDocument(as(world.people.observer), world.assessmentId, act, {
            version: 2,
            annotation: 'No.',
          }),
        )
      ).code,
    ).toBe('forbidden')
    const stale = await refusal(
      updateDocument(as(), world.assessmentId, act, { version: 1, annotation: 'Old.' }),
    )
    expect([stale.code, stale.extra]).toMatchObject([
      'version-conflict',
      { current: { annotation, version: 2 } },
    ])
  })
})

/** What a refused file must leave as it was. */
async function traces(): Promise<number[]> {
  return [await rowsOf(), await database().document.count(), await database().auditEntry.count()]
}
