import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as compare } from '@/app/api/v1/assessments/[assessmentId]/outputs/[output]/comparison/route'
import {
  GET as progress,
  POST as start,
} from '@/app/api/v1/assessments/[assessmentId]/outputs/[output]/versions/[file]/rendering/route'
import { GET as getFile } from '@/app/api/v1/assessments/[assessmentId]/outputs/[output]/versions/[file]/route'
import { versionFile } from '@/lib/core/output/version-file'
import type { DocumentModel } from '@/lib/core/rendering/block'
import { redactedModel } from '@/lib/core/rendering/redact-document'
import { updateAssessment } from '@/lib/server/assessment/update'
import { database } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'
import { approveOutput } from '@/lib/server/output/approve'
import { getPrintable } from '@/lib/server/output/download'
import { issueOutput } from '@/lib/server/output/issue'
import { listOutputs } from '@/lib/server/output/list'
import { shareOutput } from '@/lib/server/output/share'
import { verifyOutput } from '@/lib/server/output/verify'
import { actOnStep } from '@/lib/server/step/act'
import { call } from '../support/call'
import { docxText, pdfText } from '../support/document-text'
import { englishWords } from '../support/told'
import { contextOf, makeWorld, type World } from '../support/world'

const secret = 'INFORMANT'
/** Read by the lead body and the observer; approved by the coordinator. */
const output = 'output-02'
let world: World
const as = (role: keyof World['people']) => contextOf(world.people[role].actor)

const model = (number: number, coverage: string, more: DocumentModel['blocks']): DocumentModel => ({
  title: 'Desk review report',
  subtitle: 'First assessment',
  country: 'Alphania',
  lang: 'en',
  issuedOn: '2026-05-04',
  edition: `Version ${number}`,
  provenance: 'Own wording.',
  blocks: [
    { type: 'contents' },
    { type: 'list-of', of: 'tables' },
    { type: 'heading', level: 1, text: 'Results', anchor: 'results' },
    {
      type: 'paragraph',
      content: [
        {
          text: `Coverage of refugees was ${coverage} in 2025.`,
          footnote: [{ text: 'From the register.' }],
        },
      ],
    },
    ...more,
  ],
})
const restricted: DocumentModel['blocks'] = [
  {
    type: 'paragraph',
    content: [{ text: `${secret} one`, footnote: [{ text: `${secret} note` }] }],
    restricted: true,
  },
  {
    type: 'paragraph',
    content: [
      { text: 'Open, ' },
      {
        text: `${secret} two`,
        restricted: true,
        footnote: [{ text: `${secret} three` }],
        cite: ['witness'],
      },
    ],
  },
  {
    type: 'table',
    caption: 'Offices',
    columns: [{ label: 'Office', align: 'start', width: 1 }],
    rows: [[[{ text: `${secret} four`, restricted: true }]], [[{ text: 'Port' }]]],
  },
  {
    type: 'table',
    caption: `${secret} five`,
    columns: [{ label: `${secret} six`, align: 'start', width: 1 }],
    rows: [],
    restricted: true,
  },
  { type: 'heading', level: 1, text: 'Witnesses', anchor: 'witnesses' },
  { type: 'list', ordered: false, items: [[{ text: `${secret} seven` }]], restricted: true },
  {
    type: 'bibliography',
    entries: [
      { key: 'witness', text: [{ text: `${secret} eight` }] },
      { key: 'act', text: [{ text: 'Act of 1998' }] },
    ],
  },
]

async function addVersion(
  number: number,
  content: DocumentModel,
  approved: boolean,
): Promise<void> {
  const data = {
    model: content as unknown as Prisma.InputJsonObject,
    data: {},
    sha256: String(number).repeat(64).slice(0, 64),
    restrictedPassages: redactedModel(content, englishWords).leftOut,
  }
  const issued = {
    issuedByName: 'Someone',
    issuedAt: new Date(),
    approvedAt: approved ? new Date() : null,
  }
  const { id } = await database().outputVersion.create({
    data: { ...data, ...issued, assessmentId: world.assessmentId, outputKey: output, number },
    select: { id: true },
  })
  const approval = {
    versionId: id,
    role: 'coordinator',
    userName: 'The coordinator',
    note: 'Between us',
    at: new Date('2026-05-06T10:00:00Z'),
  }
  if (approved)
    await database().outputApproval.create({
      data: { id: randomUUID(), ...approval },
      select: { id: true },
    })
}

beforeAll(async () => {
  world = await makeWorld()
  await addVersion(1, model(1, '12.4 %', []), true)
  await addVersion(2, model(2, '13.1 %', restricted), true)
  await addVersion(
    3,
    model(3, '13.2 %', [
      { type: 'paragraph', content: [{ text: `${secret} again` }], restricted: true },
    ]),
    false,
  )
  await shareOutput(as('coordinator'), world.assessmentId, output, {
    sharing: 'shared-with-rso',
    version: 0,
  })
})

const place = (more: object = {}) => ({ assessmentId: world.assessmentId, output, ...more })
const file = async (role: keyof World['people'], name: string) =>
  call(getFile, { token: world.people[role].token, params: place({ file: name }) })

async function textOf(response: Response, name: string): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer())
  if (name.endsWith('.pdf')) return `${await pdfText(bytes)} ${bytes.toString('latin1')}`
  return name.endsWith('.docx') ? docxText(bytes) : bytes.toString()
}

describe('who reads the whole of a version', () => {
  it.each(['coordinator', 'lead-member', 'observer'] as const)(
    'the methodology lists the %s',
    async (role) => {
      expect(await (await file(role, '2.html')).text()).toContain(`${secret} seven`)
      expect(
        (await listOutputs(as(role), world.assessmentId)).items.find(({ key }) => key === output)
          ?.readsWhole,
      ).toBe(true)
    },
  )

  const files = [
    '2.html',
    '2.pdf',
    '2-archive.pdf',
    '2.docx',
    '2-public.html',
    '2-public.pdf',
    '2-public-archive.pdf',
    '2-public.docx',
    '2-sign-off.pdf',
  ]
  it.each(files)('a monitor finds nothing restricted in %s', async (name) => {
    const response = await file('rso-monitor', name)
    expect(response.status).toBe(200)
    const words = await textOf(response, name)
    expect(words).not.toContain(secret)
    expect(words).not.toContain('Between us')
    if (!name.includes('sign-off'))
      expect(words).toContain('5 passages were left out of this public version.')
  })

  it.each(files.filter((name) => name.includes('public')))(
    'nor does the coordinator in %s',
    async (name) => {
      expect(await textOf(await file('coordinator', name), name)).not.toContain(secret)
    },
  )

  it('a monitor sees no version that is not approved', async () => {
    for (const name of ['3.html', '3-public.html', '3-sign-off.pdf', 'draft.html'])
      expect([403, 404], name).toContain((await file('rso-monitor', name)).status)
  })

  it('a monitor sees no note of an approval', async () => {
    const view = (await listOutputs(as('rso-monitor'), world.assessmentId)).items.find(
      ({ key }) => key === output,
    )
    expect(view?.versions.map(({ number }) => number)).toEqual([2, 1])
    expect(JSON.stringify(view)).not.toContain('Between us')
  })

  it('the name of the file says what it is', async () => {
    expect((await file('rso-monitor', '2.pdf')).headers.get('content-disposition')).toContain(
      'aaa-output-02-v2-public.pdf',
    )
    expect(
      (await file('coordinator', '2-archive.pdf')).headers.get('content-disposition'),
    ).toContain('aaa-output-02-v2-archive.pdf')
  })
})

describe('two versions', () => {
  const ask = (role: keyof World['people'], before: string, after: string) =>
    call(compare, { token: world.people[role].token, params: place(), query: { before, after } })

  it('are compared with the figures that changed', async () => {
    const result = await (await ask('coordinator', '1', '2')).json()
    expect(result.figures).toEqual([
      {
        section: 'Results',
        before: '12.4 %',
        after: '13.1 %',
        where: expect.stringContaining('Coverage of refugees was 13.1 %'),
      },
    ])
    expect(JSON.stringify(result)).toContain(`${secret} seven`)
  })

  it('are compared without what is restricted for those who do not read the whole', async () => {
    const response = await ask('rso-monitor', '1', '2')
    expect(response.status).toBe(200)
    const words = await response.text()
    expect(words).toContain('13.1 %')
    expect(words).not.toContain(secret)
  })

  it('can be compared with what would be issued now by those who may issue', async () => {
    expect((await ask('lead-member', '2', 'draft')).status).toBe(200)
    expect((await ask('observer', '2', 'draft')).status).toBe(403)
  })

  it('are out of reach together when one of them is', async () => {
    expect((await ask('rso-monitor', '2', '3')).status).toBe(404)
    expect((await ask('respondent', '1', '2')).status).toBe(403)
    expect((await ask('coordinator', '1', '99')).status).toBe(404)
    expect((await ask('coordinator', '1', 'x')).status).toBe(422)
  })
})

describe('a sign-off sheet', () => {
  const rows = async (number: number) => {
    const { order } = await getPrintable(
      as('coordinator'),
      world.assessmentId,
      output,
      versionFile(`${number}-sign-off.pdf`),
    )
    return order.model.blocks.flatMap((block) => (block.type === 'signatures' ? block.rows : []))
  }

  it('names who approved, and leaves a line where nobody has', async () => {
    expect(await rows(2)).toEqual([
      { role: 'Coordinator', name: 'The coordinator', date: '6 May 2026', note: 'Between us' },
    ])
    expect(await rows(3)).toEqual([{ role: 'Coordinator', name: '', date: '', note: '' }])
  })

  it('there is none of a draft', async () => {
    expect((await file('coordinator', 'draft-sign-off.pdf')).status).toBe(404)
  })

  it('approvals travel in the files of the version', async () => {
    const { order } = await getPrintable(
      as('coordinator'),
      world.assessmentId,
      output,
      versionFile('2.pdf'),
    )
    expect(order.imprint).toMatchObject({
      draft: false,
      approvals: [
        { role: 'Coordinator', name: 'The coordinator', day: '2026-05-06', note: 'Between us' },
      ],
    })
    const open = await getPrintable(
      as('coordinator'),
      world.assessmentId,
      output,
      versionFile('2-public.pdf'),
    )
    expect(open.order.imprint.approvals).toEqual([
      { role: 'Coordinator', name: 'The coordinator', day: '2026-05-06', note: '' },
    ])
  })
})

describe('a file that is prepared first', () => {
  it('is started, asked after by its key, and then comes at once', async () => {
    const { token } = world.people.coordinator
    const params = place({ file: '1.docx' })
    const started = await (await call(start, { token, params, body: '{}' })).json()
    expect(started.key).toMatch(/^[0-9a-f]{64}$/)
    const look = async () =>
      (await (await call(progress, { token, params, query: { key: started.key } })).json()).status
    await expect.poll(look, { timeout: 20_000 }).toBe('done')
    expect((await file('coordinator', '1.docx')).status).toBe(200)
  })

  it('is not there for those who may not have it', async () => {
    const { token } = world.people.respondent
    expect(
      (await call(start, { token, params: place({ file: '1.docx' }), body: '{}' })).status,
    ).toBe(403)
    expect(
      (
        await call(progress, {
          token,
          params: place({ file: '1.docx' }),
          query: { key: 'a'.repeat(64) },
        })
      ).status,
    ).toBe(403)
  })
})

describe('the page that checks a document', () => {
  it('says version, approval and what is newer, and names nobody', async () => {
    const found = await verifyOutput(as('foreigner'), '1'.repeat(64))
    expect(found).toMatchObject({
      number: 1,
      newer: 3,
      newerApproved: 2,
      waitingFor: [],
      approvals: [{ role: 'coordinator' }],
      restrictedPassages: 0,
    })
    expect(JSON.stringify(found)).not.toContain('The coordinator')
    expect(await verifyOutput(as('foreigner'), '3'.repeat(64))).toMatchObject({
      approvedAt: null,
      waitingFor: ['coordinator'],
      newer: null,
      newerApproved: null,
    })
    expect(await verifyOutput(as('foreigner'), '2'.repeat(64))).toMatchObject({
      restrictedPassages: 5,
    })
    expect(await verifyOutput(as('foreigner'), 'f'.repeat(64))).toBeNull()
  })
})

describe('an output', () => {
  it('is issued with the number of passages that its public version leaves out, and approved by its hash', async () => {
    await actOnStep(as('coordinator'), world.assessmentId, 'step-01', {
      action: 'start',
      version: 0,
    })
    const { number, sha256 } = await issueOutput(as('coordinator'), world.assessmentId, 'output-01')
    await approveOutput(as('decision-maker'), world.assessmentId, 'output-01', {
      number,
      note: 'Agreed',
    })
    const { order } = await getPrintable(
      as('coordinator'),
      world.assessmentId,
      'output-01',
      versionFile('1.pdf'),
    )
    expect(order.imprint).toMatchObject({
      draft: false,
      sha256,
      approvals: [{ role: 'Decision-maker', note: 'Agreed' }],
    })
    const row = await database().outputVersion.findFirst({
      where: { sha256 },
      select: { restrictedPassages: true },
    })
    expect(row?.restrictedPassages).toBe(0)
  })

  it.each([
    { changes: 1, when: 'once' },
    { changes: 5, when: 'each time' },
  ])('holds what was changed $when while it was built', async ({ changes }) => {
    const { assessmentId } = world
    let left = changes
    const rename = async () => {
      if (left-- <= 0) return
      const { version } = await database().assessment.findUniqueOrThrow({
        where: { id: assessmentId },
        select: { version: true },
      })
      await updateAssessment(as('coordinator'), assessmentId, { title: `Left ${left}`, version })
    }
    const db = new Proxy(database(), {
      get(target, key) {
        const own = Reflect.get(target, key)
        if (key !== '$transaction') return own
        return async (...given: unknown[]) => {
          await rename()
          return Reflect.apply(own, target, given)
        }
      },
    })
    const { number, sha256 } = await issueOutput(
      { ...as('coordinator'), db },
      assessmentId,
      'output-01',
    )
    const { title } = await database().assessment.findUniqueOrThrow({
      where: { id: assessmentId },
      select: { title: true },
    })
    const row = await database().outputVersion.findFirstOrThrow({
      where: { sha256 },
      select: { model: true, number: true },
    })
    expect(row.number).toBe(number)
    expect(title).toMatch(/^Left \d$/)
    expect(JSON.stringify(row.model)).toContain(title)
  })
})
