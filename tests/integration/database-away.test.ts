import { afterEach, describe, expect, it } from 'vitest'
import { GET as listAssessments } from '@/app/api/v1/assessments/route'
import { freePort } from '@/lib/server/database/embedded'
import { isDatabaseAway } from '@/lib/server/database/is-away'
import { connect, database } from '@/lib/server/db'
import { call } from '../support/call'
import { makeWorld } from '../support/world'

const holder = globalThis as typeof globalThis & { crvsDatabase?: ReturnType<typeof connect> }
const present = database()
afterEach(() => {
  holder.crvsDatabase = present
})

describe('while the database is away', () => {
  it('a call is told so, with when to come back, and goes on when it is there again', async () => {
    const world = await makeWorld()
    const { token } = world.people.coordinator
    holder.crvsDatabase = connect(`postgresql://nobody:none@127.0.0.1:${await freePort()}/none`)
    const away = await call(listAssessments, { token })
    expect(away.status).toBe(503)
    expect(away.headers.get('retry-after')).toBe('5')
    expect(await away.json()).toMatchObject({
      code: 'service-unavailable',
      reason: 'database-away',
    })
    holder.crvsDatabase = present
    expect((await call(listAssessments, { token })).status).toBe(200)
  })

  it.each<[string, Error]>([
    ['a connection that was cut', new Error('Connection terminated unexpectedly')],
    ['a server that stops', Object.assign(new Error('stop'), { code: '57P01' })],
    ['a server with no free place', Object.assign(new Error('full'), { code: '53300' })],
    ['no turn in time', Object.assign(new Error('wait'), { code: 'P2028' })],
  ])('%s is known', (_name, error) => {
    expect(isDatabaseAway(error)).toBe(true)
  })

  it.each<[string, unknown]>([
    ['a wrong value', Object.assign(new Error('unique'), { code: 'P2002' })],
    ['a fault of ours', new TypeError('x is not a function')],
    ['nothing', undefined],
  ])('%s is another matter', (_name, error) => {
    expect(isDatabaseAway(error)).toBe(false)
  })
})
