import 'server-only'
import { type Document, Packer } from 'docx'
import JSZip from 'jszip'

/** The earliest moment that a ZIP file can hold. */
const zipDay = new Date(Date.UTC(1980, 0, 1))
const attributeOfRelation = /(\s(?:r:id|r:embed|r:link|r:pict)=")([^"]+)"/g

/** The file of a document, the same bytes each time: the library numbers at random, by the clock and on from the last document. */
export async function packDocx(document: Document, day: string): Promise<Uint8Array<ArrayBuffer>> {
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
    written.file(name, steady(await file.async('string'), day, numbers), options)
    if (relations) written.file(relationsOf(name), steadyRelations(await relations.async('string'), numbers), options)
  }
  for (const name of names.filter((each) => isRelations(each) && !written.file(each))) {
    written.file(name, (await packed.file(name)?.async('string')) ?? '', { date: zipDay, createFolders: false })
  }
  return new Uint8Array(await written.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } }))
}

function isRelations(name: string): boolean {
  return name.endsWith('.rels')
}

function relationsOf(name: string): string {
  return name.replace(/([^/]+)$/, '_rels/$1.rels')
}

/** Numbers bookmarks, drawings and relations in the order they come. Only tags are looked at; in text, `<` is always written `&lt;`. */
function steady(xml: string, day: string, relations: Map<string, string>): string {
  const bookmarks = new Map<string, string>()
  let drawings = 0
  return xml
    .replace(/<[^!?/][^>]*>/g, (tag) => {
      if (tag.startsWith('<w:bookmark')) return tag.replace(/ w:id="([^"]+)"/, (_, id) => ` w:id="${numberOf(bookmarks, id, '')}"`)
      if (tag.startsWith('<wp:docPr') || tag.startsWith('<pic:cNvPr')) return tag.replace(/ id="[^"]*"/, () => ` id="${++drawings}"`)
      return tag.replace(attributeOfRelation, (_, start, id) => `${start}${numberOf(relations, id, 'rId')}"`)
    })
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
}

function steadyRelations(xml: string, numbers: Map<string, string>): string {
  return xml.replace(/<Relationship [^>]*>/g, (tag) => tag.replace(/ Id="([^"]+)"/, (_, id) => ` Id="${numberOf(numbers, id, 'rId')}"`))
}

function numberOf(numbers: Map<string, string>, id: string, start: string): string {
  const known = numbers.get(id) ?? `${start}${numbers.size + 1}`
  numbers.set(id, known)
  return known
}
