import { describe, expect, it } from 'vitest'
import { telling } from '@/tests/support/told'
import { columnNames } from './column-names'
import { parseCsv } from './parse-csv'

const columns = (text: string) => Object.fromEntries(parseCsv(text).columns)

describe('reading comma-separated text', () => {
  it.each([
    ['plain numbers', 'a,b\n1,2.5\n-3,1e3\n', { a: [1, -3], b: [2.5, 1000] }],
    ['quoted text with commas, quotes and line breaks', 'a\n"x, ""y""\nz"\n', { a: ['x, "y"\nz'] }],
    ['quoted digits stay text', 'a\n"007"\n"8"\n', { a: ['007', '8'] }],
    ['empty cells and NA', 'a,b\n,x\nNA,\n3,y\n', { a: [null, null, 3], b: ['x', null, 'y'] }],
    ['a number among words is a word', 'a\n1\ntwo\n', { a: ['1', 'two'] }],
    [
      'Windows line ends and a byte order mark',
      '\uFEFFa,b\r\n1,2\r\n3,4\r\n',
      { a: [1, 3], b: [2, 4] },
    ],
    ['no line end at the end, and an empty last cell', 'a,b\n1,', { a: [1], b: [null] }],
    ['no rows', 'a,b\n', { a: [], b: [] }],
  ])('%s', (_, text, expected) => expect(columns(text)).toEqual(expected))

  it.each([
    ['an empty file', '', 'empty'],
    ['a short row', 'a,b\n1\n', 'Row 1 has 1 cells'],
    ['two columns of one name', 'a,a\n1,2\n', '"a"'],
    ['an open quotation mark', 'a\n"x', 'never closed'],
    ['text after a closing quotation mark', 'a\n"x"y\n', 'follows'],
  ])('%s is refused', (_, text, words) => expect(telling(() => parseCsv(text))).toThrow(words))
})

describe('columns named in words', () => {
  const table = parseCsv('psu,stratum,fpc1,odd name\n1,1,5,2\n')
  it.each([
    ['psu', ['psu']],
    ['psu (nested in stratum)', ['psu']],
    ['~psu + fpc1', ['psu', 'fpc1']],
    ['psu (stage 1), fpc1 (stage 2)', ['psu', 'fpc1']],
    ['odd name', ['odd name']],
  ])('%s', (text, names) => expect(columnNames(text, table, 'psu')).toEqual(names))
  it.each(['cluster', '', '(psu)', 'psu nested'])('"%s" is refused', (text) =>
    expect(telling(() => columnNames(text, table, 'psu'))).toThrow('psu'),
  )
})
