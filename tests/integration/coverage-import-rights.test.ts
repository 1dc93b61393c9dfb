import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { cancelImport } from '@/lib/server/coverage/import/cancel'
import { createImport } from '@/lib/server/coverage/import/create'
import { deleteRawFile } from '@/lib/server/coverage/import/delete-file'
import { expireFiles } from '@/lib/server/coverage/import/expire-files'
import { getImport } from '@/lib/server/coverage/import/get'
import { listImports } from '@/lib/server/coverage/import/list'
import { mapImport } from '@/lib/server/coverage/import/map'
import { rerunImport } from '@/lib/server/coverage/import/rerun'
import { giveUpImport, runImport } from '@/lib/server/coverage/import/run'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { systemContext } from '@/lib/server/system-context'
import { type CoverageWorld, makeCoverageWorld } from '../support/coverage-world'
import {
  coordinatorImports,
  importTraces,
  registerMapping,
  streamOf,
  untilCounted,
} from '../support/import-file'
import { lastEntry } from '../support/last-entry'
import { refusal } from '../support/refusal'

let world: CoverageWorld
beforeAll(async () => {
  world = await makeCoverageWorld()
})

const as = (role: keyof CoverageWorld['people']) => world.as(role)
const fixture = (name: string) => readFileSync(`tests/fixtures/coverage/data/${name}`)
const { send, count } = coordinatorImports(() => world)

function leaveRunning(id: string, jobId: string) {
  const mapping = registerMapping() as object
  return database().coverageImport.update({
    where: { id },
    data: { mapping, status: 'running', jobId },
  })
}

describe('who may import', () => {
  it('is the lead body; for others nothing is read and nothing stays', async () => {
    const sent = await send('timeliness.csv', fixture('timeliness_400.csv'))
    const kept = await count(sent, registerMapping({ keepRaw: true }))
    const before = await importTraces(world.assessmentId)
    const { id } = kept
    const mapping = { mapping: registerMapping(), version: kept.version }
    for (const [role, code] of [
      ['respondent', 'forbidden'],
      ['observer', 'forbidden'],
      ['administrator', 'forbidden'],
      ['foreigner', 'not-found'],
    ] as const) {
      const ctx = as(role)
      const tries = [
        () =>
          createImport(
            ctx,
            world.assessmentId,
            { kind: 'register', fileName: 'a.csv' },
            streamOf('a,b\n1,2\n'),
          ),
        () => mapImport(ctx, world.assessmentId, id, mapping),
        () => cancelImport(ctx, world.assessmentId, id),
        () => rerunImport(ctx, world.assessmentId, id),
        () => deleteRawFile(ctx, world.assessmentId, id),
        () => getImport(ctx, world.assessmentId, id),
        () => listImports(ctx, world.assessmentId, { limit: 10 }),
      ]
      for (const one of tries) expect((await refusal(one())).code, role).toBe(code)
    }
    expect(await importTraces(world.assessmentId)).toEqual(before)
    expect((await refusal(getImport(as('foreigner'), world.otherAssessmentId, id))).code).toBe(
      'not-found',
    )
  })

  it('leaves an audit entry of each change', async () => {
    const sent = await send('timeliness.csv', fixture('timeliness_400.csv'))
    const kept = await count(sent, registerMapping({ keepRaw: true }))
    await deleteRawFile(as('lead-member'), world.assessmentId, sent.id)
    const entries = await database().auditEntry.findMany({
      where: { chain: world.assessmentId, entityId: sent.id },
      orderBy: { sequence: 'asc' },
    })
    expect(entries.map(({ action, actorName, after }) => [action, actorName, after])).toEqual([
      [
        'coverage.import',
        'The coordinator',
        {
          fileName: 'timeliness.csv',
          kind: 'register',
          sha256: sent.sha256,
          sizeBytes: sent.sizeBytes,
        },
      ],
      ['coverage.import', 'The coordinator', { mapping: kept.mapping }],
      [
        'coverage.import',
        'coverage-import',
        { status: 'done', rows: 400, sha256: sent.sha256, fileKept: true },
      ],
      ['coverage.import', 'The lead-member', { file: null }],
    ])
  })

  it('the list comes by pages, newest first', async () => {
    const first = await listImports(as('coordinator'), world.assessmentId, { limit: 1 })
    const second = await listImports(as('coordinator'), world.assessmentId, {
      limit: 1,
      cursor: first.nextCursor ?? '',
    })
    const times = [...first.items, ...second.items].map(({ createdAt }) => createdAt)
    expect(times).toHaveLength(2)
    expect(times).toEqual(times.toSorted().toReversed())
  })
})

describe('an import under way', () => {
  const large = `event_date,registration_date\n${'2023-01-01,2023-01-10\n'.repeat(2_000_000)}`

  it('can be cancelled, and can be run again', async () => {
    const sent = await send('large.csv', large)
    await mapImport(as('coordinator'), world.assessmentId, sent.id, {
      mapping: registerMapping({ keepRaw: true }),
      version: sent.version,
    })
    await cancelImport(as('lead-member'), world.assessmentId, sent.id)
    await new Promise((done) => setTimeout(done, 2500))
    const cancelled = await getImport(as('coordinator'), world.assessmentId, sent.id)
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      result: null,
      hasFile: true,
      allowedActions: ['map', 'rerun', 'delete-file'],
    })
    expect((await refusal(cancelImport(as('coordinator'), world.assessmentId, sent.id))).code).toBe(
      'action-not-available',
    )
    await rerunImport(as('coordinator'), world.assessmentId, sent.id)
    expect((await untilCounted(as('coordinator'), world.assessmentId, sent.id)).rowsRead).toBe(
      2_000_000,
    )
  })

  it('is taken up when its server stopped in the middle, by its own job only', async () => {
    const sent = await send('timeliness.csv', fixture('timeliness_400.csv'))
    const jobId = randomUUID()
    await leaveRunning(sent.id, jobId)
    const run = { id: randomUUID(), signal: new AbortController().signal }
    await runImport(systemContext('coverage-import'), { importId: sent.id }, run)
    expect((await getImport(as('coordinator'), world.assessmentId, sent.id)).status).toBe('running')
    await runImport(systemContext('coverage-import'), { importId: sent.id }, { ...run, id: jobId })
    expect(await getImport(as('coordinator'), world.assessmentId, sent.id)).toMatchObject({
      status: 'done',
      rowsRead: 400,
    })
  })

  it('is said to have failed when its server stopped each time', async () => {
    const sent = await send('timeliness.csv', fixture('timeliness_400.csv'))
    await leaveRunning(sent.id, randomUUID())
    await giveUpImport(systemContext('coverage-import'), { importId: sent.id })
    expect(await getImport(as('coordinator'), world.assessmentId, sent.id)).toMatchObject({
      status: 'failed',
      result: null,
      failure: { code: 'import-stopped-three-times' },
    })
  })

  it('loses its file after a week when nobody had it counted, unless it is to be kept', async () => {
    const [old, young] = [
      await send('timeliness.csv', fixture('timeliness_400.csv')),
      await send('timeliness.csv', fixture('timeliness_400.csv')),
    ]
    await database().coverageImport.update({
      where: { id: old.id },
      data: { createdAt: new Date(Date.now() - 8 * 86_400_000) },
    })
    const stranded = join(env().DATA_DIR, 'incoming', 'stranded')
    writeFileSync(stranded, 'half a file')
    utimesSync(stranded, 1_000_000, 1_000_000)
    expect(await expireFiles(systemContext('Test'))).toBe(1)
    expect(existsSync(stranded)).toBe(false)
    const hasFile = async (id: string) =>
      (await getImport(as('coordinator'), world.assessmentId, id)).hasFile
    expect([await hasFile(old.id), await hasFile(young.id)]).toEqual([false, true])
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      entityId: old.id,
      before: { file: old.sha256 },
      after: { file: null },
    })
    await database().coverageImport.update({
      where: { id: young.id },
      data: { createdAt: new Date(Date.now() - 8 * 86_400_000) },
    })
    expect((await refusal(expireFiles(as('coordinator')))).code).toBe('forbidden')
    expect(await hasFile(young.id)).toBe(true)
  })

  it('stands on the version that was seen', async () => {
    const sent = await send('timeliness.csv', fixture('timeliness_400.csv'))
    expect(
      (
        await refusal(
          mapImport(as('coordinator'), world.assessmentId, sent.id, {
            mapping: registerMapping(),
            version: 7,
          }),
        )
      ).code,
    ).toBe('version-conflict')
  })
})
