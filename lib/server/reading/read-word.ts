import 'server-only'
import JSZip from 'jszip'
import mammoth from 'mammoth'
import type { FilePassage, FileTable } from '@/lib/core/desk-review/import/review-file'
import type { ZipEntry } from '@/lib/server/storage/zip-guard'
import { refusedFile } from './refused-file'
import { readWordBody, type WordDocument } from './word-body'

const largestText = 16 * 1024 * 1024
/**
 * What text and tables are read from; pictures, embedded files and everything else are left out
 * before the library sees the file.
 */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels)$/

/** Tables and running text of a Word file. */
export async function readWord(
  entries: readonly ZipEntry[],
): Promise<{ tables: FileTable[]; passages: FilePassage[] }> {
  const kept = entries.filter(({ name }) => wanted.test(name))
  if (kept.reduce((sum, { content }) => sum + content.byteLength, 0) > largestText)
    throw refusedFile('word-file-too-long')
  try {
    const buffer = await repacked(kept)
    let found: WordDocument | undefined
    // The library's reading is taken before it is turned into anything.
    const transformDocument = (document: WordDocument) => {
      found = document
      return { ...document, children: [] }
    }
    await mammoth.convertToHtml(
      { buffer },
      { transformDocument, externalFileAccess: false, includeEmbeddedStyleMap: false },
    )
    return found ? readWordBody(found) : { tables: [], passages: [] }
  } catch (cause) {
    throw refusedFile('word-file-damaged', undefined, cause)
  }
}

function repacked(entries: readonly ZipEntry[]): Promise<Buffer> {
  const zip = new JSZip()
  for (const { name, content } of entries) zip.file(name, content)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' })
}
