import { choicesOf } from '@/lib/core/questionnaire/answering/value-schema'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import { choicesIn, columnName, formName } from './form-names'
import type { Requirement } from './relevance'

export interface Coding {
  system: string
  code: string
  display: string
}

export interface EnableWhen {
  question: string
  operator: 'exists' | '=' | '>'
  answerBoolean?: true
  answerCoding?: Coding
  answerDecimal?: number
  answerDate?: string
  answerString?: string
}

/** When an item is enabled: any of the tests, or an expression where plain tests cannot say it. */
export interface Enabling {
  enableWhen?: EnableWhen[]
  enableBehavior?: 'any'
  extension?: { url: string; valueExpression: { language: 'text/fhirpath'; expression: string } }[]
}

const expressionUrl =
  'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression'

/**
 * One requirement in FHIR R4. All its tests are positive, so an unanswered question enables
 * nothing: "not one of these options" becomes "one of
 * the others". What only a negation can say (several answers without one, free text other than
 * this) is an expression.
 */
export function enabling({ condition, anyOf }: Requirement, edition: string): Enabling {
  const tests = anyOf.map((place) =>
    positiveTests(place, condition.op, operandsOf(condition.value), edition),
  )
  const plain = tests.every((list) => list !== null) ? tests.flat() : null
  if (plain && plain.length > 0)
    return { enableWhen: plain, ...(plain.length > 1 && { enableBehavior: 'any' }) }
  const expressions = anyOf.map((place) =>
    negativeExpression(place, condition.op, operandsOf(condition.value)),
  )
  const expression = plain || expressions.length === 0 ? 'false' : expressions.join(' or ')
  return {
    extension: [{ url: expressionUrl, valueExpression: { language: 'text/fhirpath', expression } }],
  }
}

/** Null where the condition is no disjunction of positive tests. */
function positiveTests(
  place: Instance,
  op: string,
  operands: unknown[],
  edition: string,
): EnableWhen[] | null {
  const question = formName(place)
  const equals = (options: unknown[]) =>
    options
      .flatMap((option) => equalTest(place, option, edition))
      .map((answer) => ({ question, operator: '=' as const, ...answer }))
  switch (op) {
    case 'eq':
    case 'in':
      return isMulti(place) ? [] : equals(operands)
    case 'not_in':
      return isChoice(place) && !isMulti(place)
        ? equals(choicesOf(place.question).filter((option) => !operands.includes(option)))
        : null
    case 'contains':
      return isMulti(place) ? equals(operands) : []
    case 'not_contains':
      return isMulti(place)
        ? null
        : place.question.answerType === 'table' || place.question.answerType === 'file'
          ? existTests(place)
          : []
    case 'gt':
      return isNumber(place) && typeof operands[0] === 'number'
        ? [{ question, operator: '>', answerDecimal: operands[0] }]
        : []
    case 'not_empty':
      return existTests(place)
    default:
      return []
  }
}

function existTests(place: Instance): EnableWhen[] {
  const name = formName(place)
  const questions =
    place.question.answerType === 'table'
      ? place.question.columns.map((_column, index) => columnName(name, index))
      : [name]
  return questions.map((question) => ({ question, operator: 'exists', answerBoolean: true }))
}

function equalTest(
  place: Instance,
  operand: unknown,
  edition: string,
): Omit<EnableWhen, 'question' | 'operator'>[] {
  if (isNumber(place)) return typeof operand === 'number' ? [{ answerDecimal: operand }] : []
  if (typeof operand !== 'string') return []
  if (isChoice(place))
    return codingsOf(place, [operand], edition).map((answerCoding) => ({ answerCoding }))
  if (place.question.answerType === 'date') return [{ answerDate: operand }]
  return place.question.answerType === 'text' || place.question.answerType === 'longtext'
    ? [{ answerString: operand }]
    : []
}

/** The answers are there and none of them is one of the operands. */
function negativeExpression(place: Instance, op: string, operands: unknown[]): string {
  const answers = `%resource.descendants().where(linkId = '${formName(place)}').answer.value`
  const codes = new Map(choicesIn(place.question).map(({ code, option }) => [option, code]))
  const unequal = operands.map((operand) => {
    const isOperand =
      op === 'not_contains'
        ? `code = '${codes.get(String(operand)) ?? ''}'`
        : `$this = ${fhirPathLiteral(operand)}`
    return `${answers}.where(${isOperand}).empty()`
  })
  return `(${[`${answers}.exists()`, ...unequal].join(' and ')})`
}

function fhirPathLiteral(operand: unknown): string {
  return typeof operand === 'number'
    ? String(operand)
    : `'${String(operand).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

/** Options as codes of a system of the question's own. */
export function codingsOf(
  { question }: Pick<Instance, 'question'>,
  options: readonly string[],
  edition: string,
): Coding[] {
  const known = choicesIn(question)
  return options.flatMap((wanted) =>
    known
      .filter(({ option }) => option === wanted)
      .map(({ code, option }) => ({
        system: codeSystem(edition, question.id),
        code,
        display: option,
      })),
  )
}

function codeSystem(edition: string, questionId: string): string {
  return `urn:crvs-workbench:${edition}:${questionId}`
}

function operandsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

function isNumber({ question }: Instance): boolean {
  return question.answerType === 'number' || question.answerType === 'percent'
}

function isMulti({ question }: Instance): boolean {
  return question.answerType === 'multi'
}

function isChoice({ question }: Instance): boolean {
  return ['multi', 'yn', 'ynp', 'scale5', 'single'].includes(question.answerType)
}
