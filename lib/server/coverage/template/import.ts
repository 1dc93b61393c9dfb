import 'server-only'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { readTemplate } from '@/lib/core/coverage/template/read-template'
import { mostTemplateRows } from '@/lib/core/coverage/template/template-columns'
import type { TemplateView } from '@/lib/core/coverage/template/template-view'
import { AppError } from '@/lib/core/error'
import { authorize, type Ctx, transaction } from '@/lib/server/context'
import { assertOpen, getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { addEstimates } from '@/lib/server/coverage/import/add-estimates'
import { receiveFile } from '@/lib/server/coverage/import/receive-file'
import { readSheetInWorker } from '@/lib/server/coverage/import/run-worker'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { loadTemplateContext } from './load-context'

const mostBytes = 64 * 1024 * 1024

/**
 * Reads a filled-in workbook of estimates. With `save`, and if no row is wrong, adds them all as
 * alternatives; else only shows what it holds.
 */
export async function importTemplate(
  ctx: Ctx,
  assessmentId: string,
  { save }: { save: boolean },
  body: ReadableStream<Uint8Array> | null,
): Promise<TemplateView> {
  authorize((await getCoverageFor(ctx, assessmentId)).subject, 'coverage.update')
  const rows = await sheetRows(body)
  return transaction(ctx, async (inner) => {
    const reach = await getCoverageFor(inner, assessmentId)
    authorize(reach.subject, 'coverage.update')
    const read = readTemplate(rows, await loadTemplateContext(inner.tx, reach))
    if (!save || read.errors.length > 0) return { ...read, added: 0 }
    await lockWorkflow(inner.tx, assessmentId, 'share')
    await assertOpen(inner, reach)
    const wanted = read.estimates.map(({ cell, content }) => ({ id: randomUUID(), cell, content }))
    const added = await addEstimates(inner, reach, wanted, { at: (_index, make) => make() })
    return { ...read, added: added.length }
  })
}

async function sheetRows(body: ReadableStream<Uint8Array> | null): Promise<string[][]> {
  const { path, format } = await receiveFile(body, 'estimates.xlsx')
  try {
    if (format !== 'xlsx')
      throw new AppError('unsupported-media-type', {
        reason: 'send-filled-in-workbook',
      })
    return await readSheetInWorker({ path, mostBytes, mostRows: mostTemplateRows + 2 })
  } finally {
    await rm(path, { force: true })
  }
}
