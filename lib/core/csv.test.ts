import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf, parseCsv } from './csv'

const cell = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\uFEFF'))

describe('CSV', () => {
  it('brings back what it wrote, formulas and line breaks included', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant('end')), { maxLength: 5 }), (rows) => {
        expect(parseCsv(csvOf(rows))).toEqual(rows)
      }),
    )
  })

  it.each([
    ['=1+1', `"'=1+1"`],
    ["'=x", `"''=x"`],
    ["it's", `"it's"`],
    ['-', `"'-"`],
  ])('writes %s so that no spreadsheet runs it', (text, written) => {
    expect(csvOf([[text]])).toBe(`${written}\r\n`)
  })

  it('reads semicolons, as some spreadsheets save it', () => {
    expect(parseCsv('\uFEFFplace;source;translation\r\n"H-1.01 question";a, b;c\r\n\r\n')).toEqual([
      ['place', 'source', 'translation'],
      ['H-1.01 question', 'a, b', 'c'],
    ])
  })
})
