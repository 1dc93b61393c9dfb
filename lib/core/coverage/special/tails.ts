/** Both tails of a distribution at a point: each is exact where it is small. */
export interface Tails {
  lower: number
  upper: number
}

export function tailsFromLower(lower: number): Tails {
  return { lower, upper: 1 - lower }
}

export function tailsFromUpper(upper: number): Tails {
  return { lower: 1 - upper, upper }
}
