import { describe, expect, it } from 'vitest'
import { telling } from '@/tests/support/told'
import { checkHeadings } from './check-headings'
import { filePreview } from './column-profile'
import { fittingDateFormats } from './date-format'
import { delimitedRows, delimiterOf } from './delimited-rows'
import { expressionColumns } from './expression-columns'
import { medianDays } from './median-days'
import { personalKind } from './personal-column'

describe('how dates are written', () => {
  it.each([
    [['2024-01-31', '2024-2-1'], ['iso']],
    [['2024-01-31 10:15:00'], ['iso']],
    [['31/01/2024', '01/02/2024'], ['dmy-slash']],
    [['01/31/2024'], ['mdy-slash']],
    [
      ['01/02/2024', '03/04/2024'],
      ['dmy-slash', 'mdy-slash'],
    ],
    [['31.01.2024'], ['dmy-dot']],
    [['29-02-2024'], ['dmy-dash']],
    [['29-02-2023'], []],
    [['20240131'], ['compact']],
    [['31-Jan-2024'], ['dmy-name']],
    [['2024-01-31', 'soon'], []],
    [['1234567'], []],
    [[], []],
  ])('%j fits %j', (values, formats) => {
    expect(fittingDateFormats(values)).toEqual(formats)
  })
})

describe('columns about persons', () => {
  it.each([
    ['child_name', 'name'],
    ['FirstName', 'name'],
    ['Nom', 'name'],
    ['Mother', 'name'],
    ['national id', 'identifier'],
    ['NIC', 'identifier'],
    ['PassportNo', 'identifier'],
    ['mother_id', 'identifier'],
    ['phone', 'contact'],
    ['E-mail', 'contact'],
    ['home address', 'address'],
    ['id', 'record-number'],
    ['Entry No.', 'record-number'],
    ['registration_number', 'record-number'],
    ['district_name', null],
    ['Facility name', null],
    ['population group', null],
    ['mother_age', null],
    ['registration_date', null],
    ['birth_date', null],
    ['sex', null],
    ['psu', null],
    ['weight', null],
  ])('the heading "%s" is recognised as %s', (heading, kind) => {
    expect(personalKind(heading, [])).toBe(kind)
  })

  const many = (make: (row: number) => string) => Array.from({ length: 20 }, (_, row) => make(row))
  it.each([
    ['names', many((row) => `Amina ${String.fromCharCode(65 + row)}oor`), 'name'],
    ['numbers of persons', many((row) => String(199_000_000_000 + row * 7919)), 'identifier'],
    ['passports', many((row) => `AB${1_000_000 + row}`), 'identifier'],
    ['telephones', many((row) => `+88 017 ${1_000_000 + row}`), 'contact'],
    ['addresses of mail', many((row) => `a${row}@example.org`), 'contact'],
    ['places on the map', many((row) => `23.${70_000 + row}, 90.${40_000 + row}`), 'address'],
    ['districts', many((row) => `District ${row % 5}`), null],
    ['two districts of two words', many((row) => (row % 2 ? 'Cox Bazar' : 'North Hills')), null],
    ['dates', many((row) => `202401${10 + row}`), null],
    ['weights', many((row) => `${1.5 + row / 7}`), null],
  ])('%s in an unnamed column are recognised', (_name, values, kind) => {
    expect(personalKind('v17', values)).toBe(kind)
  })
})

describe('the first rows', () => {
  it('show nothing of personal columns, and the values of the others when they are few', () => {
    const preview = filePreview(
      ['full name', 'sex', 'day', 'n'],
      [
        ['Amina Noor', 'F', '2024-01-31', '1'],
        ['Bina Noor', 'M', '2024-02-01', '2.5'],
      ],
      false,
    )
    expect(preview.rows).toEqual([
      [null, 'F', '2024-01-31', '1'],
      [null, 'M', '2024-02-01', '2.5'],
    ])
    expect(preview.columns.map(({ type, values }) => [type, values])).toEqual([
      ['text', []],
      ['text', ['F', 'M']],
      ['date', []],
      ['number', ['1', '2.5']],
    ])
  })

  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b;c\n1,5;2;3\n', ';'],
    ['a\tb\n', '\t'],
    ['a|b\n', '|'],
    ['"a,b";c\n', ';'],
    ['alone\n', ','],
  ])('of %j are separated by %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter)
  })

  it('keep separators, line breaks and quotation marks in quoted cells', () => {
    expect(delimitedRows('a,b\r\n"x,\n""y""",2\r\n\r\n3,\n', ',', 10)).toEqual([
      ['a', 'b'],
      ['x,\n"y"', '2'],
      ['3', ''],
    ])
    expect(delimitedRows('a\n1\n2\n', ',', 2)).toEqual([['a'], ['1']])
  })

  it.each([
    [['a', ''], 'Row 1, column 2 has no name'],
    [['a', 'b', 'a '], 'Row 1, column 3: two columns are called "a"'],
    [[`${'x'.repeat(201)}`], 'longer than 200 characters'],
  ])('with the heading %j are refused', (cells, message) => {
    expect(telling(() => checkHeadings(cells))).toThrow(message)
  })
})

describe('the median', () => {
  it.each([
    [[], null],
    [[[5, 1]], 5],
    [
      [
        [5, 1],
        [8, 1],
      ],
      6.5,
    ],
    [
      [
        [0, 3],
        [1, 1],
        [400, 2],
      ],
      0.5,
    ],
    [
      [
        [400, 3],
        [0, 3],
        [7, 1],
      ],
      7,
    ],
  ] as [[number, number][], number | null][])('of %j is %s', (counts, median) => {
    expect(medianDays(new Map(counts))).toBe(median)
  })
})

it('a condition names the columns that it reads', () => {
  expect(
    expressionColumns(
      "(BR1 in (1, 2) or `other one` == 1) and !is.na(age) and age / 12 < limit and sex == 'F'",
      'x',
    ),
  ).toEqual(['BR1', 'other one', 'age', 'limit', 'sex'])
})
