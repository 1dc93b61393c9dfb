/** A condition or a calculation on one row of data. */
export type Expression =
  | { kind: 'literal'; value: ExpressionValue }
  | { kind: 'column'; name: string }
  | { kind: 'missing'; of: Expression }
  | { kind: 'not'; of: Expression }
  | { kind: 'negative'; of: Expression }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression }
  | { kind: 'arithmetic'; operator: '+' | '-' | '*' | '/'; left: Expression; right: Expression }
  | { kind: 'in'; of: Expression; list: Expression[] }

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='

/** null is "not recorded": it spreads through a condition unless the rest already decides it. */
export type ExpressionValue = number | string | boolean | null
