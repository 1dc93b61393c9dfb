import { describe, expect, it } from 'vitest'
import type { Block, DocumentModel } from './block'
import { checkDocument } from './check-document'

const whole: Omit<DocumentModel, 'blocks'> = {
  ...{
    title: 'Report',
    subtitle: '',
    country: 'Sandara',
    lang: 'en',
    issuedOn: '2026-05-04',
    edition: 'Version 1',
    provenance: '',
  },
}
const point =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const base64 = (text: string) => btoa(unescape(encodeURIComponent(text)))
const svg = (inner: string, attributes = '') =>
  base64(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" ${attributes}>${inner}</svg>`)

const heading = (level: number, text = 'Chapter', anchor = `a${level}`): Block => ({
  type: 'heading',
  level,
  text,
  anchor,
})
const figure = (mime: 'image/png' | 'image/jpeg' | 'image/svg+xml', data: string): Block => ({
  type: 'figure',
  image: { mime, data },
  title: 'Office',
  alt: 'An office',
})
const paragraph = (more: object): Block => ({
  type: 'paragraph',
  content: [{ text: 'words', ...more }],
})
const table = (rows: string[][], anchor?: string): Block => ({
  type: 'table',
  caption: 'Estimates',
  columns: [
    { label: 'A', align: 'start', width: 1 },
    { label: 'B', align: 'end', width: 1 },
  ],
  rows: rows.map((row) => row.map((text) => [{ text }])),
  ...(anchor && { anchor }),
})
const chart = (more: object): Block =>
  ({
    ...{
      type: 'chart',
      chart: 'bar',
      title: 'Findings',
      alt: 'Findings',
      unit: '',
      categories: ['x', 'y'],
      series: [{ name: 'S', values: [1, 2] }],
    },
    ...(more as object),
  }) as Block
const list = (depths: number[]): Block => ({
  type: 'list',
  ordered: false,
  items: [[{ text: 'a' }], [{ text: 'b' }]],
  depths,
})
const bibliography = (...keys: string[]): Block => ({
  type: 'bibliography',
  entries: keys.map((key) => ({ key, text: [{ text: key }] })),
})

const messages = (...blocks: Block[]) =>
  checkDocument({ ...whole, blocks }).map(({ message }) => message)

describe('checking a document', () => {
  it.each<[string, Block[]]>([
    ['a heading and words', [heading(1), paragraph({})]],
    ['a picture', [figure('image/png', point)]],
    ['a drawing', [figure('image/svg+xml', svg('<!-- > --><g><path d="M0 0L1 1"/></g>'))]],
    [
      'a drawing with a reference to itself',
      [
        figure(
          'image/svg+xml',
          svg('<use xlink:href="#a"/>', 'xmlns:xlink="http://www.w3.org/1999/xlink"'),
        ),
      ],
    ],
    [
      'references that lead somewhere',
      [
        table([['1', '2']], 't'),
        paragraph({ ref: 't' }),
        paragraph({ href: '#t' }),
        paragraph({ cite: ['k'] }),
        bibliography('k'),
      ],
    ],
    ['a list with depths', [list([0, 1])]],
    ['a chart', [chart({})]],
  ])('finds nothing wrong with %s', (_, blocks) => expect(messages(...blocks)).toEqual([]))

  it.each<[string, Block[], string]>([
    ['nothing to read', [{ type: 'contents' }], 'blocks: the document is empty'],
    [
      'a level that skips one',
      [heading(1), heading(3)],
      'blocks[1] (heading): a heading of level 3 cannot follow one of level 1',
    ],
    [
      'a first heading below the first level',
      [heading(2)],
      'blocks[0] (heading): a heading of level 2 cannot follow the title',
    ],
    ['a heading without words', [heading(1, ' ')], 'blocks[0] (heading): the heading has no words'],
    [
      'an anchor given twice',
      [heading(1, 'A', 'x'), table([], 'x')],
      'blocks[1] (table): the anchor "x" was given before',
    ],
    [
      'a row with too few cells',
      [table([['1', '2'], ['1']])],
      'blocks[0] (table): row 2 has 1 cells for 2 columns',
    ],
    [
      'a reference to nothing',
      [paragraph({ ref: 'gone' })],
      'blocks[0] (paragraph): a reference names "gone", and no table, figure or chart has this anchor',
    ],
    [
      'a reference to a heading',
      [heading(1), paragraph({ ref: 'a1' })],
      'blocks[1] (paragraph): a reference names "a1", and no table, figure or chart has this anchor',
    ],
    [
      'a citation of nothing',
      [paragraph({ cite: ['k'] })],
      'blocks[0] (paragraph): a citation names "k", and no entry of a bibliography has this key',
    ],
    [
      'a link to nothing',
      [paragraph({ href: '#gone' })],
      'blocks[0] (paragraph): a link leads to "#gone", and nothing has this anchor',
    ],
    [
      'a link to nothing in a footnote',
      [paragraph({ footnote: [{ text: 'n', href: '#gone' }] })],
      'blocks[0] (paragraph): a link leads to "#gone", and nothing has this anchor',
    ],
    [
      'a language that is none',
      [paragraph({ lang: 'k!' })],
      'blocks[0] (paragraph): "k!" is not a language tag',
    ],
    [
      'a key given twice',
      [bibliography('k', 'k')],
      'blocks[0] (bibliography): the key "k" was given before',
    ],
    ['depths for another list', [list([0])], 'blocks[0] (list): there are 1 depths for 2 items'],
    [
      'depths that skip one',
      [list([0, 2])],
      'blocks[0] (list): item 2 stands more than one step deeper than the one before it',
    ],
    [
      'a series with too few values',
      [chart({ series: [{ name: 'S', values: [1] }] })],
      'blocks[0] (chart): series "S" has 1 values for 2 categories',
    ],
    [
      'a hidden category that is not there',
      [chart({ series: [{ name: 'S', values: [1, 2], hidden: [2] }] })],
      'blocks[0] (chart): series "S" names category 2, and there are 2',
    ],
    [
      'a chart without values',
      [chart({ categories: [], series: [] })],
      'blocks[0] (chart): the chart has no values',
    ],
    [
      'a picture of another type',
      [figure('image/jpeg', point)],
      'blocks[0] (figure): the picture is image/png, not image/jpeg as it says',
    ],
    [
      'no picture at all',
      [figure('image/png', base64('hello'))],
      'blocks[0] (figure): the picture is not a PNG, JPEG or SVG',
    ],
    [
      'a picture that was cut off',
      [figure('image/png', btoa(atob(point).slice(0, 60)))],
      'blocks[0] (figure): the picture is damaged or was cut off',
    ],
    [
      'a picture with wrong bytes',
      [figure('image/png', btoa(atob(point).replace('IDAT', 'IDAS')))],
      'blocks[0] (figure): the picture is damaged or was cut off',
    ],
    [
      'a drawing that is not closed',
      [figure('image/svg+xml', base64('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'))],
      'blocks[0] (figure): the picture is an SVG that is not well-formed',
    ],
    [
      'a drawing with a script',
      [figure('image/svg+xml', svg('<script>1</script>'))],
      'blocks[0] (figure): the picture is an SVG with a script, an animation or a reference to elsewhere',
    ],
    [
      'a drawing that listens',
      [figure('image/svg+xml', svg('<g onload="x()"/>'))],
      'blocks[0] (figure): the picture is an SVG with a script, an animation or a reference to elsewhere',
    ],
    [
      'a drawing with a picture from elsewhere',
      [figure('image/svg+xml', svg('<image href="https://example.org/a.png"/>'))],
      'blocks[0] (figure): the picture is an SVG with a script, an animation or a reference to elsewhere',
    ],
    [
      'a drawing with a style from elsewhere',
      [figure('image/svg+xml', svg('<style>@import "a.css"</style>'))],
      'blocks[0] (figure): the picture is an SVG with a reference to elsewhere',
    ],
    [
      'a drawing with entities',
      [figure('image/svg+xml', base64('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'))],
      'blocks[0] (figure): the picture is an SVG with entities of its own',
    ],
  ])('names the block of %s', (_, blocks, message) =>
    expect(messages(...blocks)).toEqual([message]),
  )

  it('names the emblem, the language and a title without words', () => {
    const emblem = { mime: 'image/png' as const, data: base64('hello') }
    expect(
      checkDocument({ ...whole, title: ' ', lang: '-x', emblem, blocks: [paragraph({})] }).map(
        ({ message }) => message,
      ),
    ).toEqual([
      'title: the document has no title',
      'lang: "-x" is not a language tag',
      'emblem: the picture is not a PNG, JPEG or SVG',
    ])
  })
})
