import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from './read-number'

describe('reading a number', () => {
  it.each([
    ['7500', 7500],
    ['7500,50', 7500.5],
    ['7500.50', 7500.5],
    ['1,23', 1.23],
    ['0,505', 0.505],
    ['1,234', 1234],
    ['1,234.56', 1234.56],
    ['12,34,567.00', 1234567],
    ['1,234,567', 1234567],
    ['9 999,99', 9999.99],
    ['9\u00A0999,99', 9999.99],
    ['9\u202F999,99', 9999.99],
    ['-89 942,39', -89942.39],
    ['−5', -5],
    ['+3', 3],
    ['.5', 0.5],
    ['1e3', 1000],
    ['0', 0],
  ])('reads %s', (text, number) => expect(readNumber(text)).toBe(number))

  it.each([
    '',
    '-',
    ',123',
    '1,,234',
    '12,34.56',
    '1,234.5.6',
    '-89.942,39',
    '1.234.567',
    '12 34',
    '1 2',
    'about 40',
    '31.02.2026',
    '0x10',
    'Infinity',
    'NaN',
  ])('takes nothing of %j rather than a part of it', (text) =>
    expect(readNumber(text)).toBeUndefined(),
  )

  it('reads every number that it is given plainly or as the screen prints it', () => {
    const number = fc.double({ noNaN: true, min: -1e12, max: 1e12 })
    fc.assert(
      fc.property(number, (value) => {
        const cents = Math.round(value * 100) / 100 + 0
        expect(readNumber(String(value))).toBe(value)
        expect(readNumber(cents.toLocaleString('en'))).toBeCloseTo(cents, 2)
        expect(readNumber(cents.toLocaleString('fr'))).toBeCloseTo(cents, 2)
      }),
    )
  })
})
