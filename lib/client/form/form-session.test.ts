import { expect, it } from 'vitest'
import type { Json } from '@/lib/core/json'
import { FakeClock } from '@/tests/support/save/fake-clock'
import { FakeDevice } from '@/tests/support/save/fake-device'
import { randomId } from '../random-id'
import { Outbox } from '../save/outbox'
import type { Reply } from '../save/outcome'
import { FormSession } from './form-session'

const start: Record<string, Json> = { territory: ['North'], languages: ['en'], referenceEnd: null }

/** A record with one version for all of its fields, and a person at its form. */
function world() {
  const record = { values: { ...start }, version: 1 }
  const bodies: Record<string, Json>[] = []
  const transport = async ({ body }: { body: unknown }): Promise<Reply> => {
    const { version, ...fields } = body as Record<string, Json>
    bodies.push(fields)
    const problem = (status: number, code: string, more = {}) =>
      ({ status, body: { code, detail: code, ...more }, retryAfter: null }) as Reply
    if (version !== record.version) {
      const referenceEnd =
        record.values.referenceEnd && `${record.values.referenceEnd}T00:00:00.000Z`
      const current = { ...record.values, referenceEnd, version: record.version }
      return problem(409, 'version-conflict', { current })
    }
    if (fields.referenceEnd === '1900-01-01') return problem(422, 'invalid-input')
    Object.assign(record.values, fields)
    record.version++
    return { status: 200, body: { version: record.version }, retryAfter: null }
  }
  const clock = new FakeClock()
  const device = new FakeDevice()
  const around = { user: 'amina', store: device, tabs: device.tabs('amina'), newKey: randomId }
  const outbox = new Outbox({ ...around, transport, clock })
  const about = { place: '/assessments/1', href: '/scope', title: 'Scope', labels: {} }
  const session = new FormSession(outbox, { ...about, method: 'PATCH', values: start, version: 1 })
  session.start()
  outbox.start()
  return { record, bodies, clock, outbox, session }
}

it('saves field by field, each on the version that the one before made', async () => {
  const { record, bodies, clock, session } = world()
  session.set('territory', ['North', 'South'])
  session.set('languages', ['en', 'fr'])
  await clock.pass(100)
  expect(bodies).toEqual([{ territory: ['North', 'South'] }, { languages: ['en', 'fr'] }])
  expect(record).toMatchObject({ version: 3, values: session.current().values })
})

it('goes on by itself when somebody else changed another field', async () => {
  const { record, clock, session, outbox } = world()
  record.values.languages = ['fr']
  record.version = 5
  session.set('territory', ['Islands'])
  await clock.pass(100)
  expect(record.values).toMatchObject({ territory: ['Islands'], languages: ['fr'] })
  expect(outbox.current().changes).toEqual([])
})

it.each(['mine', 'theirs'] as const)('keeps both values of one field, and %s', async (keep) => {
  const { record, clock, session } = world()
  record.values.referenceEnd = '2025-12-31'
  record.version = 2
  session.set('referenceEnd', '2026-12-31')
  await clock.pass(100)
  expect(session.current()).toMatchObject({
    values: { referenceEnd: '2026-12-31' },
    disputes: { referenceEnd: '2025-12-31' },
  })
  session.resolve('referenceEnd', keep)
  await clock.pass(100)
  const kept = keep === 'mine' ? '2026-12-31' : '2025-12-31'
  expect(record.values.referenceEnd).toBe(kept)
  expect(session.current()).toMatchObject({ values: { referenceEnd: kept }, disputes: {} })
})

it('keeps what was refused beside its reason until it is given up', async () => {
  const { clock, session } = world()
  session.set('referenceEnd', '1900-01-01')
  await clock.pass(100)
  expect(session.current()).toMatchObject({
    values: { referenceEnd: '1900-01-01' },
    refusals: { referenceEnd: 'invalid-input' },
  })
  session.discard('referenceEnd')
  expect(session.current()).toMatchObject({ values: { referenceEnd: null }, refusals: {} })
})
