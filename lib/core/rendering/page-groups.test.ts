import { describe, expect, it } from 'vitest'
import type { Block } from './block'
import { pageGroups } from './page-groups'

const heading: Block = { type: 'heading', level: 1, text: 'H', anchor: 'h' }
const text: Block = { type: 'paragraph', content: [{ text: 'words' }] }
const long: Block = { type: 'paragraph', content: [{ text: 'x'.repeat(5000) }] }
const pageBreak: Block = { type: 'page-break' }
const contents: Block = { type: 'contents' }
const list: Block = { type: 'list-of', of: 'tables' }
const wide: Block = {
  type: 'table',
  caption: '',
  landscape: true,
  columns: [{ label: '', align: 'start', width: 1 }],
  rows: [],
}

const sketch = (...blocks: Block[]) =>
  pageGroups(blocks).map(
    ({ isWide, blocks: inside }) =>
      `${isWide ? 'wide' : 'tall'}: ${inside.map(({ block }) => block.type).join(' ')}`,
  )

describe('blocks by the pages they stand on', () => {
  it.each<[string, Block[], string[]]>([
    ['nothing', [], []],
    ['text', [heading, text], ['tall: heading paragraph']],
    [
      'a wide table with the headings above it',
      [text, heading, heading, wide, text],
      ['tall: paragraph', 'wide: heading heading table', 'tall: paragraph'],
    ],
    ['wide tables one after another', [wide, heading, wide], ['wide: table heading table']],
    ['a heading at the end', [text, heading], ['tall: paragraph heading']],
    [
      'lists at the front, then the text on a new page',
      [contents, list, heading, text],
      ['tall: contents list-of page-break heading paragraph'],
    ],
    [
      'a page break after the lists, once',
      [contents, pageBreak, text],
      ['tall: contents page-break paragraph'],
    ],
    [
      'page breaks where a page ends anyway',
      [pageBreak, text, pageBreak, pageBreak, text, pageBreak, wide],
      ['tall: paragraph page-break paragraph', 'wide: table'],
    ],
    ['nothing but page breaks', [pageBreak, pageBreak], []],
    [
      'long chapters on pages of their own',
      [heading, long, heading, long],
      ['tall: heading paragraph page-break heading paragraph'],
    ],
    [
      'a long chapter that begins on a wide page',
      [heading, long, heading, wide, long],
      ['tall: heading paragraph', 'wide: heading table', 'tall: paragraph'],
    ],
  ])('%s', (_, blocks, groups) => expect(sketch(...blocks)).toEqual(groups))

  it('remembers the place of each block in the document', () => {
    expect(
      pageGroups([contents, text, wide]).flatMap(({ blocks }) => blocks.map(({ place }) => place)),
    ).toEqual([0, 1, 1, 2])
  })
})
