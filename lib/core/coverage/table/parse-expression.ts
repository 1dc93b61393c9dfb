import { refuse } from '@/lib/core/coverage/refuse'
import type { Comparison, Expression } from './expression'
import { readToken, type Token } from './read-token'

const comparisons: Record<string, Comparison> = {
  '==': '==',
  '=': '==',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}
const constants = new Map([
  ['TRUE', true],
  ['true', true],
  ['FALSE', false],
  ['false', false],
  ['NA', null],
  ['null', null],
])

/**
 * Parses a condition such as `awards == 'Yes'`, `age < 5 & region == 'N'`, `!is.na(x)` or `BR1 %in%
 * c(1, 2) | BR2 == 1`.
 * From weakest to strongest: | or; & and; ! not; comparisons and in; + -; * /. A note in brackets
 * after the condition is left out.
 */
export function parseExpression(text: string, path: string): Expression {
  return new Parser(text, path).whole()
}

class Parser {
  private token: Token

  constructor(
    private readonly text: string,
    private readonly path: string,
  ) {
    this.token = readToken(text, 0)
  }

  whole(): Expression {
    const expression = this.either()
    const rest = this.text.slice(this.token.start)
    if (this.token.kind !== 'end' && !/^\(.*\)\s*$/s.test(rest)) this.fail()
    return expression
  }

  private either(): Expression {
    let left = this.both()
    while (this.take('|', '||', 'or')) left = { kind: 'or', left, right: this.both() }
    return left
  }

  private both(): Expression {
    let left = this.denial()
    while (this.take('&', '&&', 'and')) left = { kind: 'and', left, right: this.denial() }
    return left
  }

  private denial(): Expression {
    if (this.take('!', 'not')) return { kind: 'not', of: this.denial() }
    return this.comparison()
  }

  private comparison(): Expression {
    const left = this.sum()
    const operator = this.token.kind === 'symbol' ? comparisons[this.token.text] : undefined
    if (operator) {
      this.advance()
      return { kind: 'compare', operator, left, right: this.sum() }
    }
    if (this.take('%in%', 'in')) return { kind: 'in', of: left, list: this.list() }
    return left
  }

  private list(): Expression[] {
    this.take('c')
    const close = this.take('(') ? ')' : this.take('[') ? ']' : this.fail()
    const items = [this.sum()]
    while (this.take(',')) items.push(this.sum())
    this.expect(close)
    return items
  }

  private sum(): Expression {
    let left = this.product()
    while (this.token.kind === 'symbol' && (this.token.text === '+' || this.token.text === '-')) {
      const operator = this.token.text
      this.advance()
      left = { kind: 'arithmetic', operator, left, right: this.product() }
    }
    return left
  }

  private product(): Expression {
    let left = this.single()
    while (this.token.kind === 'symbol' && (this.token.text === '*' || this.token.text === '/')) {
      const operator = this.token.text
      this.advance()
      left = { kind: 'arithmetic', operator, left, right: this.single() }
    }
    return left
  }

  private single(): Expression {
    if (this.take('-')) return { kind: 'negative', of: this.single() }
    if (this.take('(')) return this.bracketed()
    const { kind, text } = this.token
    if (kind === 'symbol' || kind === 'end' || kind === 'unknown') this.fail()
    this.advance()
    if (kind === 'number') return { kind: 'literal', value: Number(text) }
    if (kind === 'string')
      return { kind: 'literal', value: text.slice(1, -1).replace(/\\(.)/g, '$1') }
    if (kind === 'name' && constants.has(text))
      return { kind: 'literal', value: constants.get(text) ?? null }
    if (kind === 'name' && text === 'is.na' && this.take('('))
      return { kind: 'missing', of: this.bracketed() }
    return { kind: 'column', name: text }
  }

  private bracketed(): Expression {
    const inner = this.either()
    this.expect(')')
    return inner
  }

  /** Moves on when the token is one of these symbols or words. */
  private take(...texts: string[]): boolean {
    if (
      (this.token.kind !== 'symbol' && this.token.kind !== 'name') ||
      !texts.includes(this.token.text)
    )
      return false
    this.advance()
    return true
  }

  private expect(symbol: string): void {
    if (!this.take(symbol)) this.fail()
  }

  private advance(): void {
    this.token = readToken(this.text, this.token.end)
  }

  private fail(): never {
    if (this.token.kind === 'end') refuse(this.path, 'condition-ends-too-early')
    refuse(this.path, 'condition-unreadable', {
      found: this.token.text,
      place: this.token.start + 1,
    })
  }
}
