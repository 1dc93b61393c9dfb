import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { Block, DocumentModel } from '@/lib/core/rendering/block'
import { printableText } from '@/lib/core/rendering/printable-text'
import { drawDocument } from '@/lib/server/rendering/draw-document'
import { documentWithHoles } from '../support/document-with-holes'
import { hostileTexts } from '../support/hostile-texts'
import { sampleDocument, sampleImprint } from '../support/sample-document'
import { writtenReport } from '../support/written-report'

const draw = async (model: DocumentModel, imprint = sampleImprint) =>
  Buffer.from(await drawDocument({ model, imprint, format: 'html' })).toString('utf8')
const open = async (model: DocumentModel, imprint = sampleImprint) =>
  new JSDOM(await draw(model, imprint)).window.document
const words = (element: Element | Document | null | undefined) =>
  (element instanceof Object && 'body' in element ? element.body : element)?.textContent
    ?.replace(/\s+/g, ' ')
    .trim()
const all = (page: Document, selector: string) => [...page.querySelectorAll(selector)]

/** Names given twice, and links inside the page that lead to nothing. */
function brokenLinks(page: Document): string[] {
  const ids = all(page, '[id]').map(({ id }) => id)
  const twice = ids.filter((id, index) => ids.indexOf(id) < index)
  const dead = all(page, 'a[href^="#"]').flatMap((link) =>
    ids.includes(link.getAttribute('href')?.slice(1) ?? '') ? [] : [link.outerHTML],
  )
  return [...twice, ...dead]
}

describe('a document as a page', () => {
  it('needs nothing but itself', async () => {
    const page = await open(writtenReport())
    expect(all(page, 'script, link, iframe, object, embed, base, [style]')).toEqual([])
    expect(all(page, '[src]').map((each) => each.getAttribute('src')?.slice(0, 10))).toEqual(
      all(page, '[src]').map(() => 'data:image'),
    )
    expect(page.querySelector('style')?.textContent).toBe(
      readFileSync('public/document.css', 'utf8').trim(),
    )
  })

  it('has its parts where a screen reader looks for them, and no link to nothing', async () => {
    for (const model of [sampleDocument, writtenReport()]) {
      const page = await open(model)
      expect(brokenLinks(page)).toEqual([])
      expect([
        page.querySelectorAll('h1').length,
        page.querySelectorAll('main').length,
        page.querySelectorAll('body > header').length,
      ]).toEqual([1, 1, 1])
    }
    const page = await open(writtenReport())
    expect(
      all(page, 'nav').map((nav) =>
        words(page.getElementById(nav.getAttribute('aria-labelledby') ?? '')),
      ),
    ).toEqual(['Contents', 'Tables', 'Figures'])
    expect(words(page.querySelector('nav[role=doc-toc] ol'))).toBe('1 Results1.1 Wide2 People')
    expect(all(page, 'h2, h3').map(words)).toEqual([
      'Contents',
      'Tables',
      'Figures',
      '1 Results',
      '1.1 Wide',
      '2 People',
      'How to check this document',
    ])
  })

  it('names the heads of tables and the pictures', async () => {
    const page = await open(writtenReport())
    expect(
      all(page, '#estimates th').map((head) => [head.getAttribute('scope'), words(head)]),
    ).toEqual([
      ['col', 'Population'],
      ['col', 'Coverage'],
      ['row', 'Refugees'],
      ['row', 'Islands'],
    ])
    expect(words(page.querySelector('#estimates caption'))).toBe('Table 1: Estimates')
    expect(page.querySelector('#office img')?.getAttribute('alt')).toBe('An office with a ramp')
    expect(all(page, 'figure > svg > title').map(words)).toEqual(['Gaps 3; strengths 1.'])
    expect(all(page, 'figcaption').map(words)).toEqual([
      'Figure 1: Office',
      'Figure 2: Findings',
      '— Woman, focus group',
    ])
  })

  it('leads from references, citations and footnotes to their place and back', async () => {
    const page = await open(writtenReport())
    const paragraph = all(page, 'main > p')[0]
    expect(words(paragraph)).toBe(
      'See Table 1 and Figure 1 in the second chapter. The law asks for it[1, 2]1 since the 1st of May.',
    )
    expect(
      [...(paragraph?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href')),
    ).toEqual(['#estimates', '#office', '#people', '#source_1', '#source_2', '#note_1'])
    expect(words(page.getElementById('note_1'))).toBe('Article 4, in force ↩')
    expect(page.querySelector('#note_1 [role=doc-backlink]')?.getAttribute('href')).toBe('#mark_1')
    expect(words(page.getElementById('source_1'))).toContain('Civil Registration Act')
  })

  it('nests lists by their depth', async () => {
    const page = await open(writtenReport())
    const [list] = all(page, 'main > ol')
    expect([...(list?.children ?? [])].map(words)).toEqual(['FirstUnder it', 'Second'])
    expect(list?.querySelectorAll('ol > li > ol > li')).toHaveLength(1)
  })

  it('says language and direction, also of a passage in another', async () => {
    const page = await open(
      writtenReport({ lang: 'ar' }, [
        { type: 'paragraph', content: [{ text: 'A ' }, { text: 'ខ្មែរ', lang: 'km' }] },
        { type: 'paragraph', content: [{ text: 'All', lang: 'en' }] },
      ]),
    )
    const told = (element: Element | null | undefined) => [
      element?.getAttribute('lang'),
      element?.getAttribute('dir'),
    ]
    expect(told(page.documentElement)).toEqual(['ar', 'rtl'])
    expect(told(page.querySelector('span[lang]'))).toEqual(['km', 'ltr'])
    expect(told(page.querySelector('p[lang]'))).toEqual(['en', 'ltr'])
  })

  it('says how to check what was issued, and nothing of it where there is no address', async () => {
    const issued = {
      ...sampleImprint,
      draft: false,
      approvals: [{ role: 'Chair', name: 'B. Person', day: '2026-05-05', note: '' }],
    }
    const page = await open(writtenReport(), issued)
    expect(words(page)).toContain('B. Person')
    expect(page.querySelector('svg.qr')?.getAttribute('aria-label')).toBe(issued.verifyUrl)
    expect(words(page)).not.toContain('DRAFT')
    expect(words(await open(writtenReport(), { ...issued, verifyUrl: '' }))).not.toContain(
      'How to check',
    )
  })

  it('is the same text each time', async () =>
    expect(await draw(writtenReport())).toBe(await draw(writtenReport())))
})

describe('hostile content in a page', () => {
  const everywhere = (text: string): Block[] => [
    { type: 'heading', level: 1, text, anchor: 'hostile' },
    {
      type: 'paragraph',
      content: [
        { text, footnote: [{ text }] },
        { text, href: 'https://example.org/?q="><script>' },
        { text, lang: '"><script>' },
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
    {
      ...(sampleDocument.blocks.find(({ type }) => type === 'chart') as Extract<
        Block,
        { type: 'chart' }
      >),
      title: text,
      alt: text,
      categories: [text, 'b'],
    },
    { type: 'contents' },
  ]
  const whole = (text: string): DocumentModel => ({
    ...sampleDocument,
    title: text,
    country: text,
    subtitle: text,
    notice: text,
    blocks: everywhere(text),
  })

  it('makes no other elements than harmless words do', async () => {
    const tags = async (text: string) =>
      all(await open(whole(text)), '*')
        .map(({ tagName }) => tagName)
        .filter((tag) => !['BR', 'text', 'path', 'rect'].includes(tag))
    const harmless = await tags('harmless')
    for (const text of Object.values(hostileTexts)) expect(await tags(text)).toEqual(harmless)
  })

  it.each(Object.entries(hostileTexts))('stays text: %s', async (_, text) => {
    const page = await open(whole(text))
    const printed =
      words(page)?.split(printableText(text).replaceAll('\n', '').replace(/\s+/g, ' ').trim())
        .length ?? 0
    expect(printed).toBeGreaterThan(12)
    expect(
      all(page, '*')
        .flatMap((each) => each.getAttributeNames())
        .filter((name) => /^on|^style$/.test(name)),
    ).toEqual([])
  })

  it('holds a paragraph of 100,000 characters and a table of 2,000 rows', async () => {
    const long = 'word '.repeat(20_000)
    const rows = Array.from({ length: 2000 }, (_, index) => [[{ text: `row ${index}` }]])
    const html = await draw({
      ...sampleDocument,
      blocks: [
        { type: 'paragraph', content: [{ text: long }] },
        {
          type: 'table',
          caption: 'Long',
          columns: [{ label: 'A', align: 'start', width: 1 }],
          rows,
        },
      ],
    })
    expect(html).toContain(long)
    expect(html).toContain('row 1999')
  })

  it('tells a broken picture in words, and a reference to nothing in its own', async () => {
    const page = await open(documentWithHoles)
    expect(brokenLinks(page)).toEqual([])
    expect(all(page, 'img')).toEqual([])
    for (const found of ['[What it showed]', 'the lost table', '[nobody]', 'a dead link'])
      expect(words(page)).toContain(found)
  })
})
