import type { Expression } from '@/lib/core/coverage/table/expression'
import { parseExpression } from '@/lib/core/coverage/table/parse-expression'

/**
 * Names of the columns that a condition reads. Throws `invalid-input` for a condition that cannot
 * be read.
 */
export function expressionColumns(text: string, path: string): string[] {
  return [...new Set(columnsIn(parseExpression(text, path)))]
}

function columnsIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'literal':
      return []
    case 'column':
      return [expression.name]
    case 'missing':
    case 'not':
    case 'negative':
      return columnsIn(expression.of)
    case 'and':
    case 'or':
    case 'compare':
    case 'arithmetic':
      return [...columnsIn(expression.left), ...columnsIn(expression.right)]
    case 'in':
      return [expression.of, ...expression.list].flatMap(columnsIn)
  }
}
