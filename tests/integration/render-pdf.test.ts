import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import type { DocumentModel } from '@/lib/core/rendering/block'
import { drawPdf } from '@/lib/server/rendering/pdf/pdf'
import { pdfPages } from '../support/document-text'
import { pdfProblems } from '../support/pdf-problems'
import { bookmarks, elementsOf, pdfStructure } from '../support/pdf-structure'
import { richDocument, richImprint, rightToLeftDocument } from '../support/rich-document'
import { sampleImprint } from '../support/sample-document'

const standards = ['ua-1', 'a-2a'] as const
const { lang, title } = richDocument
const accessible = drawPdf(richDocument, richImprint, 'ua-1')
const pages = await pdfPages(accessible)
const pageWith = (words: string) =>
  pages.findIndex((page, index) => index > 1 && page.includes(words)) + 1

/** The file with some bytes changed for others of the same number. */
function changed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  expect(text).toContain(from)
  expect(to).toHaveLength(from.length)
  return Buffer.from(text.replaceAll(from, to), 'latin1')
}

describe.each(standards)('a PDF of the standard %s', (standard) => {
  const bytes = drawPdf(richDocument, richImprint, standard)

  it('keeps what it claims, and claims nothing else', () => {
    expect(pdfProblems(pdfStructure(bytes), { standard, lang, title })).toEqual([])
  })

  it('is the same file each time', () => {
    expect(Buffer.compare(bytes, drawPdf(richDocument, richImprint, standard))).toBe(0)
  })
})

describe('the structure of a PDF', () => {
  it.each([
    [
      '/Lang (en)\n  /StructTreeRoot',
      '/Xang (en)\n  /StructTreeRoot',
      'the language of the document is not said',
    ],
    ['/Marked true', '/Morked true', 'the file does not say that it is tagged'],
    [
      '/DisplayDocTitle true',
      '/DisplayDocTitel true',
      'the window would show the name of the file',
    ],
    ['/Alt (', '/Olt (', 'a figure has no alternative text'],
    ['/S /H2', '/S /H4', 'a heading H4 follows level 1'],
    ['/Scope /Row', '/Scape /Row', 'the head of a column or row does not say of which'],
    ['/Headers [(', '/Haeders [(', 'a cell does not lead to its heads'],
    ['/S /BlockQuote', '/S /BlackQuote', '"BlackQuote" is no type that readers know'],
    ['/FontFile', '/FantFile', 'is not in the file'],
    ['/ToUnicode', '/ToUnicorn', 'cannot be read out'],
    ['<pdfuaid:part>1<', '<pdfuaid:part>2<', 'the file claims'],
  ])('is found wanting where %j becomes %j', (from, to, problem) => {
    const file =
      from.includes('Lang') || from.includes('pdfuaid') ? accessible : changed(accessible, from, to)
    const structure = pdfStructure(file)
    if (from.includes('Lang')) delete structure.catalog['/Lang']
    if (from.includes('pdfuaid')) structure.xmp = structure.xmp.replace(from, to)
    expect(pdfProblems(structure, { standard: 'ua-1', lang, title }).join('\n')).toContain(problem)
  })

  it('has the headings as bookmarks, and alternative texts as they were written', () => {
    const structure = pdfStructure(accessible)
    expect(bookmarks(structure)).toEqual([
      [0, '1 Results'],
      [1, '1.1 Limits'],
      [0, '2 Procedure'],
      [1, '2.1 Steps'],
      [1, '2.2 People'],
      [1, '2.3 Sources'],
      [0, 'How to check this document'],
    ])
    expect(elementsOf(structure.elements, /^Figure$/).map(({ alt }) => alt)).toEqual([
      'Republic of Sandara',
      'Births recorded in time rose from 61 to 78 per cent.',
      'A house with a white door',
      richImprint.verifyUrl,
    ])
  })

  it('names heads of rows only in tables that have them', () => {
    const [coverage, steps] = elementsOf(pdfStructure(accessible).elements, /^Table$/)
    const scopes = (table: typeof coverage) =>
      elementsOf(table ? [table] : [], /^TH$/).map(({ attributes }) => attributes['/Scope'])
    expect(scopes(coverage).filter((scope) => scope === '/Row')).toHaveLength(48)
    expect(scopes(steps)).toEqual(Array(8).fill('/Column'))
  })
})

describe('pages', () => {
  it('are told by the contents and by the lists of tables and figures', () => {
    const front = pages[1] ?? ''
    for (const words of [
      '1.1 Limits',
      '2 Procedure',
      '2.3 Sources',
      'Table 1 Coverage by province',
      'Figure 2 The office of the district',
    ])
      expect(Number(new RegExp(`${words} [. ]*(\\d+)`).exec(front)?.[1])).toBe(pageWith(words))
  })

  it('carry title, chapter, number and the start of the hash', () => {
    expect(pages[2]).toContain(`3 / ${pages.length}`)
    expect(pages[3]).toMatch(/^Assessment of civil registration and vital statistics 1 Results/)
    expect(pages[3]).toContain('Version 2 · SHA-256 9f86d081884c7d65…')
    expect(pages[0]).not.toContain(' / ')
  })

  it('say which table goes on, with its head, and never split a row', () => {
    const rest = pages[pageWith('Table 1 Coverage')] ?? ''
    expect(rest).toContain('Table 1 (continued) Province Women Men Remarks Province')
    for (let row = 1; row <= 48; row++)
      expect(
        pages.some((page) => page.includes(`Province ${row} ${row - 1}.5 % ${row + 1}.0 %`)),
      ).toBe(true)
    expect(pages.filter((page) => page.includes('(continued)'))).toHaveLength(2)
  })

  it('turn for a wide table, and its headings go with it', () => {
    const structure = pdfStructure(accessible)
    const across = structure.pages
      .map((page) => structure.file.list(page['/MediaBox']).map(Number))
      .flatMap(([, , width = 0, height = 0], index) => (width > height ? [index + 1] : []))
    expect(across).toEqual([pageWith('2.1 Steps'), pageWith('2.1 Steps') + 1])
    expect(pages[(across[0] ?? 0) - 1]).toMatch(
      /2 Procedure 2\.1 Steps Table 2 Steps of the procedure/,
    )
    expect(pages[across[1] ?? 0]).toContain('2.2 People')
  })

  it('hold words each, and hold footnotes where their mark stands', () => {
    for (const page of pages) expect(page.length).toBeGreaterThan(150)
    expect(pages[pageWith('The law of 1998') - 1]).toMatch(
      /Second of three rounds, see the site\. Version 2/,
    )
  })

  it('end with how to check the document', () => {
    const last = pages.at(-1) ?? ''
    expect(last.replaceAll(' ', '')).toContain(richImprint.sha256)
    expect(last.replaceAll(' ', '')).toContain(richImprint.verifyUrl)
    for (const words of [
      'How to check this document',
      'Version 2 · Issued on 4 May 2026',
      'Approved by',
      'A. Person 4 May 2026',
    ])
      expect(last).toContain(words)
  })

  it('print labels for references, numbers for citations, and lines where a signature is missing', () => {
    expect(pages.join(' ')).toMatch(
      /The law of 1998 \[1, 2\] makes registration a duty, as Table 1 and Figure 1 show/,
    )
    expect(pages.join(' ')).toMatch(
      /Minister of the Interior Name Signature Date Chair of the committee A\. Person Name 4 May 2026 Date/,
    )
  })

  it('bear the mark of a draft, all of them, and none once approved', async () => {
    const drafts = await pdfPages(drawPdf(richDocument, { ...richImprint, draft: true }, 'a-2a'))
    expect(drafts.every((page) => page.includes('DRAFT, not approved'))).toBe(true)
    expect(pages.some((page) => page.includes('DRAFT'))).toBe(false)
  })

  it('are never blank where breaks meet', async () => {
    const text = (words: string) => ({ type: 'paragraph' as const, content: [{ text: words }] })
    const wide = richDocument.blocks.find(
      (block) => block.type === 'table' && block.landscape === true,
    )
    if (!wide) throw new Error('no wide table')
    const breaks: DocumentModel['blocks'] = [
      { type: 'page-break' },
      text('First.'),
      { type: 'page-break' },
      wide,
      { type: 'page-break' },
      { type: 'page-break' },
      text('Last.'),
      { type: 'page-break' },
    ]
    const found = await pdfPages(drawPdf({ ...richDocument, blocks: breaks }, richImprint, 'ua-1'))
    expect(found).toHaveLength(6)
    for (const page of found) expect(page.length).toBeGreaterThan(100)
  })
})

describe('a document from right to left', () => {
  it('runs so in the file, its tables and its tags', async () => {
    const bytes = drawPdf(rightToLeftDocument, sampleImprint, 'ua-1')
    const structure = pdfStructure(bytes)
    expect(
      pdfProblems(structure, { standard: 'ua-1', lang: 'ar', title: rightToLeftDocument.title }),
    ).toEqual([])
    expect(structure.file.dict(structure.catalog['/ViewerPreferences'])['/Direction']).toBe('/R2L')
    const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(3)
    const items = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item ? [{ words: item.str, x: item.transform[4] as number }] : [],
    )
    const place = (words: string) =>
      items.find((item) => item.words.includes(words))?.x ?? Number.NaN
    expect(place('محافظة')).toBeGreaterThan(place('0.5'))
    expect(place('0.5')).toBeGreaterThan(300)
    expect(place('This')).toBeLessThan(100)
  })

  it('keeps numbers of pages at the end of the line behind a heading of the other direction', async () => {
    const blocks = rightToLeftDocument.blocks
    const bytes = drawPdf({ ...rightToLeftDocument, lang: 'en', blocks }, sampleImprint, 'ua-1')
    const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(2)
    const items = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item ? [{ words: item.str.trim(), x: item.transform[4] as number }] : [],
    )
    expect(items.filter(({ words, x }) => words === '3' && x > 500)).toHaveLength(1)
  })
})
