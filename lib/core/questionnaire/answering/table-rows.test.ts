import { describe, expect, it } from 'vitest'
import { movedRow, pastedTable } from './table-rows'

describe('rows copied from a spreadsheet', () => {
  it.each([
    ['a\tb', [['a', 'b']]],
    ['a', [['a', '']]],
    ['a\tb\tc', [['a', 'b']]],
    ['Year\tTitle\n2020\tFirst', [['2020', 'First']]],
    [
      '2020\t"two\nlines"\n\n2021\tSecond\n',
      [
        ['2020', 'two\nlines'],
        ['2021', 'Second'],
      ],
    ],
    ['', []],
  ])('%j', (text, expected) => {
    expect(pastedTable(['year', 'title'], text)).toEqual(expected)
  })
})

it('moves a row', () => {
  const rows = [['a'], ['b'], ['c']]
  expect(movedRow(rows, 0, 1)).toEqual([['b'], ['a'], ['c']])
  expect(movedRow(rows, 2, 0)).toEqual([['c'], ['a'], ['b']])
})
