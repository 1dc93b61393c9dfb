import { randomUUID } from 'node:crypto'
import { createAssessment } from '@/lib/server/assessment/create'
import { database } from '@/lib/server/db'
import { storeEditions } from '@/lib/server/methodology/store-editions'
import { actOnStep } from '@/lib/server/step/act'
import { systemContext } from '@/lib/server/system-context'
import { updateTool } from '@/lib/server/tool/update'

/** Saves rows for as long as it lives; a line on standard output is the acknowledgement of one. */
const run = process.argv[2] ?? 'run'
const ctx = systemContext('Saver')
await storeEditions(ctx)
const { id } = await createAssessment(ctx, { countryCode: 'SAV', countryName: 'Savia', title: run })
for (const step of ['step-01', 'step-02', 'step-03']) {
  await actOnStep(ctx, id, step, { action: 'start', version: 0 })
  await actOnStep(ctx, id, step, {
    action: 'override',
    reason: 'only to reach the form',
    version: 1,
  })
}
await actOnStep(ctx, id, 'step-04', { action: 'start', version: 0 })
for (let number = 1; ; number++) {
  const value = `${run}-${number}`
  await updateTool(ctx, id, 'tool-b', {
    operations: [{ op: 'add-row', table: 'risks', id: randomUUID(), values: { risk: value } }],
  })
  process.stdout.write(`${value}\n`)
  if (number > 100_000) break
}
await database().$disconnect()
