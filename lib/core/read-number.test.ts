import { expect, it } from 'vitest'
import { readNumber } from './read-number'

it.each([
  ['', { kind: 'empty' }],
  [' ', { kind: 'empty' }],
  ['12', { kind: 'number', number: 12 }],
  ['12.5', { kind: 'number', number: 12.5 }],
  ['0.125', { kind: 'number', number: 0.125 }],
  ['1 234', { kind: 'number', number: 1234 }],
  ['61.5 %', { kind: 'number', number: 61.5 }],
  ['-3', { kind: 'number', number: -3 }],
  ['12,5', { kind: 'unsure', candidates: [12.5] }],
  ['1,234', { kind: 'unsure', candidates: [1234, 1.234] }],
  ['1.234', { kind: 'unsure', candidates: [1234, 1.234] }],
  ['1.234,5', { kind: 'unsure', candidates: [1234.5] }],
  ['1,234,567', { kind: 'unsure', candidates: [1_234_567, 1234.567] }],
  ['7500,50', { kind: 'unsure', candidates: [7500.5] }],
  ['12,34,567.00', { kind: 'unsure', candidates: [1_234_567] }],
  ['9\u202F999,99', { kind: 'unsure', candidates: [9999.99] }],
  ['−5', { kind: 'number', number: -5 }],
  ['1,,234', { kind: 'unreadable' }],
  ['12,34.56', { kind: 'unreadable' }],
  [',123', { kind: 'unreadable' }],
  ['1,234.5.6', { kind: 'unreadable' }],
  ['about ten', { kind: 'unreadable' }],
  ['1e5', { kind: 'unreadable' }],
  ['<script>', { kind: 'unreadable' }],
])('reads %j', (text, expected) => {
  expect(readNumber(text)).toEqual(expected)
})
