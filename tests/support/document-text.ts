import JSZip from 'jszip'
import { extractText, getDocumentProxy } from 'unpdf'

/** Words of a PDF, all pages together. */
export async function pdfText(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  })
  return text.replace(/\s+/g, ' ')
}

/** Words of a Word file. */
export async function docxText(bytes: Buffer): Promise<string> {
  const xml =
    (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? ''
  return xml
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

/** Words of a PDF, page by page. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: false,
  })
  return text.map((page) => page.replace(/\s+/g, ' '))
}
