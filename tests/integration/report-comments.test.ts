import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/server/db'
import { createReportComment } from '@/lib/server/report/comment/create-comment'
import { decideComment } from '@/lib/server/report/comment/decide-comment'
import { configureSection } from '@/lib/server/report/configure-section'
import { getReport } from '@/lib/server/report/get'
import { getSection } from '@/lib/server/report/get-section'
import { listReferences } from '@/lib/server/report/reference/list-references'
import { lastEntry } from '../support/last-entry'
import { refusal } from '../support/refusal'
import { ReportEditor } from '../support/report-editor'
import { makeReportWorld, type ReportWorld } from '../support/report-world'
import type { World } from '../support/world'

type Role = keyof World['people']
let world: ReportWorld
beforeAll(async () => {
  world = await makeReportWorld()
  await getSection(world.as('coordinator'), world.assessmentId, 'output-12', 'method')
  await configureSection(world.as('coordinator'), world.assessmentId, 'output-12', 'method', {
    authorIds: [world.people.respondent.userId],
    version: 1,
  })
})

const plain = {
  anchor: randomUUID(),
  answerTo: null,
  body: 'Which year?',
  replacement: null,
  quoted: 'most births',
  mentions: [],
}
const comment = (
  role: Role,
  change: Partial<Parameters<typeof createReportComment>[4]> = {},
  section = 'method',
) =>
  createReportComment(world.as(role), world.assessmentId, 'output-12', section, {
    ...plain,
    ...change,
  })
const decide = (
  role: Role,
  id: string,
  status: 'resolved' | 'accepted' | 'refused' | 'open',
  version = 1,
) => decideComment(world.as(role), world.assessmentId, 'output-12', id, { status, version })
const configure = (
  role: Role,
  settings: Omit<Parameters<typeof configureSection>[4], 'version'>,
  section = 'legal',
  version = 1,
) =>
  configureSection(world.as(role), world.assessmentId, 'output-12', section, {
    ...settings,
    version,
  })
const told = (userId: string, kind: string) =>
  database().notification.findMany({
    where: { userId, kind },
    select: { details: true, path: true },
  })

describe('comments', () => {
  it('tell whom they mention, and leave an audit entry', async () => {
    const { userId } = world.people.respondent
    const made = await comment('lead-member', { mentions: [userId, world.people.foreigner.userId] })
    expect(made).toMatchObject({
      body: 'Which year?',
      author: 'The lead-member',
      status: 'open',
      version: 1,
    })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'report.comment',
      entity: 'report-comment',
      entityId: made.id,
      after: { output: 'output-12', section: 'method', proposal: false, answerTo: null },
    })
    expect(await told(userId, 'report-mentioned')).toEqual([
      {
        details: expect.objectContaining({ by: 'The lead-member', section: 'Method' }),
        path: `/assessments/${world.assessmentId}/reports/output-12/method`,
      },
    ])
    expect(await told(world.people.foreigner.userId, 'report-mentioned')).toEqual([])
  })

  it('are for who issues the report and its authors', async () => {
    const before = await database().reportComment.count()
    for (const role of ['observer', 'decision-maker', 'field-member', 'reviewer'] as const)
      expect((await refusal(comment(role))).code).toBe('forbidden')
    expect((await refusal(comment('foreigner'))).code).toBe('not-found')
    expect(await database().reportComment.count()).toBe(before)
    expect((await comment('respondent')).author).toBe('The respondent')
  })

  it('say something, of a section that has a text, and answer what is there', async () => {
    await expect(comment('coordinator', { body: ' ' })).rejects.toThrow('write-comment-or-suggest')
    await expect(comment('coordinator', { body: 'bell \u0007' })).rejects.toThrow(
      'remove-control-characters',
    )
    expect((await refusal(comment('coordinator', {}, 'annex-members'))).code).toBe(
      'action-not-available',
    )
    expect((await refusal(comment('coordinator', { answerTo: randomUUID() }))).code).toBe(
      'not-found',
    )
    const first = await comment('coordinator', { anchor: randomUUID() })
    expect(
      (await refusal(comment('coordinator', { answerTo: first.id, anchor: randomUUID() }))).code,
    ).toBe('not-found')
    const answer = await comment('lead-member', {
      answerTo: first.id,
      anchor: first.anchor,
      body: '2025.',
    })
    expect(answer.answerTo).toBe(first.id)
    expect(
      (await refusal(comment('lead-member', { answerTo: answer.id, anchor: first.anchor }))).code,
    ).toBe('not-found')
  })

  it('are settled by who wrote them and by the lead body, and can be opened again', async () => {
    const { id } = await comment('respondent')
    expect(await decide('respondent', id, 'resolved')).toMatchObject({
      status: 'resolved',
      decidedBy: 'The respondent',
      version: 2,
    })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'report.comment',
      before: { status: 'open' },
      after: { status: 'resolved' },
    })
    expect(await decide('lead-member', id, 'open', 2)).toMatchObject({
      status: 'open',
      decidedBy: '',
      decidedAt: null,
    })
    const other = await comment('coordinator')
    expect((await refusal(decide('respondent', other.id, 'resolved'))).code).toBe('forbidden')
    expect((await refusal(decide('observer', other.id, 'resolved'))).code).toBe('forbidden')
    expect((await refusal(decide('coordinator', id, 'resolved', 1))).code).toBe('version-conflict')
    expect((await refusal(decide('coordinator', randomUUID(), 'resolved'))).code).toBe('not-found')
  })

  it('that propose other words are accepted or refused by who may write the section', async () => {
    await getSection(world.as('coordinator'), world.assessmentId, 'output-12', 'populations')
    const here = await comment('coordinator', { body: '', replacement: 'nine in ten births' })
    const there = await comment(
      'respondent',
      { body: '', replacement: 'all births' },
      'populations',
    )
    expect((await refusal(decide('respondent', there.id, 'accepted'))).code).toBe('forbidden')
    expect(await decide('respondent', here.id, 'accepted')).toMatchObject({ status: 'accepted' })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'report.write',
      entityId: here.id,
      after: { status: 'accepted' },
    })
    expect(await decide('lead-member', there.id, 'refused')).toMatchObject({ status: 'refused' })
    expect(
      (await refusal(decide('coordinator', (await comment('coordinator')).id, 'accepted'))).code,
    ).toBe('invalid-input')
  })

  it('reach open tabs and the list of sections', async () => {
    await comment('lead-member', { anchor: randomUUID(), body: 'Seen everywhere?' })
    const tab = await ReportEditor.open(world.as('respondent'), {
      assessmentId: world.assessmentId,
      output: 'output-12',
      section: 'method',
    })
    const found = (await tab.sync()).comments.find(({ body }) => body === 'Seen everywhere?')
    expect(found).toMatchObject({ author: 'The lead-member', allowedActions: [] })
    const { sections } = await getReport(world.as('coordinator'), world.assessmentId, 'output-12')
    const open = await database().reportComment.count({
      where: { status: 'open', answerTo: null, section: { sectionKey: 'method' } },
    })
    expect(sections.find(({ key }) => key === 'method')?.openComments).toBe(open)
  })
})

describe('settings of a section', () => {
  it('name its authors, who are told, with an audit entry', async () => {
    const { userId } = world.people['field-member']
    const summary = await configure('lead-member', { authorIds: [userId], restricted: true })
    expect(summary).toMatchObject({
      key: 'legal',
      authors: [{ id: userId, name: 'The field-member' }],
      restricted: true,
      version: 2,
    })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'report.assign',
      entity: 'report-section',
      before: { authorIds: [], restricted: false },
      after: {
        output: 'output-12',
        section: 'legal',
        authorIds: [userId],
        restricted: true,
        version: 2,
      },
    })
    expect(await told(userId, 'section-assigned')).toHaveLength(1)
  })

  it('are for the lead body; an author only says that the text is ready', async () => {
    for (const role of ['observer', 'respondent', 'decision-maker'] as const)
      expect((await refusal(configure(role, { status: 'ready' }, 'legal', 2))).code).toBe(
        'forbidden',
      )
    expect((await refusal(configure('field-member', { restricted: false }, 'legal', 2))).code).toBe(
      'forbidden',
    )
    expect((await refusal(configure('field-member', { status: 'checked' }, 'legal', 2))).code).toBe(
      'forbidden',
    )
    expect(await configure('field-member', { status: 'ready' }, 'legal', 2)).toMatchObject({
      status: 'ready',
      version: 3,
    })
    expect((await lastEntry(world.assessmentId)).action).toBe('report.write')
    expect(await configure('coordinator', { status: 'checked' }, 'legal', 3)).toMatchObject({
      status: 'checked',
    })
    expect(
      (await refusal(configure('field-member', { status: 'drafting' }, 'legal', 4))).code,
    ).toBe('forbidden')
  })

  it('are changed on the version that was seen, to people of the assessment', async () => {
    expect((await refusal(configure('coordinator', { status: 'ready' }, 'legal', 1))).code).toBe(
      'version-conflict',
    )
    expect(
      (
        await refusal(
          configure('coordinator', { authorIds: [world.people.foreigner.userId] }, 'next'),
        )
      ).code,
    ).toBe('invalid-input')
    expect(
      (await refusal(configure('coordinator', { status: 'ready' }, 'no-such-section'))).code,
    ).toBe('not-found')
  })
})

describe('what a sentence can refer to', () => {
  const search = (
    role: Role,
    words: string,
    more: { group?: 'population' | 'scope'; limit?: number; cursor?: string } = {},
  ) =>
    listReferences(world.as(role), world.assessmentId, 'output-12', {
      search: words,
      limit: 50,
      ...more,
    })

  it('is found by words and group, page by page', async () => {
    const { items } = await search('coordinator', 'refugees', { group: 'population' })
    expect(items).toEqual([
      {
        target: `population:${world.refugees}`,
        group: 'population',
        label: 'Refugees',
        value: '12,000',
        source: 'Camp register',
      },
    ])
    const first = await search('coordinator', '', { group: 'scope', limit: 2 })
    const second = await search('coordinator', '', {
      group: 'scope',
      limit: 2,
      cursor: first.nextCursor ?? '',
    })
    expect([...first.items, ...second.items].map(({ target }) => target)).toEqual([
      'scope:events',
      'scope:populations',
      'scope:territory',
    ])
    expect(second.nextCursor).toBeNull()
  })

  it('is what the person may read, and is for who reads the report', async () => {
    const groups = async (role: Role) =>
      new Set((await search(role, '', { limit: 100 })).items.map(({ group }) => group))
    expect([...(await groups('respondent'))].sort()).toEqual(['document', 'population', 'scope'])
    expect((await refusal(search('observer', ''))).code).toBe('forbidden')
    expect((await refusal(search('foreigner', ''))).code).toBe('not-found')
  })
})
