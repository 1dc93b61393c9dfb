import { describe, expect, it } from 'vitest'
import type { Block, DocumentModel } from '@/lib/core/rendering/block'
import { printableText } from '@/lib/core/rendering/printable-text'
import { drawDocument } from '@/lib/server/rendering/draw-document'
import { fontFamilyOf } from '@/lib/server/rendering/font/fonts'
import { documentWithHoles } from '../support/document-with-holes'
import { brokenLinks, openDocx } from '../support/docx-package'
import { hostileTexts } from '../support/hostile-texts'
import { sampleDocument, sampleImprint } from '../support/sample-document'
import { writtenReport } from '../support/written-report'

const draw = (model: DocumentModel, imprint = sampleImprint) =>
  drawDocument({ model, imprint, format: 'docx' })
const open = async (model: DocumentModel, imprint = sampleImprint) =>
  openDocx(await draw(model, imprint))
const body = 'word/document.xml'
const oneLine = (text: string) => printableText(text).replaceAll('\n', '')

describe('a Word file', () => {
  it('is sound: every part parses and nothing leads to nothing', async () => {
    for (const model of [sampleDocument, writtenReport(), writtenReport({ lang: 'ar' })])
      expect(brokenLinks(await open(model))).toEqual([])
  })

  it('is the same bytes each time, whatever was drawn before', async () => {
    const first = await draw(writtenReport())
    await draw(sampleDocument)
    expect(Buffer.compare(first, await draw(writtenReport()))).toBe(0)
  })

  it('has real headings, captions, lists and table styles', async () => {
    const { values, xml } = await open(writtenReport())
    expect(values(body, 'w:pStyle')).toEqual(
      expect.arrayContaining([
        'Title',
        'Subtitle',
        'Heading1',
        'Heading2',
        'Caption',
        'Quote',
        'ListNumber',
        'TOC1',
        'TOC2',
        'TableofFigures',
        'NoteWarning',
        'Bibliography',
      ]),
    )
    expect(values(body, 'w:tblStyle')).toContain('ReportTable')
    expect(values(body, 'w:ilvl')).toEqual(['0', '1', '0', '0', '0', '0'])
    const lists = [...xml(body).getElementsByTagName('w:numId')].map((each) =>
      each.getAttribute('w:val'),
    )
    expect(new Set(lists.slice(0, 3)).size).toBe(1)
    expect(lists[3]).not.toBe(lists[0])
  })

  it('leaves contents, numbers and references to fields that Word works out', async () => {
    const { xml, values, text } = await open(writtenReport())
    const fields = [...xml(body).getElementsByTagName('w:instrText')].map(
      (each) => each.textContent ?? '',
    )
    expect(fields).toEqual(
      expect.arrayContaining([
        'TOC \\o "1-2" \\h \\z \\u',
        'TOC \\h \\z \\c "Table"',
        'TOC \\h \\z \\c "Figure"',
      ]),
    )
    expect(fields.filter((each) => each.startsWith('SEQ Table'))).toHaveLength(2)
    expect(fields.filter((each) => each.startsWith('SEQ Figure'))).toHaveLength(2)
    expect(fields.filter((each) => each.startsWith('REF '))).toHaveLength(2)
    expect(
      values('word/settings.xml', 'w:updateFields', 'w:val').every((value) => value !== 'false'),
    ).toBe(true)
    expect(xml('word/settings.xml').getElementsByTagName('w:updateFields')).toHaveLength(1)
    expect(text(body)).toContain('See Table 1 and Figure 1 in the second chapter')
    expect(text(body)).toContain('The law asks for it[1, 2]')
  })

  it('has footnotes, and links that leave the document', async () => {
    const { text, values } = await open(writtenReport())
    expect(text('word/footnotes.xml')).toContain('Article 4, in force')
    expect(values(body, 'w:footnoteReference', 'w:id')).toHaveLength(1)
    expect(values('word/_rels/footnotes.xml.rels', 'Relationship', 'Target')).toContain(
      'https://example.org/act',
    )
  })

  it('repeats the heads of tables, keeps rows whole and turns the page for a wide table', async () => {
    const { xml, values } = await open(writtenReport())
    const [table] = [...xml(body).getElementsByTagName('w:tbl')]
    expect(table?.getElementsByTagName('w:tblHeader')).toHaveLength(1)
    expect(table?.getElementsByTagName('w:cantSplit')).toHaveLength(3)
    const pages = [...xml(body).getElementsByTagName('w:pgSz')].map(
      (each) => each.getAttribute('w:orient') ?? 'portrait',
    )
    expect(pages.filter((each) => each === 'landscape')).toHaveLength(1)
    expect(values(body, 'w:headerReference', 'r:id').length).toBe(pages.length)
  })

  it('shows pictures as drawings with a picture of points beside, and tells them in words', async () => {
    const { names, values, xml } = await open(writtenReport())
    expect(names.filter((name) => name.endsWith('.svg')).length).toBeGreaterThanOrEqual(2)
    expect(names.filter((name) => name.endsWith('.png')).length).toBeGreaterThanOrEqual(2)
    expect(values(body, 'wp:docPr', 'descr')).toEqual(
      expect.arrayContaining(['An office with a ramp', 'Gaps 3; strengths 1.']),
    )
    expect(xml(body).getElementsByTagName('asvg:svgBlip').length).toBeGreaterThanOrEqual(2)
  })

  it('tells title, issuer, day and language in its properties', async () => {
    const { xml } = await open(writtenReport({ lang: 'km' }))
    const property = (name: string) =>
      xml('docProps/core.xml').getElementsByTagName(name)[0]?.textContent
    expect(['dc:title', 'dc:creator', 'dc:language', 'dcterms:created'].map(property)).toEqual([
      'Report on registration',
      'Republic of Sandara',
      'km',
      '2026-05-04T00:00:00Z',
    ])
  })

  it('marks a draft on every page and says how to check what was issued', async () => {
    const approved = {
      ...sampleImprint,
      draft: false,
      approvals: [{ role: 'Chair', name: 'B. Person', day: '2026-05-05', note: '' }],
    }
    const [draft, issued, unissued] = [
      await open(writtenReport()),
      await open(writtenReport(), approved),
      await open(writtenReport(), { ...approved, verifyUrl: '' }),
    ]
    const headers = draft.names.filter((name) => /header\d+\.xml$/.test(name))
    expect(headers.every((name) => draft.text(name).includes('DRAFT'))).toBe(true)
    expect(
      issued.names
        .filter((name) => /header\d+\.xml$/.test(name))
        .some((name) => issued.text(name).includes('DRAFT')),
    ).toBe(false)
    expect(issued.text(body)).toContain(`How to check this document`)
    expect(issued.text(body)).toContain('B. Person')
    expect(unissued.text(body)).not.toContain('How to check this document')
  })
})

describe('a Word file from right to left', () => {
  const words = 'يولد جميع الناس أحرارًا'
  const arabic = writtenReport({ lang: 'ar', title: words }, [
    {
      type: 'paragraph',
      content: [{ text: words }, { text: ' UNHCR ' }, { text: 'ភាសាខ្មែរ', lang: 'km' }],
    },
    { type: 'paragraph', content: [{ text: 'In English.', lang: 'en' }] },
  ])

  it('turns paragraphs, runs and tables', async () => {
    const { xml, text } = await open(arabic)
    const paragraphs = [...xml(body).getElementsByTagName('w:p')]
    const of = (start: string) =>
      paragraphs.find(
        (each) =>
          each.textContent?.startsWith(start) && each.getElementsByTagName('w:pStyle').length === 0,
      )
    expect(of(words)?.getElementsByTagName('w:bidi')).toHaveLength(1)
    expect(of('In English')?.getElementsByTagName('w:bidi')).toHaveLength(0)
    expect(xml(body).getElementsByTagName('w:bidiVisual').length).toBe(
      xml(body).getElementsByTagName('w:tbl').length,
    )
    expect(text(body)).toContain(words)
  })

  it('gives each run the font and language of its script', async () => {
    const { xml } = await open(arabic)
    const runs = [...xml(body).getElementsByTagName('w:r')]
    const look = (words: string) => {
      const run = runs.findLast((each) => each.textContent?.trim() === words)
      const font = run?.getElementsByTagName('w:rFonts')[0]
      const lang = run?.getElementsByTagName('w:lang')[0]
      return [
        font?.getAttribute('w:cs'),
        lang?.getAttribute('w:bidi') ?? lang?.getAttribute('w:val'),
        run?.getElementsByTagName('w:rtl').length,
      ]
    }
    expect(look(words)).toEqual([fontFamilyOf('Arab'), 'ar-EG', 1])
    expect(look('UNHCR')).toEqual([fontFamilyOf('Latn'), 'en-GB', 0])
    expect(look('ភាសាខ្មែរ')).toEqual([fontFamilyOf('Khmr'), 'km-KH', 0])
  })
})

describe('hostile content in a Word file', () => {
  const everywhere = (text: string): Block[] => [
    { type: 'heading', level: 1, text, anchor: 'hostile' },
    {
      type: 'paragraph',
      content: [
        { text, footnote: [{ text }] },
        { text, bold: true, href: 'https://example.org/?q="><script>' },
      ],
    },
    {
      type: 'table',
      caption: text,
      columns: [{ label: text, align: 'start', width: 1 }],
      rows: [[[{ text }]]],
      source: text,
    },
    { type: 'definitions', items: [{ term: text, detail: [{ text }] }] },
    {
      ...(sampleDocument.blocks.find(({ type }) => type === 'figure') as Extract<
        Block,
        { type: 'figure' }
      >),
      title: text,
      alt: text,
    },
    { type: 'signatures', rows: [{ name: text, role: text, date: text, note: text }] },
  ]

  it.each(Object.entries(hostileTexts))('stays text: %s', async (_, text) => {
    const found = await open({
      ...sampleDocument,
      title: text,
      country: text,
      subtitle: text,
      provenance: text,
      edition: text,
      notice: text,
      blocks: everywhere(text),
    })
    expect(brokenLinks(found)).toEqual([])
    expect(found.text(body).split(oneLine(text)).length).toBeGreaterThan(12)
    expect(found.text('word/footnotes.xml')).toContain(oneLine(text))
  })

  it('holds a paragraph of 100,000 characters and a table of 2,000 rows', async () => {
    const long = 'word '.repeat(20_000)
    const rows = Array.from({ length: 2000 }, (_, index) => [
      [{ text: `row ${index}` }],
      [{ text: 'x' }],
    ])
    const columns = ['A', 'B'].map((label) => ({ label, align: 'start' as const, width: 1 }))
    const found = await open({
      ...sampleDocument,
      blocks: [
        { type: 'paragraph', content: [{ text: long }] },
        { type: 'table', caption: 'Long', columns, rows },
      ],
    })
    expect(found.text(body)).toContain(long)
    expect(found.xml(body).getElementsByTagName('w:tr').length).toBeGreaterThan(2000)
  })

  it('tells a broken picture in words, and a reference to nothing in its own', async () => {
    const found = await open(documentWithHoles)
    expect(brokenLinks(found)).toEqual([])
    for (const words of ['[What it showed]', 'the lost table', '[nobody]', 'a dead link'])
      expect(found.text(body)).toContain(words)
  })
})
