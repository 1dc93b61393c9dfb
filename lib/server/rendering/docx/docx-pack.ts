import 'server-only'
import { type Document, Packer } from 'docx'
import JSZip from 'jszip'
import type { DocumentModel } from '@/lib/core/rendering/block'
import { furtherStyles } from './docx-styles'

/** The earliest moment that a ZIP file can hold. */
const zipDay = new Date(Date.UTC(1980, 0, 1))
/** By this name Word knows a watermark. */
const watermark = 'PowerPlusWaterMarkObject'
const attributeOfRelation = /(\s(?:r:id|r:embed|r:link|r:pict)=")([^"]+)"/g

/**
 * The file of a document, the same bytes each time: the library numbers at random, by the clock and
 * on from the last document.
 */
export async function packDocx(
  document: Document,
  model: Pick<DocumentModel, 'issuedOn' | 'lang'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await JSZip.loadAsync(await Packer.toBuffer(document))
  const names = Object.keys(packed.files).filter((name) => !packed.files[name]?.dir)
  const written = new JSZip()
  for (const name of names) {
    const file = packed.file(name)
    if (!file || isRelations(name)) continue
    const options = { date: zipDay, createFolders: false }
    if (!name.endsWith('.xml')) {
      written.file(name, await file.async('uint8array'), options)
      continue
    }
    const relations = packed.file(relationsOf(name))
    const numbers = new Map<string, string>()
    written.file(name, steady(await file.async('string'), model, numbers), options)
    if (relations)
      written.file(
        relationsOf(name),
        steadyRelations(await relations.async('string'), numbers),
        options,
      )
  }
  for (const name of names.filter((each) => isRelations(each) && !written.file(each))) {
    written.file(name, (await packed.file(name)?.async('string')) ?? '', {
      date: zipDay,
      createFolders: false,
    })
  }
  return new Uint8Array(
    await written.generateAsync({
      type: 'arraybuffer',
      compression: 'DEFLATE',
      compressionOptions: { level: 6 },
    }),
  )
}

function isRelations(name: string): boolean {
  return name.endsWith('.rels')
}

function relationsOf(name: string): string {
  return name.replace(/([^/]+)$/, '_rels/$1.rels')
}

/**
 * Numbers bookmarks, drawings and relations in the order they come. Only tags are looked at; in
 * text, `<` is always written `&lt;`.
 */
function steady(
  xml: string,
  { issuedOn, lang }: Pick<DocumentModel, 'issuedOn' | 'lang'>,
  relations: Map<string, string>,
): string {
  const bookmarks = new Map<string, string>()
  const shapes = new Map<string, string>()
  let drawings = 0
  const numbered = xml.replace(/<[^!?/][^>]*>/g, (tag) => {
    if (tag.startsWith('<w:bookmark'))
      return tag.replace(/ w:id="([^"]+)"/, (_, id) => ` w:id="${numberOf(bookmarks, id, '')}"`)
    if (/^<(wp:docPr|pic:cNvPr) /.test(tag))
      return tag.replace(/ id="[^"]*"/, () => ` id="${++drawings}"`)
    if (tag.startsWith('<v:shape '))
      return tag.replace(/ id="([^"]+)"/, (_, id) => ` id="${numberOf(shapes, id, watermark)}"`)
    return tag.replace(
      attributeOfRelation,
      (_, start, id) => `${start}${numberOf(relations, id, 'rId')}"`,
    )
  })
  return numbered
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${issuedOn}T00:00:00Z`)
    .replace('</w:styles>', `${furtherStyles}</w:styles>`)
    .replace(
      '</cp:coreProperties>',
      `<dc:language>${/^[\w-]+$/.test(lang) ? lang : 'und'}</dc:language></cp:coreProperties>`,
    )
}

function steadyRelations(xml: string, numbers: Map<string, string>): string {
  return xml.replace(/<Relationship [^>]*>/g, (tag) =>
    tag.replace(/ Id="([^"]+)"/, (_, id) => ` Id="${numberOf(numbers, id, 'rId')}"`),
  )
}

function numberOf(numbers: Map<string, string>, id: string, start: string): string {
  const known = numbers.get(id) ?? `${start}${numbers.size + 1}`
  numbers.set(id, known)
  return known
}
