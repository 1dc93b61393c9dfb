import { z } from 'zod'
import { coded } from '@/lib/core/reason'

const largest = 1e12
const number = z
  .number(coded('give-a-number'))
  .max(largest, coded('number-at-most-million-millions'))

export const count = number.min(0, coded('number-not-negative'))
export const wholeCount = count.int(coded('give-a-whole-number'))
export const positive = number.min(1e-12, coded('number-above-zero'))
/** A number that may be negative. */
export const signed = number.min(-largest, coded('number-at-least-minus-million-millions'))
export const rate = z
  .number(coded('give-a-number'))
  .min(0, coded('share-0-to-1'))
  .max(1, coded('share-not-percentage'))
export const year = z
  .number(coded('give-a-year'))
  .int(coded('give-a-whole-year'))
  .min(1, coded('give-a-year'))
  .max(9999, coded('give-a-year'))
export const level = z
  .number(coded('give-a-number'))
  .gt(0, coded('level-0-to-1'))
  .lt(1, coded('level-such-as-095'))
  .default(0.95)
