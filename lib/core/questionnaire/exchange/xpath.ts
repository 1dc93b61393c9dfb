import type { ShowIf } from '@/lib/core/methodology/question'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import { choicesIn, columnName, formName } from './form-names'
import type { Requirement } from './relevance'

/** How a form refers to a field: `${name}` in an XLSForm, an absolute path in an XForm. */
export type Refer = (field: string) => string

/** All requirements as one XPath expression; empty when there is none. */
export function relevantExpression(requirements: readonly Requirement[], refer: Refer): string {
  return requirements
    .map(({ condition, anyOf }) => {
      const tests = anyOf.map((place) => conditionExpression(condition, place, refer))
      if (tests.length === 0) return 'false()'
      return tests.length === 1
        ? tests.join('')
        : `(${tests.map((test) => `(${test})`).join(' or ')})`
    })
    .map((test, _index, all) => (all.length > 1 ? `(${test})` : test))
    .join(' and ')
}

/** Holds only on an answered value, like `conditionHolds`. */
function conditionExpression({ op, value }: ShowIf, place: Instance, refer: Refer): string {
  const operands = Array.isArray(value) ? value : [value]
  const field = refer(formName(place))
  const equals = operands.flatMap((operand) => equalTest(place, field, operand))
  const selected = operands.flatMap((operand) => selectedTest(place, field, operand))
  switch (op) {
    case 'eq':
    case 'in':
      return anyTest(equals)
    case 'not_in':
      return andNot(answeredTest(place, refer), equals)
    case 'contains':
      return anyTest(selected)
    case 'not_contains':
      return isList(place) ? andNot(answeredTest(place, refer), selected) : 'false()'
    case 'gt':
      return isNumber(place) && typeof value === 'number'
        ? `${field} != '' and ${field} > ${value}`
        : 'false()'
    case 'not_empty':
      return answeredTest(place, refer)
    default:
      return 'false()'
  }
}

function answeredTest(place: Instance, refer: Refer): string {
  const name = formName(place)
  switch (place.question.answerType) {
    case 'table': {
      const cells = place.question.columns.map(
        (_column, index) => `join('', ${refer(columnName(name, index))})`,
      )
      return `normalize-space(concat(${cells.join(', ')}, '')) != ''`
    }
    case 'text':
    case 'longtext':
    case 'file':
      return `normalize-space(${refer(name)}) != ''`
    default:
      return `${refer(name)} != ''`
  }
}

function equalTest(place: Instance, field: string, operand: unknown): string[] {
  const { answerType } = place.question
  if (isList(place)) return []
  if (isNumber(place)) return typeof operand === 'number' ? [`${field} = ${operand}`] : []
  if (typeof operand !== 'string') return []
  const text = answerType === 'text' || answerType === 'longtext' || answerType === 'date'
  const code = text ? operand : codeOf(place, operand)
  return code === undefined ? [] : [`${field} = ${literal(code)}`]
}

function selectedTest(place: Instance, field: string, operand: unknown): string[] {
  if (place.question.answerType !== 'multi' || typeof operand !== 'string') return []
  const code = codeOf(place, operand)
  return code === undefined ? [] : [`selected(${field}, ${literal(code)})`]
}

function codeOf({ question }: Instance, option: string): string | undefined {
  return choicesIn(question).find((choice) => choice.option === option)?.code
}

function isList({ question }: Instance): boolean {
  return (
    question.answerType === 'multi' ||
    question.answerType === 'table' ||
    question.answerType === 'file'
  )
}

function isNumber({ question }: Instance): boolean {
  return question.answerType === 'number' || question.answerType === 'percent'
}

function anyTest(tests: readonly string[]): string {
  return tests.length === 0 ? 'false()' : tests.join(' or ')
}

function andNot(answered: string, tests: readonly string[]): string {
  return tests.length === 0 ? answered : `${answered} and not(${tests.join(' or ')})`
}

/**
 * XPath 1.0 has no escapes; text with both kinds of quotation marks is put together from pieces.
 */
function literal(text: string): string {
  if (!text.includes("'")) return `'${text}'`
  if (!text.includes('"')) return `"${text}"`
  return `concat(${text
    .split("'")
    .map((piece) => `'${piece}'`)
    .join(`, "'", `)})`
}
