import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '@/lib/core/rendering/block'
import { doc, paragraph, reference, text } from '@/tests/support/sample-report'
import { englishWords } from '@/tests/support/told'
import { type Prose, type ProseBlock, type ProseInline, Prose as ProseSchema } from './prose'
import { type ProseContext, proseBlocks } from './prose-blocks'
import { citedIn, picturesIn, proseText, referencesIn, wordCount } from './prose-text'

const id = '33333333-3333-4333-8333-333333333333'
const image = { mime: 'image/png' as const, data: 'iVBORw0KGgo=' }
const context: ProseContext = {
  level: 1,
  title: 'Chapter',
  anchor: 'section-1',
  lang: 'en',
  words: englishWords,
  present: (target) =>
    target === 'gone'
      ? null
      : target === 'moved'
        ? { value: '20', source: 'New list' }
        : { value: '12', source: 'Census' },
  isCitable: (document) => document === id,
  picture: (document) =>
    document === id ? { image, source: 'A document', restricted: false } : null,
  composed: (part) => [{ type: 'note', tone: 'info', content: [{ text: part }] }],
}
const blocks = (...content: ProseBlock[]) => proseBlocks(context, doc(...content))
const inlines = (...content: ProseInline[]): Inline[] => {
  const [block] = blocks(paragraph(...content))
  return block?.type === 'paragraph' ? block.content : []
}
const list = (
  type: 'bulletList' | 'orderedList',
  ...items: (string | ProseBlock)[][]
): ProseBlock =>
  ({
    type,
    content: items.map((item) => ({
      type: 'listItem',
      content: item.map((part) => (typeof part === 'string' ? paragraph(text(part)) : part)),
    })),
  }) as ProseBlock
const cell = (words: string, type: 'tableHeader' | 'tableCell' = 'tableCell') => ({
  type,
  content: [paragraph(text(words))],
})
const row = (...content: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, content })
const heading = (level: number, words: string): ProseBlock => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
})

describe('runs of text', () => {
  it.each<[string, ProseInline[], Inline[]]>([
    ['neighbours that look the same', [text('One '), text('two')], [{ text: 'One two' }]],
    [
      'marks',
      [text('a', 'bold', 'italic'), text('2', 'superscript'), text('n', 'subscript')],
      [
        { text: 'a', bold: true, italic: true },
        { text: '2', position: 'super' },
        { text: 'n', position: 'sub' },
      ],
    ],
    [
      'a link',
      [
        {
          type: 'text',
          text: 'here',
          marks: [{ type: 'link', attrs: { href: 'https://example.org' } }],
        },
      ],
      [{ text: 'here', href: 'https://example.org' }],
    ],
    ['a line break', [text('one'), { type: 'hardBreak' }, text('two')], [{ text: 'one\ntwo' }]],
    [
      'a passage with a comment',
      [
        { type: 'text', text: 'said', marks: [{ type: 'comment', attrs: { anchor: id } }] },
        text(' so'),
      ],
      [{ text: 'said so' }],
    ],
    [
      'a footnote',
      [text('word'), { type: 'footnote', attrs: { text: 'note' } }],
      [{ text: 'word' }, { text: '', footnote: [{ text: 'note' }] }],
    ],
    [
      'a citation',
      [text('law'), { type: 'citation', attrs: { document: id, locator: 'section 8' } }],
      [{ text: 'law' }, { text: ' (section 8)', cite: [id] }],
    ],
    [
      'a citation of what is not there, of which nothing is printed',
      [{ type: 'citation', attrs: { document: 'x', locator: '' } }],
      [],
    ],
    [
      'a restricted run',
      [text('open '), text('closed', 'restricted')],
      [{ text: 'open ' }, { text: 'closed', restricted: true }],
    ],
  ])('%s', (_what, given, expected) => expect(inlines(...given)).toEqual(expected))

  it('prints a reference with its source in a footnote, once for each source', () => {
    expect(
      inlines(reference('a', '12', 'Census'), text(' and '), reference('b', '12', 'Census')),
    ).toEqual([{ text: '12' }, { text: '', footnote: [{ text: 'Census' }] }, { text: ' and 12' }])
  })

  it.each([
    ['moved', 'The record has changed since; it now says: 20 (New list).'],
    ['gone', 'The record has changed since; it now holds nothing here.'],
  ])('keeps the accepted value of a reference that is %s, and says so', (target, words) => {
    const [value, note] = inlines(reference(target, '12', 'Census'))
    expect(value).toEqual({ text: '12' })
    expect(note?.footnote?.map((part) => part.text).join('')).toBe(`Census ${words}`)
  })

  it('restricts a chip or a note beside a restricted passage with it, and no others', () => {
    const shown = inlines(
      text('open '),
      reference('a', '12', 'Census'),
      text(' '),
      text('closed', 'restricted'),
      reference('moved', '12', 'List'),
    )
    expect(shown.map(({ text: words, restricted }) => [words, restricted ?? false])).toEqual([
      ['open 12', false],
      ['', false],
      [' ', false],
      ['closed12', true],
      ['', true],
    ])
  })
})

describe('blocks', () => {
  it.each<[string, ProseBlock, Block[]]>([
    ['an empty paragraph', paragraph(text('  ')), []],
    [
      'a restricted paragraph',
      { ...paragraph(text('Closed.')), attrs: { restricted: true } },
      [{ type: 'paragraph', content: [{ text: 'Closed.' }], restricted: true }],
    ],
    [
      'a heading',
      heading(1, 'Births'),
      [{ type: 'heading', level: 2, text: 'Births', anchor: 'section-1-h1' }],
    ],
    ['a heading without words', heading(1, ' '), []],
    [
      'a list',
      list('orderedList', ['One'], ['Two']),
      [{ type: 'list', ordered: true, items: [[{ text: 'One' }], [{ text: 'Two' }]] }],
    ],
    [
      'a nested list',
      list('bulletList', ['One', list('bulletList', ['In one'])], ['Two']),
      [
        {
          type: 'list',
          ordered: false,
          items: [[{ text: 'One' }], [{ text: 'In one' }], [{ text: 'Two' }]],
          depths: [0, 1, 0],
        },
      ],
    ],
    [
      'an item of two paragraphs',
      list('bulletList', ['One', 'more']),
      [
        {
          type: 'list',
          ordered: false,
          items: [[{ text: 'One' }, { text: '\n' }, { text: 'more' }]],
        },
      ],
    ],
    ['a list that two people emptied', { type: 'bulletList', content: [] }, []],
    [
      'a quotation',
      { type: 'blockquote', content: [paragraph(text('We walk a day.'))] },
      [{ type: 'quote', content: [{ text: 'We walk a day.' }] }],
    ],
    ['a table without rows', { type: 'table', content: [] }, []],
    [
      'a figure',
      {
        type: 'figure',
        attrs: { document: id, title: 'The office', alt: 'A wooden house', width: 60 },
      },
      [
        {
          type: 'figure',
          image,
          title: 'The office',
          alt: 'A wooden house',
          width: 60,
          source: 'A document',
          anchor: 'section-1-f1',
        },
      ],
    ],
    [
      'a figure whose picture is gone',
      { type: 'figure', attrs: { document: 'x', title: 'The office', alt: '', width: 60 } },
      [
        {
          type: 'note',
          tone: 'warning',
          content: [{ text: 'A picture could not be included: The office.' }],
        },
      ],
    ],
    [
      'what the record composes',
      { type: 'composed', attrs: { part: 'results/1' } },
      [{ type: 'note', tone: 'info', content: [{ text: 'results/1' }] }],
    ],
  ])('%s', (_what, given, expected) => expect(blocks(given)).toEqual(expected))

  it('names the columns by the first row of header cells and the rows by header cells in front', () => {
    const head = row(cell('Area', 'tableHeader'), cell('Births', 'tableHeader'))
    const table = {
      type: 'table',
      content: [
        head,
        row(cell('North', 'tableHeader'), cell('1,200')),
        row(cell('South', 'tableHeader'), cell('55 %')),
      ],
    } as ProseBlock
    expect(blocks(table)).toEqual([
      {
        type: 'table',
        caption: 'Chapter',
        columns: [
          { label: 'Area', align: 'start', width: 1 },
          { label: 'Births', align: 'end', width: 1 },
        ],
        rows: [
          [[{ text: 'North' }], [{ text: '1,200' }]],
          [[{ text: 'South' }], [{ text: '55 %' }]],
        ],
        rowHeads: true,
      },
    ])
  })

  it('fills up ragged rows, lays wide tables on their side and prints the caption that was given', () => {
    const wide = row(...Array.from({ length: 7 }, (_, index) => cell(`c${index}`)))
    const [table] = blocks({
      type: 'table',
      attrs: { caption: 'Offices' },
      content: [wide, row(cell('only'))],
    })
    expect(table).toMatchObject({ caption: 'Offices', landscape: true })
    expect(table?.type === 'table' && table.rows.map((cells) => cells.length)).toEqual([7, 7])
  })

  it('never skips a level, whatever level a heading was given', () => {
    const levels = blocks(heading(3, 'a'), heading(3, 'b'), heading(1, 'c'), heading(3, 'd')).map(
      (block) => (block.type === 'heading' ? block.level : 0),
    )
    expect(levels).toEqual([2, 3, 2, 3])
  })

  it('restricts a heading when a part of it is', () => {
    expect(
      blocks({
        type: 'heading',
        attrs: { level: 1 },
        content: [text('Camp '), text('North', 'restricted')],
      }),
    ).toEqual([
      { type: 'heading', level: 2, text: 'Camp North', anchor: 'section-1-h1', restricted: true },
    ])
  })
})

describe('what a text holds', () => {
  const prose: Prose = doc(
    paragraph(text('In all '), reference('count:x', '12', 'List'), text(' came.')),
    list(
      'bulletList',
      ['First item'],
      [paragraph({ type: 'citation', attrs: { document: id, locator: '' } })],
    ),
    { type: 'figure', attrs: { document: id, title: '', alt: '', width: 50 } },
  )

  it('is a text by the schema', () => expect(ProseSchema.parse(prose)).toEqual(prose))
  it('has words', () =>
    expect([proseText(prose), wordCount(prose)]).toEqual(['In all 12 came.\nFirst item', 6]))
  it('has references, citations and pictures', () =>
    expect([
      referencesIn(prose).map(({ target }) => target),
      citedIn(prose),
      picturesIn(prose),
    ]).toEqual([['count:x'], [id], [id]]))
})
