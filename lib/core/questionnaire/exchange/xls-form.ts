import { guarded } from '@/lib/core/spreadsheet-text'
import type { FormField, FormModel, FormNode } from './form-model'
import type { Text } from './sayer'

export interface XlsForm {
  survey: string[][]
  choices: string[][]
  settings: string[][]
}

/** The form as the three sheets of an XLSForm. */
export function xlsForm(model: FormModel): XlsForm {
  const labels = (kind: string) =>
    model.languages.map(({ code, name }) => `${kind}::${name} (${code})`)
  const columns = [
    'type',
    'name',
    ...labels('label'),
    ...labels('hint'),
    'relevant',
    'required',
    'constraint',
    ...labels('constraint_message'),
    'appearance',
  ]
  return {
    survey: [columns, ...model.nodes.flatMap((node) => surveyRows(model, node))],
    choices: [
      ['list_name', 'name', ...labels('label')],
      ...model.lists.flatMap(({ name, choices }) =>
        choices.map(({ code, label }) => [name, code, ...texts(model, label)]),
      ),
    ],
    settings: [
      ['form_title', 'form_id', 'version', 'default_language'],
      [
        guarded(model.title),
        model.id,
        model.version,
        model.languages.slice(0, 1).map(({ code, name }) => `${name} (${code})`)[0] ?? '',
      ],
    ],
  }
}

const refer = (name: string) => `\${${name}}`

function surveyRows(model: FormModel, node: FormNode): string[][] {
  const relevant = node.relevant?.(refer) ?? ''
  if (node.kind === 'field') return [fieldRow(model, node, relevant)]
  const blank = texts(model, undefined)
  const opening = [
    `begin_${node.kind}`,
    node.name,
    ...texts(model, node.label),
    ...blank,
    relevant,
    '',
    '',
    ...blank,
    node.together ? 'field-list' : '',
  ]
  const closing = [`end_${node.kind}`, node.name, ...blank, ...blank, '', '', '', ...blank, '']
  return [opening, ...node.children.flatMap((child) => surveyRows(model, child)), closing]
}

function fieldRow(model: FormModel, field: FormField, relevant: string): string[] {
  const { name, type, list, label, hint, required, constraint, constraintMessage, multiline } =
    field
  return [
    ...[
      list ? `${type} ${list}` : type,
      name,
      ...texts(model, label),
      ...texts(model, hint),
      relevant,
    ],
    ...[
      required?.(refer) ?? '',
      constraint?.(refer) ?? '',
      ...texts(model, constraintMessage),
      multiline ? 'multiline' : '',
    ],
  ]
}

function texts({ languages }: FormModel, text: Text | undefined): string[] {
  return languages.map(({ code }) => guarded(text?.[code] ?? ''))
}
