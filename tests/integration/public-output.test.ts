import { beforeAll, describe, expect, it } from 'vitest'
import { GET as getFile } from '@/app/api/v1/public/outputs/[assessmentId]/[output]/[file]/route'
import { GET as list } from '@/app/api/v1/public/outputs/route'
import type { DocumentModel } from '@/lib/core/rendering/block'
import { database } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'
import { PublicLimit } from '@/lib/server/http/public-limit'
import { shareOutput } from '@/lib/server/output/share'
import { call } from '../support/call'
import { pdfText } from '../support/document-text'
import { contextOf, makeWorld, type World } from '../support/world'

const secret = 'INFORMANT'
let world: World

const model = (number: number): DocumentModel => ({
  title: 'Desk review report',
  subtitle: 'First assessment',
  country: 'Alphania',
  lang: 'en',
  issuedOn: '2026-05-04',
  edition: `Version ${number}`,
  provenance: 'Own wording.',
  blocks: [
    { type: 'paragraph', content: [{ text: 'Coverage was 12.4 % in 2025.' }] },
    { type: 'paragraph', content: [{ text: `${secret} told us.` }], restricted: true },
  ],
})

async function addVersion(output: string, number: number, approved: boolean): Promise<void> {
  await database().outputVersion.create({
    data: {
      assessmentId: world.assessmentId,
      outputKey: output,
      number,
      model: model(number) as unknown as Prisma.InputJsonObject,
      data: {},
      sha256: `${number}${output.at(-1)}`.repeat(32),
      restrictedPassages: 1,
      issuedByName: 'Someone',
      issuedAt: new Date(),
      approvedAt: approved ? new Date(`2026-05-0${number}T10:00:00Z`) : null,
    },
    select: { id: true },
  })
}

const share = (output: string, sharing: 'private' | 'shared-with-rso' | 'public', version = 0) =>
  shareOutput(contextOf(world.people.coordinator.actor), world.assessmentId, output, {
    sharing,
    version,
  })

beforeAll(async () => {
  world = await makeWorld()
  for (const number of [1, 2]) await addVersion('output-02', number, true)
  await addVersion('output-02', 3, false)
  await addVersion('output-03', 1, true)
  await addVersion('output-04', 1, false)
  await addVersion('output-05', 1, true)
  await share('output-02', 'public')
  await share('output-03', 'shared-with-rso')
  await share('output-04', 'public')
})

const file = (output: string, name: string) =>
  call(getFile, { params: { assessmentId: world.assessmentId, output, file: name } })

describe('a stranger', () => {
  it('sees what is approved and public, at its latest approved version, and nothing else', async () => {
    const response = await call(list, {})
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      items: [
        expect.objectContaining({
          output: 'output-02',
          country: 'Alphania',
          assessment: 'First assessment',
          number: 2,
          restrictedPassages: 1,
        }),
      ],
      nextCursor: null,
    })
  })

  it('reads the public version, without what is restricted', async () => {
    const html = await file('output-02', '2.html')
    expect(html.status).toBe(200)
    const words = await html.text()
    expect(words).toContain('Coverage was 12.4 % in 2025.')
    expect(words).not.toContain(secret)
    const pdf = Buffer.from(await (await file('output-02', '2.pdf')).arrayBuffer())
    expect(await pdfText(pdf)).toContain('Coverage was 12.4 % in 2025.')
    expect(await pdfText(pdf)).not.toContain(secret)
  })

  it.each([
    ['an earlier version', 'output-02', '1.html'],
    ['a version that is not approved', 'output-02', '3.html'],
    ['what is shared with the regional office', 'output-03', '1.html'],
    ['what is public and not approved', 'output-04', '1.html'],
    ['what is private', 'output-05', '1.html'],
    ['what the edition does not know', 'output-99', '1.html'],
    ['a draft', 'output-02', 'draft.html'],
    ['the sign-off sheet', 'output-02', '2-sign-off.pdf'],
  ])('does not find %s', async (_what, output, name) => {
    expect((await file(output, name)).status).toBe(404)
  })

  it('goes on where the page before ended', async () => {
    await share('output-03', 'public', 1)
    const first = await (await call(list, { query: { limit: '1' } })).json()
    const rest = await (await call(list, { query: { cursor: first.nextCursor } })).json()
    const keys = [...first.items, ...rest.items].map(({ output }) => output)
    expect(keys).toEqual(['output-02', 'output-03'])
  })

  it('finds nothing once it is shared no more', async () => {
    await share('output-02', 'private', 1)
    expect((await file('output-02', '2.html')).status).toBe(404)
  })
})

describe('looks at public pages', () => {
  it('are limited by address within a minute', () => {
    const limit = new PublicLimit()
    for (let look = 0; look < 120; look += 1) expect(limit.refuses('a', 60_000 + look)).toBeNull()
    expect(limit.refuses('a', 90_000)).toBe(30)
    expect(limit.refuses('b', 90_000)).toBeNull()
    expect(limit.refuses('a', 120_000)).toBeNull()
  })
})
