import { refuse } from '@/lib/core/coverage/refuse'
import { columnOf, type DataTable } from './data-table'
import type { Comparison, Expression, ExpressionValue } from './expression'
import { parseExpression } from './parse-expression'

/**
 * Value of an expression in each row. Conditions follow three-valued logic: not recorded is neither
 * true nor false.
 */
export function evaluateExpression(
  text: string,
  table: DataTable,
  path: string,
): ExpressionValue[] {
  const value = compile(parseExpression(text, path), table, path)
  return Array.from({ length: table.length }, (_, row) => value(row))
}

/** Whether a condition holds in each row; null where that cannot be told from what was recorded. */
export function evaluateCondition(
  text: string,
  table: DataTable,
  path: string,
): (boolean | null)[] {
  return evaluateExpression(text, table, path).map((value) => truth(value, path))
}

type RowValue = (row: number) => ExpressionValue

function compile(expression: Expression, table: DataTable, path: string): RowValue {
  const of = (part: Expression) => compile(part, table, path)
  switch (expression.kind) {
    case 'literal':
      return () => expression.value
    case 'column': {
      const column = columnOf(table, expression.name, path)
      return (row) => column[row] ?? null
    }
    case 'missing': {
      const inner = of(expression.of)
      return (row) => inner(row) === null
    }
    case 'not': {
      const inner = of(expression.of)
      return (row) => negated(truth(inner(row), path))
    }
    case 'negative': {
      const inner = of(expression.of)
      return (row) => calculated('-', 0, inner(row), path)
    }
    case 'and':
    case 'or':
      return junction(expression.kind === 'or', of(expression.left), of(expression.right), path)
    case 'compare': {
      const [left, right] = [of(expression.left), of(expression.right)]
      return (row) => compared(expression.operator, left(row), right(row), path)
    }
    case 'arithmetic': {
      const [left, right] = [of(expression.left), of(expression.right)]
      return (row) => calculated(expression.operator, left(row), right(row), path)
    }
    case 'in': {
      const [inner, list] = [of(expression.of), expression.list.map(of)]
      return (row) => {
        const value = inner(row)
        return value === null
          ? null
          : list.some((item) => compared('==', value, item(row), path) === true)
      }
    }
  }
}

/** `decisive` is the value that settles the junction alone: true for or, false for and. */
function junction(decisive: boolean, left: RowValue, right: RowValue, path: string): RowValue {
  return (row) => {
    const [a, b] = [truth(left(row), path), truth(right(row), path)]
    if (a === decisive || b === decisive) return decisive
    return a === null || b === null ? null : !decisive
  }
}

function negated(value: boolean | null): boolean | null {
  return value === null ? null : !value
}

function truth(value: ExpressionValue, path: string): boolean | null {
  if (typeof value === 'string') refuse(path, 'neither-true-nor-false', { value })
  return value === null ? null : Boolean(value)
}

function compared(
  operator: Comparison,
  left: ExpressionValue,
  right: ExpressionValue,
  path: string,
): boolean | null {
  if (left === null || right === null) return null
  if (typeof left === 'string' && typeof right === 'string') return holds(operator, left, right)
  const [a, b] = [asNumber(left), asNumber(right)]
  if (a !== null && b !== null) return holds(operator, a, b)
  if (operator !== '==' && operator !== '!=') refuse(path, 'no-order-between', { left, right })
  return operator === '!='
}

function holds<T extends number | string>(operator: Comparison, left: T, right: T): boolean {
  switch (operator) {
    case '==':
      return left === right
    case '!=':
      return left !== right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
  }
}

function asNumber(value: number | string | boolean): number | null {
  if (typeof value !== 'string') return Number(value)
  return value.trim() === '' || Number.isNaN(Number(value)) ? null : Number(value)
}

function calculated(
  operator: '+' | '-' | '*' | '/',
  left: ExpressionValue,
  right: ExpressionValue,
  path: string,
): number | null {
  if (left === null || right === null) return null
  const [a, b] = [asNumber(left), asNumber(right)]
  if (a === null || b === null)
    refuse(path, 'not-a-number-to-calculate-with', { value: a === null ? left : right })
  if (operator === '+') return a + b
  if (operator === '-') return a - b
  if (operator === '*') return a * b
  return b === 0 ? null : a / b
}
