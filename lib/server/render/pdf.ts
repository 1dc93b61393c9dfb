import 'server-only'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { chartSvg } from '@/lib/core/charts/chart-svg'
import { drawChart, wideChart } from '@/lib/core/charts/draw-chart'
import type { DocumentModel, Imprint } from '@/lib/core/documents/block'
import { formatDay } from '@/lib/core/documents/format-value'
import { documentWords } from '@/lib/core/documents/words/document-words'
import { fontFolders } from './fonts'

const folder = join(process.cwd(), 'lib/server/render')

interface Waiting {
  done: (pdf: Uint8Array<ArrayBuffer>) => void
  failed: (error: Error) => void
}

let worker: Worker | undefined
let nextId = 1
const waiting = new Map<number, Waiting>()

/** PDF/UA-1 of a document, tagged, with contents and page numbers. Same model and imprint, same bytes. */
export function renderPdf(model: DocumentModel, imprint: Imprint): Promise<Uint8Array<ArrayBuffer>> {
  worker ??= startWorker()
  const id = nextId++
  const blocks = model.blocks.map((block) => (block.type === 'chart' ? { ...block, svg: chartSvg(drawChart(block, wideChart), block.alt) } : block))
  const words = documentWords(model.lang)
  const labels = { draftLabel: words.draft, contentsLabel: words.contents, issuedLabel: `${words.issuedOn} ${formatDay(model.issuedOn)}` }
  const document = JSON.stringify({ model: { ...model, blocks }, imprint: { ...imprint, ...labels } })
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed })
    worker?.postMessage({ id, document })
  })
}

function startWorker(): Worker {
  const started = new Worker(join(folder, 'typst-worker.mjs'), { workerData: { folder, fonts: fontFolders() }, execArgv: [] })
  started.unref()
  started.on('message', (answer: { id: number; pdf?: Uint8Array<ArrayBuffer>; error?: string }) => {
    const caller = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.pdf) caller?.done(answer.pdf)
    else caller?.failed(new Error(`The PDF could not be made: ${answer.error}`))
  })
  started.on('error', (error) => {
    worker = undefined
    for (const caller of waiting.values()) caller.failed(error)
    waiting.clear()
  })
  return started
}
