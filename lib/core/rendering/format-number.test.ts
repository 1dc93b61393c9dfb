import { describe, expect, it } from 'vitest'
import { formatNumber } from './format-number'

describe('formatNumber', () => {
  it.each([
    [undefined, 1234567.25, '1,234,567.25'],
    ['en', -1234, '-1,234'],
    ['en', 100, '100'],
    ['vi', 1234567.25, '1.234.567,25'],
    ['id', 999.5, '999,5'],
    ['km', 1234567.25, '១,២៣៤,៥៦៧.២៥'],
    ['ne', 1234567.25, '१२,३४,५६७.२५'],
    ['ta', 12345678, '1,23,45,678'],
    ['bn', 123, '১২৩'],
    ['fa', 1234567.25, '۱٬۲۳۴٬۵۶۷٫۲۵'],
    ['ar', 1234567.25, '1,234,567.25'],
    ['km-KH', 10, '១០'],
  ])('%s: %d is %s', (lang, value, written) => {
    expect(formatNumber(value, lang)).toBe(written)
  })
})
