import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import type { DocumentModel } from '@/lib/core/rendering/block'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { gaveUpQueue } from '@/lib/server/queue/define-job'
import { jobs } from '@/lib/server/queue/queue'
import { cancelRendering } from '@/lib/server/rendering/cancel'
import { type DrawingOrder, drawDocument } from '@/lib/server/rendering/draw-document'
import { fetchRendering } from '@/lib/server/rendering/fetch'
import { getRendering } from '@/lib/server/rendering/get'
import { drawingJob } from '@/lib/server/rendering/pool/drawing-job'
import { removeOldDrawings } from '@/lib/server/rendering/pool/remove-old-drawings'
import { renderingKey } from '@/lib/server/rendering/pool/rendering-key'
import { requestRendering } from '@/lib/server/rendering/request'
import { disk } from '@/lib/server/storage/disk'
import { systemContext } from '@/lib/server/system-context'
import { sampleDocument, sampleImprint } from '../support/sample-document'
import { until } from '../support/until'

const ctx = systemContext('Test')
const order = (
  title: string,
  format: DrawingOrder['format'] = 'html',
  blocks: DocumentModel['blocks'] = sampleDocument.blocks,
): DrawingOrder => ({
  model: { ...sampleDocument, title, blocks },
  imprint: sampleImprint,
  format,
})
const long = Array.from({ length: 3000 }, (_, place): DocumentModel['blocks'][number] => ({
  type: 'paragraph',
  content: [{ text: `Paragraph ${place} of a long document. `.repeat(20) }],
}))
const row = (key: string) => database().rendering.findUnique({ where: { key } })
const queued = (key: string, more: object = {}) =>
  database().rendering.create({ data: { key, format: 'html', requestedAt: new Date(), ...more } })

/** A rendering that a server had begun so long ago and so often. */
async function leaveBehind(
  one: DrawingOrder,
  job: { state: string; secondsAgo: number; attempts: number },
): Promise<void> {
  const [key, jobId] = [renderingKey(one), randomUUID()]
  await jobs()
  await database().$executeRaw`
    INSERT INTO pgboss.job (id, name, data, state, retry_limit, retry_count, expire_in, dead_letter,
      started_on)
    VALUES (${jobId}::uuid, ${drawingJob.name}, ${{ key }}, ${job.state}::pgboss.job_state, 2,
      ${job.attempts - 1}, interval '150 s', ${gaveUpQueue(drawingJob)},
      now() - ${job.secondsAgo} * interval '1 s')`
  await queued(key, { status: 'running', input: JSON.parse(JSON.stringify(one)), jobId })
}

describe('the key of a file', () => {
  it('is the same for the same document, and another for another document, imprint or format', () => {
    const { model, imprint } = order('A')
    const key = renderingKey(order('A'))
    expect(
      renderingKey({
        format: 'html',
        imprint: { ...imprint },
        model: Object.fromEntries(Object.entries(model).reverse()) as typeof model,
      }),
    ).toBe(key)
    for (const other of [
      order('B'),
      order('A', 'pdf'),
      { ...order('A'), imprint: { ...imprint, draft: false } },
    ])
      expect(renderingKey(other)).not.toBe(key)
  })
})

describe('a document that is asked for', () => {
  it('is drawn once for all who ask at the same time, and then comes from the cache', async () => {
    const one = order('Asked for by many')
    const files = await Promise.all(Array.from({ length: 8 }, () => fetchRendering(ctx, one)))
    const contents = await Promise.all(files.map(({ content }) => text(content)))
    expect(new Set(contents)).toEqual(new Set([new TextDecoder().decode(await drawDocument(one))]))
    const drawn = await row(renderingKey(one))
    expect(drawn).toMatchObject({
      status: 'done',
      progress: 100,
      input: null,
      sizeBytes: Buffer.byteLength(contents[0] ?? ''),
    })
    await text((await fetchRendering(ctx, one)).content)
    expect((await row(renderingKey(one)))?.finishedAt).toEqual(drawn?.finishedAt)
  })

  it('is drawn again when its file is gone from the storage', async () => {
    const one = order('Lost')
    await text((await fetchRendering(ctx, one)).content)
    await disk().delete((await row(renderingKey(one)))?.storageKey ?? '')
    expect(await text((await fetchRendering(ctx, one)).content)).toContain('Lost')
  })

  it('comes with twenty different others at once without an error, and the server does not grow', async () => {
    await text((await fetchRendering(ctx, order('Warm'))).content)
    global.gc?.()
    const before = process.memoryUsage().rss
    const formats = ['pdf', 'pdfa', 'docx', 'html'] as const
    const sizes = await Promise.all(
      Array.from({ length: 20 }, async (_, number) => {
        const { content, sizeBytes } = await fetchRendering(
          ctx,
          order(`Document ${number}`, formats[number % 4]),
        )
        let received = 0
        for await (const chunk of content) received += (chunk as Buffer).length
        expect(received).toBe(sizeBytes)
        return sizeBytes
      }),
    )
    expect(sizes.every((size) => size > 2000)).toBe(true)
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(150)
  })

  it('tells how far it is, and can be called off', async () => {
    const one = order(`Long ${randomUUID()}`, 'pdf', long)
    const { key } = await requestRendering(ctx, one)
    await until('some of it is done', async () => (await getRendering(ctx, key)).progress > 0)
    expect(await getRendering(ctx, key)).toMatchObject({ status: 'running', failure: null })
    await cancelRendering(ctx, key)
    expect(await getRendering(ctx, key)).toMatchObject({ status: 'idle', progress: 0 })
    const next = await fetchRendering(ctx, order('After it'))
    expect(await text(next.content)).toContain('After it')
    expect(await row(key)).toBeNull()
  })

  it('is drawn for a second person when the first calls it off', async () => {
    const one = order(`Wanted twice ${randomUUID()}`, 'pdf', long.slice(0, 600))
    const second = fetchRendering(ctx, one)
    const key = renderingKey(one)
    await until(
      'it is being drawn',
      async () => (await getRendering(ctx, key)).status === 'running',
    )
    await cancelRendering(ctx, key)
    const { content, sizeBytes } = await second
    content.destroy()
    expect(sizeBytes).toBeGreaterThan(10_000)
  })

  it('that cannot be drawn fails with a sentence, at once for the next who asks, and is tried again when a person wants it', async () => {
    const broken = { ...order('Broken'), imprint: { ...sampleImprint, sha256: 'not a hash' } }
    await expect(fetchRendering(ctx, broken)).rejects.toMatchObject({
      code: 'action-not-available',
      reason: { code: 'drawing-fault' },
    })
    const failed = await row(renderingKey(broken))
    await expect(fetchRendering(ctx, broken)).rejects.toMatchObject({
      code: 'action-not-available',
    })
    expect((await row(renderingKey(broken)))?.finishedAt).toEqual(failed?.finishedAt)
    expect(await requestRendering(ctx, broken, { anew: true })).toMatchObject({ failure: null })
    await until(
      'it failed again',
      async () => (await getRendering(ctx, renderingKey(broken))).status === 'failed',
    )
    expect((await row(renderingKey(broken)))?.finishedAt).not.toEqual(failed?.finishedAt)
  })
})

describe('the line', () => {
  it('is bounded: who comes when it is full is told when to return', async () => {
    const keys = Array.from({ length: env().RENDER_QUEUE }, (_, place) => `waits-${place}`)
    // A day that has not come: these stay behind everything that is really to be drawn.
    await database().rendering.createMany({
      data: keys.map((key) => ({ key, format: 'html', requestedAt: new Date('2999-01-01') })),
    })
    const asked = requestRendering(ctx, order('One too many'))
    await expect(asked).rejects.toMatchObject({
      code: 'service-unavailable',
      extra: { retryAfterSeconds: 20 },
    })
    await database().rendering.deleteMany({ where: { key: { in: keys } } })
    expect(await requestRendering(ctx, order('One too many'))).toMatchObject({
      status: expect.stringMatching(/queued|running/),
    })
  })

  it('tells how many come first', async () => {
    await queued('first', { requestedAt: new Date('2998-01-01') })
    await queued('second', { requestedAt: new Date('2998-01-02') })
    expect(await getRendering(ctx, 'second')).toMatchObject({ status: 'queued', ahead: 1 })
    await database().rendering.deleteMany({ where: { key: { in: ['first', 'second'] } } })
  })

  it('takes up what a stopped server left, and gives up what servers keep stopping at', async () => {
    const [left, hopeless, alive] = ['Left behind', 'Hopeless', 'Alive'].map((title) =>
      order(`${title} ${randomUUID()}`),
    ) as [DrawingOrder, DrawingOrder, DrawingOrder]
    const begun = { state: 'active', secondsAgo: 10_000 }
    await leaveBehind(left, { ...begun, attempts: 1 })
    await leaveBehind(hopeless, { ...begun, attempts: 3 })
    await leaveBehind(alive, { state: 'active', secondsAgo: 1, attempts: 1 })
    await (await jobs()).maintain()
    const status = async (one: DrawingOrder) => (await getRendering(ctx, renderingKey(one))).status
    await until('it is drawn', async () => (await status(left)) === 'done')
    await until('it is given up', async () => (await status(hopeless)) === 'failed')
    expect((await getRendering(ctx, renderingKey(hopeless))).failure).toMatchObject({
      code: 'drawing-stopped-again',
    })
    expect(await status(alive)).toBe('running')
  })

  it('lets go of files after a week', async () => {
    const one = order('Old')
    await text((await fetchRendering(ctx, one)).content)
    const key = renderingKey(one)
    const storageKey = (await row(key))?.storageKey ?? ''
    const inDays = (days: number) => ({
      ...ctx,
      now: () => new Date(Date.now() + days * 24 * 60 * 60_000),
    })
    await removeOldDrawings(inDays(6))
    expect(await disk().exists(storageKey)).toBe(true)
    await removeOldDrawings(inDays(8))
    expect(await disk().exists(storageKey)).toBe(false)
    expect(await row(key)).toBeNull()
  })
})
