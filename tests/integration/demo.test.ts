import { expect, test } from 'vitest'
import { database } from '@/lib/server/db'
import { publishMethodologies } from '@/lib/server/services/methodology/publish'
import { systemContext } from '@/lib/server/system-context'
import { seedDemo } from '../../scripts/demo/seed-demo'

test('the demo countries load', async () => {
  await publishMethodologies(systemContext('Test'))
  await seedDemo('seven quiet rivers')
  const answers = await database().answer.groupBy({ by: ['status'], _count: true, orderBy: { status: 'asc' } })
  expect(Object.fromEntries(answers.map(({ status, _count }) => [status, _count]))).toMatchObject({ submitted: expect.any(Number) })
}, 120_000)
