import { z } from 'zod'

const largest = 1e12
const number = z.number('Give a number.').max(largest, 'Give a number up to a million millions.')

export const count = number.min(0, 'Give a number that is not negative.')
export const wholeCount = count.int('Give a whole number.')
export const positive = number.min(1e-12, 'Give a number above zero.')
/** A number that may be negative. */
export const signed = number.min(-largest, 'Give a number down to minus a million millions.')
export const rate = z
  .number('Give a number.')
  .min(0, 'Give a share from 0 to 1.')
  .max(1, 'Give a share from 0 to 1, not a percentage.')
export const year = z
  .number('Give a year.')
  .int('Give a whole year.')
  .min(1, 'Give a year.')
  .max(9999, 'Give a year.')
export const level = z
  .number('Give a number.')
  .gt(0, 'Give a level between 0 and 1.')
  .lt(1, 'Give a level between 0 and 1, such as 0.95.')
  .default(0.95)
