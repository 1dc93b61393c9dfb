import { gapKinds } from '@/lib/core/questionnaire/answering/answer'
import { type Instance, instancesOf } from '@/lib/core/questionnaire/instrument'
import { gapWords, placeWords } from '@/lib/core/questionnaire/words'
import type { Words, WordsIn } from '@/lib/core/words'
import { type Exchange, namesIn } from './exchange'
import { choicesIn, columnName, formName } from './form-names'
import { type Requirement, requirementsOf } from './relevance'
import { type Sayer, sayer, type Text } from './sayer'
import { type Refer, relevantExpression } from './xpath'

type Expression = (refer: Refer) => string
export type FieldType = 'text' | 'decimal' | 'date' | 'select_one' | 'select_multiple'

export interface FormField {
  kind: 'field'
  name: string
  type: FieldType
  /** Name of the list chosen from. */
  list?: string
  label: Text
  hint?: Text
  relevant?: Expression
  required?: Expression
  constraint?: Expression
  constraintMessage?: Text
  multiline?: boolean
}

export interface FormGroup {
  kind: 'group' | 'repeat'
  name: string
  label: Text
  relevant?: Expression
  /** Shown on one screen. */
  together?: boolean
  children: FormNode[]
}
export type FormNode = FormField | FormGroup

/**
 * The questionnaire as ODK and KoboToolbox know forms; XLSForm and XForm are two ways to write it
 * down.
 */
export interface FormModel {
  id: string
  title: string
  version: string
  /** The first is the language of the source. */
  languages: { code: string; name: string }[]
  nodes: FormNode[]
  lists: { name: string; choices: { code: string; label: Text }[] }[]
}

export const gapList = 'gaps'
const institutionList = 'institutions'
const maxNumber = 1e12

/** One group a section, in it one a place: the answer, or why there is none, and a comment. */
export function formModel(exchange: Exchange, language: string, wordsIn: WordsIn): FormModel {
  const { assessment, instrument, institutions, exportedAt } = exchange
  const say = sayer(exchange, language, wordsIn)
  const names = namesIn(exchange)
  const requirements = requirementsOf(instrument)
  const places = instancesOf(instrument)
  const sections = instrument.sections.map(
    ({ id, title }): FormGroup => ({
      kind: 'group',
      name: `s_${id.replace(/[^A-Za-z0-9]/g, '_')}`,
      label: say.source(`${id} ${title}`),
      children: places
        .filter(({ question }) => question.section === id)
        .map((place) =>
          placeGroup(
            place,
            requirements.get(place.key) ?? [],
            (words) => placeWords(words, names, place),
            say,
          ),
        ),
    }),
  )
  return {
    id: `crvs_${assessment.id.replaceAll('-', '')}`,
    title: wordsIn(language).say('printed.workbook.title', { assessment: assessment.title }),
    version: exportedAt.replace(/\D/g, '').slice(0, 14),
    languages: [language, ...Object.keys(exchange.translations)].map((code) => ({
      code,
      name: languageName(code),
    })),
    nodes: [...(institutions.length > 0 ? [institutionField(say)] : []), ...sections],
    lists: choiceLists(exchange, say),
  }
}

function choiceLists({ instrument, institutions }: Exchange, say: Sayer): FormModel['lists'] {
  return [
    ...(institutions.length > 0
      ? [
          {
            name: institutionList,
            choices: institutions.map(({ id, name }) => ({
              code: `i${id.replaceAll('-', '')}`,
              label: say.source(name),
            })),
          },
        ]
      : []),
    {
      name: gapList,
      choices: gapKinds.map((kind) => ({
        code: kind,
        label: say.each((words) => gapWords(words, kind)),
      })),
    },
    ...instrument.questions
      .filter((question) => choicesIn(question).length > 0)
      .map((question) => ({
        name: listName(question.id),
        choices: choicesIn(question).map(({ code, option }) => ({
          code,
          label: say.source(option, question.id, `option.${option}`),
        })),
      })),
  ]
}

function institutionField(say: Sayer): FormField {
  return {
    kind: 'field',
    name: 'institution',
    type: 'select_one',
    list: institutionList,
    label: say.own('printed.form.institution'),
    required: () => 'true()',
  }
}

function placeGroup(
  place: Instance,
  requirements: readonly Requirement[],
  where: (words: Words) => string,
  say: Sayer,
): FormGroup {
  const { question } = place
  const name = formName(place)
  const label = mapText(
    say.source(question.question, question.id, 'question', where),
    (text) => `${question.id} ${text}`,
  )
  const relevant: Expression = (refer) => relevantExpression(requirements, refer)
  return {
    kind: 'group',
    name: `g_${name}`,
    label,
    ...(requirements.length > 0 && { relevant }),
    together: true,
    children: [
      ...(question.answerType === 'table'
        ? [tableRows(place, label, say)]
        : [answerField(place, label, say)]),
      ...besides(place, say),
    ],
  }
}

function answerField(place: Instance, label: Text, say: Sayer): FormField {
  const { question } = place
  const name = formName(place)
  const bounded =
    question.answerType === 'percent' ? 100 : question.answerType === 'number' ? maxNumber : null
  const hint = [
    question.help && say.source(question.help, question.id, 'help'),
    question.unit && say.own('printed.form.inUnit', { unit: question.unit }),
  ].find(Boolean)
  return {
    kind: 'field',
    name,
    ...typeOf(place),
    label,
    ...(hint && { hint }),
    ...(question.required && { required: (refer: Refer) => `${refer(`${name}__gap`)} = ''` }),
    ...(bounded !== null && {
      constraint: () => `. >= 0 and . <= ${bounded}`,
      constraintMessage: say.own('printed.form.numberUpTo', { most: String(bounded) }),
    }),
  }
}

function typeOf({ question }: Instance): Pick<FormField, 'type' | 'list' | 'multiline'> {
  switch (question.answerType) {
    case 'number':
    case 'percent':
      return { type: 'decimal' }
    case 'date':
      return { type: 'date' }
    case 'multi':
      return { type: 'select_multiple', list: listName(question.id) }
    case 'yn':
    case 'ynp':
    case 'scale5':
    case 'single':
      return { type: 'select_one', list: listName(question.id) }
    case 'text':
      return { type: 'text' }
    case 'longtext':
    case 'file':
    case 'table':
      return { type: 'text', multiline: true }
  }
}

function tableRows(place: Instance, label: Text, say: Sayer): FormGroup {
  const name = formName(place)
  const { question } = place
  return {
    kind: 'repeat',
    name,
    label,
    children: question.columns.map((column, index) => ({
      kind: 'field',
      name: columnName(name, index),
      type: 'text',
      label: say.source(column, question.id, `column.${index}`),
    })),
  }
}

/**
 * Why there is no answer, and what else there is to say. The gap looks at nothing, so that no form
 * finds a ring in it.
 */
function besides(place: Instance, say: Sayer): FormField[] {
  const name = formName(place)
  const gap = `${name}__gap`
  const exclusive =
    place.question.answerType === 'table'
      ? {}
      : { constraint: (refer: Refer) => `. = '' or ${refer(name)} = ''` }
  return [
    {
      kind: 'field',
      name: gap,
      type: 'select_one',
      list: gapList,
      label: say.own('printed.form.whyNone'),
      hint: say.own('printed.form.onlyWhenNone'),
      ...exclusive,
      ...('constraint' in exclusive && {
        constraintMessage: say.own('reason.answer-or-reason'),
      }),
    },
    {
      kind: 'field',
      name: `${name}__reason`,
      type: 'text',
      label: say.own('printed.form.reason'),
      relevant: (refer) => `${refer(gap)} != ''`,
      required: (refer) => `${refer(gap)} != 'not-known'`,
    },
    {
      kind: 'field',
      name: `${name}__comment`,
      type: 'text',
      multiline: true,
      label: say.own('printed.form.comment'),
    },
  ]
}

function listName(questionId: string): string {
  return `o_${questionId.replace(/[^A-Za-z0-9]/g, '_')}`
}

function mapText(text: Text, change: (text: string) => string): Text {
  return Object.fromEntries(Object.entries(text).map(([code, words]) => [code, change(words)]))
}

function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
}
