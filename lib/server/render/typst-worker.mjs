// Compiles documents beside the server's own thread, one after another.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const template = readFileSync(join(workerData.folder, 'document.typ'), 'utf8')
const compiler = NodeCompiler.create({ workspace: workerData.folder, fontArgs: [{ fontPaths: workerData.fonts }] })

parentPort.on('message', ({ id, document }) => {
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { document } })
    if (compiled.hasError()) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'unknown error').slice(0, 2000))
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(Date.parse(JSON.parse(document).model.issuedOn) / 1000) })
    parentPort.postMessage({ id, pdf: new Uint8Array(pdf) })
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  } finally {
    compiler.evictCache(10)
  }
})
