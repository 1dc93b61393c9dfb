import { z } from 'zod'
import type { FieldError } from '@/lib/core/error'
import type { ShowIf } from '@/lib/core/methodology/question'
import type { Methodology } from '@/lib/core/methodology/schema'
import { choicesOf } from '@/lib/core/questionnaire/answering/value-schema'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { coded } from '@/lib/core/reason'
import { line, prose, requiredLine } from '@/lib/core/text'
import type { ReasonCode } from '@/lib/core/words'

/** Types that a question of the lead body's own may have. */
export const ownAnswerTypes = [
  'text',
  'longtext',
  'yn',
  'ynp',
  'single',
  'multi',
  'number',
  'percent',
  'date',
  'file',
  'table',
] as const
export type OwnAnswerType = (typeof ownAnswerTypes)[number]

const Condition = z.strictObject({
  question: line(20),
  op: z.enum(['in', 'not_in', 'contains', 'not_contains', 'gt', 'not_empty']),
  /** Options for a choice, a number for `gt`, nothing for `not_empty`. */
  value: z.union([z.array(line(500)).min(1).max(50), z.number()]).optional(),
})

/** A question that the lead body adds, as form and API take it. */
export const OwnQuestionFields = z
  .strictObject({
    section: line(20),
    question: requiredLine(1000),
    help: prose(2000).default(''),
    answerType: z.enum(ownAnswerTypes),
    options: z.array(requiredLine(200)).max(50).default([]),
    columns: z.array(requiredLine(100)).max(12).default([]),
    unit: line(40).default(''),
    events: z.array(line(40)).max(30).default([]),
    /** Codes of the edition's list, or `ALL`. */
    populations: z.array(line(20)).max(40).default([]),
    repeatForEvent: z.boolean().default(false),
    repeatForPopulation: z.boolean().default(false),
    challenges: z.array(line(20)).max(10).default([]),
    required: z.boolean().default(false),
    condition: Condition.nullable().default(null),
  })
  .superRefine(({ answerType, options, columns, events, repeatForEvent }, issues) => {
    const problem = (path: string, code: ReasonCode) =>
      issues.addIssue({ code: 'custom', path: [path], message: coded(code) })
    if ((answerType === 'single' || answerType === 'multi') && options.length < 2)
      problem('options', 'two-options')
    if (new Set(options).size < options.length) problem('options', 'each-option-once')
    if (options.some((option) => !choicesOf({ options }).includes(option)))
      problem('options', 'leave-out-not-known')
    if (answerType === 'table' && columns.length === 0) problem('columns', 'one-column')
    if (repeatForEvent && events.length === 0) problem('events', 'choose-events-of-question')
  })
OwnQuestionFields.register(z.globalRegistry, { id: 'OwnQuestionFields' })
export type OwnQuestionFields = z.output<typeof OwnQuestionFields>

/** The question as the instrument asks it. */
export function ownQuestion(
  id: string,
  version: number,
  { condition, unit, ...fields }: OwnQuestionFields,
): AskedQuestion {
  return {
    ...fields,
    ...{ id, version, own: true, tag: '', order: Number(id.split('.')[1]), unit: unit || null },
    options: optionsOf(fields),
    columns: fields.answerType === 'table' ? fields.columns : [],
    showIf: condition ? [condition as ShowIf] : [],
    ...{
      evidenceWanted: [],
      evidenceDefault: false,
      standards: [],
      regionalTargets: [],
      milestone: null,
      suggestedRespondents: [],
      scoring: null,
      core: true,
    },
  }
}

function optionsOf({
  answerType,
  options,
}: Pick<OwnQuestionFields, 'answerType' | 'options'>): string[] {
  if (answerType === 'yn') return ['Yes', 'No']
  if (answerType === 'ynp') return ['Yes', 'Partly', 'No']
  return answerType === 'single' || answerType === 'multi' ? options : []
}

/** The fields that the question was made from, to fill the form again. */
export function ownQuestionFields({
  showIf,
  unit,
  answerType,
  options,
  ...question
}: AskedQuestion): OwnQuestionFields {
  const {
    section,
    help,
    columns,
    events,
    populations,
    repeatForEvent,
    repeatForPopulation,
    challenges,
    required,
  } = question
  const condition = Condition.safeParse(showIf[0])
  return {
    ...{
      section,
      question: question.question,
      help,
      columns,
      events,
      populations,
      repeatForEvent,
      repeatForPopulation,
      challenges,
      required,
    },
    answerType: answerType as OwnAnswerType,
    options: answerType === 'single' || answerType === 'multi' ? choicesOf({ options }) : [],
    unit: unit ?? '',
    condition: condition.success ? condition.data : null,
  }
}

/** Number of a question that the lead body added. */
export const OwnQuestionKey = z.string().regex(/^X-1\.\d{2}$/)

export function isOwnKey(key: string): boolean {
  return OwnQuestionKey.safeParse(key).success
}

/**
 * Next number of a question that the lead body adds; numbers of removed questions are not given
 * again.
 */
export function nextOwnKey(keys: readonly string[]): string {
  const last = Math.max(0, ...keys.map((key) => Number(key.split('.')[1])))
  return `X-1.${String(last + 1).padStart(2, '0')}`
}

/**
 * What in the question does not fit the edition or the other questions. `asked` are all questions
 * in their order, without this one.
 */
export function ownQuestionProblems(
  question: AskedQuestion,
  methodology: Methodology,
  asked: readonly AskedQuestion[],
): FieldError[] {
  const sections = methodology.questionSections.map(({ id }) => id)
  const unknown = (
    path: string,
    given: readonly string[],
    known: readonly string[],
  ): FieldError[] =>
    given
      .filter((item) => !known.includes(item))
      .map((item): FieldError => ({ path, code: 'not-in-edition', params: { name: item } }))
  return [
    ...unknown('section', [question.section], sections),
    ...unknown(
      'events',
      question.events,
      methodology.events.map(({ key }) => key),
    ),
    ...unknown('populations', question.populations, [
      'ALL',
      ...methodology.populations.map(({ code }) => code),
    ]),
    ...unknown(
      'challenges',
      question.challenges,
      methodology.challenges.map(({ key }) => key),
    ),
    ...question.showIf.flatMap((condition) =>
      conditionProblem(question, condition, asked, sections),
    ),
  ]
}

function conditionProblem(
  question: AskedQuestion,
  condition: ShowIf,
  asked: readonly AskedQuestion[],
  sections: readonly string[],
): FieldError[] {
  const path = 'condition'
  const other = asked.find(({ id }) => id === condition.question)
  if (condition.question === question.id || leadsBack(question.id, condition.question, asked))
    return [{ path, code: 'conditions-in-a-ring' }]
  if (!other) return [{ path, code: 'no-question-here', params: { question: condition.question } }]
  const place = ({ section, own, id }: AskedQuestion) =>
    [sections.indexOf(section), own ? 1 : 0, id] as const
  if (!isBefore(place(other), place(question)))
    return [{ path, code: 'question-asked-later', params: { question: other.id } }]
  return fits(condition, other)
    ? []
    : [{ path, code: 'question-has-no-such-answer', params: { question: other.id } }]
}

function leadsBack(
  id: string,
  from: string,
  asked: readonly AskedQuestion[],
  seen: readonly string[] = [],
): boolean {
  if (seen.includes(from)) return false
  const next = asked.find((question) => question.id === from)?.showIf ?? []
  return next.some(
    ({ question }) => question === id || leadsBack(id, question, asked, [...seen, from]),
  )
}

function isBefore(
  a: readonly [number, number, string],
  b: readonly [number, number, string],
): boolean {
  return a[0] !== b[0] ? a[0] < b[0] : a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2]
}

/** Ways in which a condition can look at the answer to the question. */
export function operatorsFor({
  answerType,
}: Pick<AskedQuestion, 'answerType'>): z.infer<typeof Condition>['op'][] {
  if (['yn', 'ynp', 'single', 'scale5'].includes(answerType)) return ['in', 'not_in', 'not_empty']
  if (answerType === 'multi') return ['contains', 'not_contains', 'not_empty']
  return answerType === 'number' || answerType === 'percent' ? ['gt', 'not_empty'] : ['not_empty']
}

function fits({ op, value }: ShowIf, other: AskedQuestion): boolean {
  if (!operatorsFor(other).some((known) => known === op)) return false
  if (op === 'not_empty') return true
  if (op === 'gt') return typeof value === 'number'
  return (
    Array.isArray(value) &&
    value.every((item) => typeof item === 'string' && choicesOf(other).includes(item))
  )
}
