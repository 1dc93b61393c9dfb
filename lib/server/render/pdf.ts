import 'server-only'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { chartSvg } from '@/lib/core/charts/chart-svg'
import { drawChart, wideChart } from '@/lib/core/charts/draw-chart'
import type { DocumentModel, Imprint } from '@/lib/core/documents/block'
import { formatDay } from '@/lib/core/documents/format-value'
import { documentWords } from '@/lib/core/documents/words/document-words'
import { fontFolders } from './fonts'

/** Accessible (PDF/UA-1) or for the archive (PDF/A-2a); each file claims one, and holds tags either way. */
export type PdfStandard = 'ua-1' | 'a-2a'

const workspace = join(process.cwd(), 'lib/server/render/typst')
let compiler: NodeCompiler | undefined

/** A document as PDF. Same model, imprint and standard, same bytes. Compiles in the calling process, so it is for a rendering process or the command line. */
export function drawPdf(model: DocumentModel, imprint: Imprint, standard: PdfStandard): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders() }] })
  const blocks = model.blocks.map((block) => (block.type === 'chart' ? { ...block, svg: chartSvg(drawChart(block, wideChart), block.alt) } : block))
  const words = documentWords(model.lang)
  const labels = { draftLabel: words.draft, contentsLabel: words.contents, issuedLabel: `${words.issuedOn} ${formatDay(model.issuedOn)}` }
  const document = JSON.stringify({ model: { ...model, blocks }, imprint: { ...imprint, ...labels } })
  try {
    const compiled = compiler.compile({ mainFilePath: join(workspace, 'document.typ'), inputs: { document } })
    if (!compiled.result) throw new Error(`The PDF could not be made: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
    const creationTimestamp = Math.floor(Date.parse(model.issuedOn) / 1000)
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp }))
  } finally {
    compiler.evictCache(10)
  }
}
