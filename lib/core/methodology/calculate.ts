import type { Formula, ScalarField } from './field'

/**
 * Value of a calculated column; null while something it needs is missing. Percentages and days are
 * rounded to one decimal and whole days.
 */
export function calculate(
  formula: Formula,
  values: Readonly<Record<string, unknown>>,
): number | null {
  const of = (column: string) => {
    const value = values[column]
    return typeof value === 'number' ? value : null
  }
  switch (formula.op) {
    case 'product':
      return fold(formula.columns.map(of), (a, b) => a * b)
    case 'sum':
      return fold(formula.columns.map(of), (a, b) => a + b)
    case 'difference': {
      const from = of(formula.from)
      return from === null ? null : rounded(from - (of(formula.subtract) ?? 0), 6)
    }
    case 'percentage': {
      const [numerator, denominator] = [of(formula.numerator), of(formula.denominator)]
      return numerator === null || denominator === null || denominator === 0
        ? null
        : rounded((numerator / denominator) * 100, 1)
    }
    case 'days-between':
      return daysBetween(values[formula.from], values[formula.to])
  }
}

function fold(numbers: (number | null)[], join: (a: number, b: number) => number): number | null {
  const [first, ...rest] = numbers
  if (first === null || first === undefined) return null
  const result = rest.reduce<number | null>(
    (sum, next) => (sum === null || next === null ? null : join(sum, next)),
    first,
  )
  return result === null ? null : rounded(result, 6)
}

function daysBetween(from: unknown, to: unknown): number | null {
  if (typeof from !== 'string' || typeof to !== 'string') return null
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return Number.isFinite(days) ? Math.round(days) : null
}

function rounded(value: number, digits: number): number {
  const scale = 10 ** digits
  return Math.round(value * scale) / scale
}

/** Columns that a calculated one is worked out from. */
export function formulaColumns(column: Extract<ScalarField, { kind: 'calculated' }>): string[] {
  const { formula } = column
  switch (formula.op) {
    case 'product':
    case 'sum':
      return formula.columns
    case 'difference':
      return [formula.from, formula.subtract]
    case 'percentage':
      return [formula.numerator, formula.denominator]
    case 'days-between':
      return [formula.from, formula.to]
  }
}
