import { describe, expect, it } from 'vitest'
import type { ScalarField } from './field'
import { parsePastedRows } from './paste'

const columns: ScalarField[] = [
  { kind: 'text', key: 'name', label: 'Institution' },
  {
    kind: 'choice',
    key: 'type',
    label: 'Type',
    options: [
      { value: 'health', label: 'Health' },
      { value: 'justice', label: 'Justice' },
    ],
  },
  { kind: 'number', key: 'staff', label: 'Staff' },
  { kind: 'date', key: 'since', label: 'Since' },
]
const read = (words: string) =>
  parsePastedRows(columns, words, (field) => ('options' in field ? (field.options ?? []) : []))

describe('parsePastedRows', () => {
  it('reads cells in the order of the columns', () => {
    expect(read('Ministry\tHealth\t1,200\t2026-01-31\n').rows).toEqual([
      { name: 'Ministry', type: 'health', staff: 1200, since: '2026-01-31' },
    ])
  })
  it('goes by a heading row', () => {
    expect(read('Since\tInstitution\r\n31.1.2026\tCourt').rows).toEqual([
      { since: '2026-01-31', name: 'Court' },
    ])
  })
  it('keeps quoted line breaks and tabs inside one cell', () => {
    expect(read('"Ministry ""of""\nHealth"\tjustice').rows).toEqual([
      { name: 'Ministry "of" Health', type: 'justice' },
    ])
  })
  it('names what it could not read and keeps the rest', () => {
    expect(read('Ministry\tSport\tmany')).toEqual({
      rows: [{ name: 'Ministry' }],
      unread: ['Type: Sport', 'Staff: many'],
    })
  })
  it.each([
    ['7500,50', 7500.5],
    ['1,200', 1200],
    ['1,234.56', 1234.56],
    ['1.234', 1.234],
    ['12,34,567', 1234567],
    ['1.234,50', 1234.5],
    ['81.46%', 81.46],
  ])('reads the number %s', (cell, number) =>
    expect(read(`Court\tJustice\t${cell}`).rows[0]?.staff).toBe(number),
  )
  it('leaves a number out rather than reading a part of it', () =>
    expect(read('Court\tJustice\t12,34.56').unread).toEqual(['Staff: 12,34.56']))
  it('reads nothing from nothing', () => expect(read(' \n\t\n').rows).toEqual([]))
})
