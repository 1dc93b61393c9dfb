import { z } from 'zod'

export const count = z.number('Give a number.').min(0, 'Give a number that is not negative.')
export const wholeCount = count.int('Give a whole number.')
export const positive = z.number('Give a number.').positive('Give a number above zero.')
export const rate = z.number('Give a number.').min(0, 'Give a share from 0 to 1.').max(1, 'Give a share from 0 to 1, not a percentage.')
export const year = z.number('Give a year.').int('Give a whole year.')
export const level = z.number('Give a number.').gt(0, 'Give a level between 0 and 1.').lt(1, 'Give a level between 0 and 1, such as 0.95.').default(0.95)
