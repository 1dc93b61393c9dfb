import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ZodError } from 'zod'
import { canonicalJson } from '../lib/core/canonical-json'
import { DocumentModel, type Imprint } from '../lib/core/rendering/block'
import { blockName, checkDocument } from '../lib/core/rendering/check-document'
import { type DocumentFormat, documentFormats } from '../lib/core/rendering/rendering-view'
import { documentLanguages, languageWords } from '../lib/core/rendering/words/languages'
import { drawDocument } from '../lib/server/rendering/draw-document'
import { sha256 } from '../lib/server/sha256'

// Draws a document of blocks from a file of JSON (docs/document.schema.json), with the code of the
// application.
const usage = `npm run --silent render -- FILE.json --format ${documentFormats.join('|')} [--lang xx] --out PATH`
const mostMessages = 50
/** npm runs in the folder of the project; paths are meant from where the person stands. */
const folder = process.env.INIT_CWD ?? process.cwd()

try {
  await render()
} catch (error) {
  fail([error instanceof Error ? error.message : String(error)])
}

async function render(): Promise<void> {
  const { file, format, lang, out } = readOptions()
  const model = readDocument(file, lang)
  const problems = checkDocument(model).map(({ message }) => message)
  if (problems.length > 0) fail(problems)
  const bytes = await drawDocument({ model, imprint: imprintOf(model), format })
  writeWhole(resolve(folder, out), bytes)
}

function readOptions() {
  const options = {
    format: { type: 'string' },
    lang: { type: 'string' },
    out: { type: 'string' },
  } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [file, ...more] = positionals
  const format = documentFormats.find((each) => each === values.format)
  if (!file || more.length > 0 || !format || !values.out) fail([usage])
  return { file, format: format satisfies DocumentFormat, lang: values.lang, out: values.out }
}

/** The document, in another language where one is asked for. */
function readDocument(file: string, lang: string | undefined): DocumentModel {
  const value = readJson(file)
  const read = DocumentModel.safeParse(value)
  if (!read.success) fail(shapeProblems(read.error, value))
  const model = lang === undefined ? read.data : { ...read.data, lang }
  if (!isKnown(model.lang))
    fail([
      `lang: "${model.lang}" is not a language of documents. Use one of ${Object.keys(documentLanguages).join(', ')}.`,
    ])
  return model
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(folder, file), 'utf8'))
  } catch (error) {
    fail([
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    ])
  }
}

/** What is not of the shape of a document, by block and property. */
function shapeProblems({ issues }: ZodError, value: unknown): string[] {
  return issues.map(({ path, message }) => {
    const [list, place, ...inside] = path
    const block =
      list === 'blocks' && typeof place === 'number'
        ? (value as { blocks: unknown[] }).blocks[place]
        : undefined
    const type =
      typeof block === 'object' && block !== null && 'type' in block
        ? String(block.type)
        : 'no type'
    const where =
      typeof place === 'number' && list === 'blocks'
        ? [blockName({ type }, place), ...inside]
        : path
    return `${where.length > 0 ? where.map(String).join('.') : 'document'}: ${message}`
  })
}

/** Languages without words of their own get English ones, which nobody asked for. */
function isKnown(lang: string): boolean {
  return languageWords(lang) !== documentLanguages.en || /^en(-|$)/i.test(lang)
}

/** Nothing was issued, so there is no address at which it could be checked. */
function imprintOf(model: DocumentModel): Imprint {
  return { draft: false, sha256: sha256(canonicalJson(model)), verifyUrl: '', approvals: [] }
}

/** All of the file or nothing. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const part = `${path}.part`
  try {
    writeFileSync(part, bytes)
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

function fail(messages: string[]): never {
  const more = messages.length - mostMessages
  console.error(
    [...messages.slice(0, mostMessages), ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'),
  )
  process.exit(1)
}
