import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/core/error'
import type { Block, DocumentModel } from '@/lib/core/rendering/block'
import { drawPdf } from '@/lib/server/rendering/pdf/pdf'
import { pdfPages } from '../support/document-text'
import { pdfProblems } from '../support/pdf-problems'
import { pdfStructure } from '../support/pdf-structure'
import { sampleDocument, sampleImprint } from '../support/sample-document'
import { told } from '../support/told'

const words = (text: string) => [{ text }]
const paragraph = (text: string): Block => ({ type: 'paragraph', content: words(text) })
const table = (rows: string[][]): Block => ({
  type: 'table',
  caption: 'Table',
  columns: (rows[0] ?? []).map((_, index) => ({
    label: `Column ${index}`,
    align: 'start',
    width: 1,
  })),
  rows: rows.map((row) => row.map(words)),
})
const document = (...blocks: Block[]): DocumentModel => ({ ...sampleDocument, blocks })
const draw = (...blocks: Block[]) => drawPdf(document(...blocks), sampleImprint, 'a-2a')
const textOf = async (bytes: Uint8Array) => (await pdfPages(bytes)).join(' ')
const picture = (mime: 'image/png' | 'image/jpeg' | 'image/svg+xml', bytes: Buffer): Block => ({
  type: 'figure',
  image: { mime, data: bytes.toString('base64') },
  title: 'Picture',
  alt: 'A picture',
})

function refusal(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('It was drawn')
}

describe('text that looks like markup', () => {
  const markup =
    '#panic("x") *b* _i_ $a$ `c` <x> @y /* q */ <b>&amp;</b>]]> "q" \\u{41} #set page(width: 1pt)'

  it('is printed as it was written, in every place that holds text', async () => {
    const places: Block[] = [
      { type: 'heading', level: 1, text: markup, anchor: 'a' },
      paragraph(markup),
      { type: 'list', ordered: true, items: [words(markup)] },
      {
        ...(table([[markup]]) as Extract<Block, { type: 'table' }>),
        caption: markup,
        source: markup,
      },
      { type: 'definitions', items: [{ term: markup, detail: words(markup) }] },
      { type: 'quote', content: words(markup), attribution: markup },
      { type: 'note', tone: 'info', content: [{ text: 'x', footnote: words(markup) }] },
      {
        type: 'bibliography',
        entries: [{ key: 'k', text: words(markup), annotation: words(markup) }],
      },
      { type: 'signatures', rows: [{ name: markup, role: markup, date: markup, note: markup }] },
    ]
    const bytes = drawPdf(
      {
        ...document(...places),
        title: markup,
        subtitle: markup,
        country: markup,
        edition: markup,
        notice: markup,
      },
      sampleImprint,
      'ua-1',
    )
    const squeezed = (text: string) => text.replace(/[\s-]/g, '')
    const found = squeezed(await textOf(bytes)).split(squeezed(markup)).length - 1
    expect(found).toBeGreaterThanOrEqual(18)
    expect(
      pdfProblems(pdfStructure(bytes), { standard: 'ua-1', lang: 'en', title: markup }).filter(
        (problem) => !problem.includes('title'),
      ),
    ).toEqual([])
  })
})

describe('characters that cannot be printed', () => {
  it('are shown as such, and the text around them stays', async () => {
    const found = await textOf(
      draw(
        paragraph(
          'before \u0000\u0007\u001b \ud800 \ue000 \uffff \u{13000} \u0378 after \u202eturned\u202c \u2066x\u2069 end',
        ),
      ),
    )
    for (const part of ['before', 'after', 'end', '\ufffd']) expect(found).toContain(part)
  })

  it('does not change with what was drawn before', () => {
    const first = draw(paragraph('Signs \u{13000}'))
    draw(paragraph('Others \u{14400}'))
    expect(Buffer.compare(first, draw(paragraph('Signs \u{13000}')))).toBe(0)
  })
})

describe('large documents', () => {
  it.each([
    ['English', 'All human beings are born free. '],
    ['Arabic', 'يولد جميع الناس أحراراً متساوين '],
    ['Khmer without a space', 'មនុស្សទាំងអស់កើតមកមានសេរីភាព'],
    ['one word', 'x'],
    ['Thai letters that are no word', 'ก'],
  ])('hold a paragraph of 100,000 characters: %s', async (_, part) => {
    const bytes = draw(paragraph(part.repeat(Math.ceil(100_000 / part.length))))
    expect((await pdfPages(bytes)).length).toBeGreaterThan(15)
  })

  it('hold a table of 2,000 rows, none of them lost', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [`r${row}x`, 'second', 'third', 'fourth'])
    const found = await textOf(draw(table(rows)))
    expect(rows.every(([first = '']) => found.includes(first))).toBe(true)
  })

  it.each(['Q', 'ត', '字'])(
    'break a word of 5,000 letters in a narrow cell (%s)',
    async (letter) => {
      const bytes = draw(table([['a', 'b', letter.repeat(5000), 'd', 'e', 'f']]))
      const found = await textOf(bytes)
      expect(found.split(letter).length - 1).toBe(5000)
    },
  )

  it('let a row that is longer than a page go on over pages', async () => {
    const found = await textOf(draw(table([['first', `${'word '.repeat(5000)}ending`]])))
    expect(found).toContain('ending')
  })
})

describe('what cannot be drawn', () => {
  const around = (block: Block) => () => draw(paragraph('x'), paragraph('y'), block, paragraph('z'))
  it.each([
    ['a picture that was cut off', picture('image/png', Buffer.from('iVBORw0KGgoAAAA=', 'base64'))],
    ['a text that says it is a picture', picture('image/jpeg', Buffer.from('no picture'))],
    [
      'a drawing that fetches a file',
      picture(
        'image/svg+xml',
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd" width="5" height="5"/></svg>',
        ),
      ),
    ],
  ])('is named by its block: %s', (_, block) => {
    const error = refusal(around(block))
    expect(error.code).toBe('invalid-input')
    expect(told(error)).toBe('blocks[2] (figure): the picture cannot be read')
    expect(`${error.message} ${error.cause}`).not.toMatch(/\/(work|tmp|home|lib|etc)\//)
  })

  it('is named where it is the emblem', () => {
    const emblem = { mime: 'image/png' as const, data: 'AAAA' }
    expect(
      told(refusal(() => drawPdf({ ...document(paragraph('x')), emblem }, sampleImprint, 'ua-1'))),
    ).toBe('emblem: the picture cannot be read')
  })

  it('does not stay behind for the next document', () => {
    refusal(around(picture('image/png', Buffer.from('x'))))
    expect(draw(paragraph('x')).length).toBeGreaterThan(1000)
  })
})

it('a document with holes in it is drawn all the same', async () => {
  const loose: Block[] = [
    {
      type: 'paragraph',
      content: [
        { text: 'to nothing', href: '#none' },
        { text: 'named', ref: 'none' },
        { text: 'cited', cite: ['none'] },
      ],
    },
    { type: 'heading', level: 4, text: 'Too deep', anchor: 'a' },
    { type: 'heading', level: 1, text: '', anchor: 'a' },
    { type: 'list', ordered: false, items: [] },
    { type: 'list', ordered: false, items: [words('deep')], depths: [3] },
    { type: 'definitions', items: [] },
    { type: 'bibliography', entries: [] },
    {
      type: 'bibliography',
      entries: [
        { key: 'a', text: words('one') },
        { key: 'a', text: words('two') },
      ],
    },
    { type: 'signatures', rows: [] },
    {
      ...(table([['a', 'b']]) as Extract<Block, { type: 'table' }>),
      rows: [[words('short')], [words('a'), words('b'), words('c')]],
    },
    { ...(table([['a', 'b']]) as Extract<Block, { type: 'table' }>), rows: [] },
  ]
  const bytes = draw(...loose)
  for (const text of ['to nothing', 'named', 'cited', 'Too deep', 'deep', 'two', 'short'])
    expect(await textOf(bytes)).toContain(text)
  expect((await pdfPages(draw())).length).toBe(2)
})
