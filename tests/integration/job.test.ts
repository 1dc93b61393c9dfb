import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { JobList, jobNames } from '@/lib/core/job/job-view'
import { database } from '@/lib/server/db'
import { listJobs } from '@/lib/server/job/list'
import { retryJob } from '@/lib/server/job/retry'
import { defineJob, gaveUpQueue } from '@/lib/server/queue/define-job'
import { putBackLost } from '@/lib/server/queue/put-back-lost'
import { enqueue, jobs, registerJobs } from '@/lib/server/queue/queue'
import { allJobs } from '@/lib/server/registry/jobs'
import { fetchRendering } from '@/lib/server/rendering/fetch'
import { drawingJob } from '@/lib/server/rendering/pool/drawing-job'
import { requestRendering } from '@/lib/server/rendering/request'
import { systemContext } from '@/lib/server/system-context'
import { refusal } from '../support/refusal'
import { sampleDocument, sampleImprint } from '../support/sample-document'
import { until } from '../support/until'
import { contextOf, makeWorld, type World } from '../support/world'

let world: World
const as = (role: keyof World['people']) => contextOf(world.people[role].actor)
const work = vi.fn<(number: number) => Promise<void>>()
const gaveUp = vi.fn<(number: number) => Promise<void>>()

/** Stands for the reminders, whose own work another test sees to. */
const counting = defineJob({
  name: 'reminders',
  payload: z.object({ number: z.int() }),
  policy: { attempts: 2, longestSeconds: () => 60 },
  lookEverySeconds: 0.5,
  run: async () => async (_, payload) => {
    const { number } = payload
    await work(number)
  },
  gaveUp: async () => (_, payload) => gaveUp(payload.number),
})

beforeAll(async () => {
  registerJobs([counting, ...allJobs.filter(({ name }) => name !== counting.name)])
  world = await makeWorld()
  await jobs()
})

const ask = (number: number) =>
  database().$transaction((tx) => enqueue(counting, { number }, { tx }))
const stateOf = async (id: string) =>
  (
    await database().$queryRaw<{ state: string }[]>`
      SELECT state::text FROM pgboss.job WHERE id = ${id}::uuid`
  )[0]?.state

describe('a job', () => {
  it('is worked on once, when its transaction is committed', async () => {
    await ask(1)
    await until('it is done', () => work.mock.calls.some(([number]) => number === 1))
    const failing = database().$transaction(async (tx) => {
      await enqueue(counting, { number: 2 }, { tx })
      throw new Error('something else went wrong')
    })
    await expect(failing).rejects.toThrow('something else')
    const id = await ask(3)
    await until('the next is done', async () => (await stateOf(id)) === 'completed')
    expect(work.mock.calls.map(([number]) => number)).toEqual([1, 3])
  })

  it('does not begin with what is not its payload', async () => {
    await expect(
      database().$transaction((tx) => enqueue(counting, { number: 1.5 }, { tx })),
    ).rejects.toThrow(z.ZodError)
  })

  it('that fails is not tried again by itself; its feature is told, and it is listed with the reason', async () => {
    work.mockRejectedValueOnce(new Error('The disk is full.'))
    const id = await ask(4)
    await until('it has failed', async () => (await stateOf(id)) === 'failed')
    await until('the feature is told', () => gaveUp.mock.calls.some(([number]) => number === 4))
    const { items, counts } = await listJobs(as('administrator'), { state: 'failed' })
    expect(items.find((job) => job.id === id)).toMatchObject({
      job: 'reminders',
      attempts: 1,
      reason: 'The disk is full.',
      allowedActions: ['retry'],
    })
    expect(counts.failed).toBe(items.length)
  })

  it('that failed is run again by an administrator and nobody else, and the trail says so', async () => {
    const [failed] = (await listJobs(as('administrator'), { state: 'failed' })).items
    const place = { job: 'reminders', jobId: failed?.id ?? '' } as const
    for (const role of ['coordinator', 'rso-monitor', 'foreigner'] as const) {
      expect((await refusal(listJobs(as(role), {}))).code, role).toBe('forbidden')
      expect((await refusal(retryJob(as(role), place))).code, role).toBe('forbidden')
    }
    expect(await stateOf(place.jobId)).toBe('failed')
    await retryJob(as('administrator'), place)
    await until('it is done', async () => (await stateOf(place.jobId)) === 'completed')
    const entries = { action: 'job.retry', entityId: place.jobId }
    expect(await database().auditEntry.count({ where: entries })).toBe(1)
    expect((await refusal(retryJob(as('administrator'), place))).code).toBe('not-found')
  })

  it('whose server stopped is begun again at the next start, and given up after the last attempt', async () => {
    const lost = async (begun: number) => {
      const id = randomUUID()
      await database().$executeRaw`
        INSERT INTO pgboss.job (id, name, data, state, retry_limit, retry_count, dead_letter,
          started_on)
        VALUES (${id}::uuid, ${counting.name}, ${{ number: 10 + begun }}, 'active', 1, ${begun - 1},
          ${gaveUpQueue(counting)}, now())`
      return id
    }
    const [once, twice] = [await lost(1), await lost(2)]
    await putBackLost(await jobs())
    await until('it is done', async () => (await stateOf(once)) === 'completed')
    await until('it is given up', () => gaveUp.mock.calls.some(([number]) => number === 12))
    expect(await stateOf(twice)).toBe('failed')
    expect(gaveUp).not.toHaveBeenCalledWith(11)
  })
})

describe('the list', () => {
  it('comes by pages, each job once, of the asked state only', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()]
    for (const id of ids)
      await database().$executeRaw`
        INSERT INTO pgboss.job (id, name, state, start_after)
        VALUES (${id}::uuid, 'mail', 'created', now() + interval '1 hour')`
    const first = await listJobs(as('administrator'), { state: 'waiting', limit: 2 })
    const cursor = first.nextCursor ?? ''
    const second = await listJobs(as('administrator'), { state: 'waiting', limit: 2, cursor })
    const listed = [...first.items, ...second.items].map(({ id }) => id)
    expect(listed.toSorted()).toEqual(ids.toSorted())
    expect(JobList.parse(first).counts.waiting).toBe(3)
  })

  it('has a declaration for every name and a name for every declaration', () => {
    expect(allJobs.map(({ name }) => name).toSorted()).toEqual(jobNames.toSorted())
  })
})

describe('a drawing that failed', () => {
  it('is drawn again when an administrator runs it again', async () => {
    const order = {
      model: { ...sampleDocument, title: 'Drawn at last' },
      imprint: { ...sampleImprint, sha256: 'not a hash' },
      format: 'html',
    } as const
    const ctx = systemContext('Test')
    const { key } = await requestRendering(ctx, order)
    const row = await database().rendering.findUniqueOrThrow({ where: { key } })
    await until('it has failed', async () => (await stateOf(row.jobId ?? '')) === 'failed')
    const input = JSON.parse(JSON.stringify({ ...order, imprint: sampleImprint }))
    await database().rendering.update({ where: { key }, data: { input } })
    await retryJob(as('administrator'), { job: drawingJob.name, jobId: row.jobId ?? '' })
    await until(
      'it is drawn',
      async () => {
        const now = await database().rendering.findUniqueOrThrow({ where: { key } })
        return now.status === 'done'
      },
      100,
    )
    expect(await text((await fetchRendering(ctx, order)).content)).toContain('Drawn at last')
  }, 150_000)
})
