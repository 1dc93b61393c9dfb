import type { FormField, FormModel, FormNode } from './form-model'
import type { Text } from './sayer'
import type { Refer } from './xpath'

/** The form as the XML of ODK XForms, for programs that do not read XLSForms. */
export function xForm(model: FormModel): string {
  const paths = pathsOf(model.nodes, '/data')
  const refer: Refer = (name) => paths.get(name) ?? `/data/${name}`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" xmlns:odk="http://www.opendatakit.org/xforms">',
    `<h:head><h:title>${xml(model.title)}</h:title><model odk:xforms-version="1.0.0">`,
    itext(model, refer),
    `<instance><data id="${xml(model.id)}" version="${xml(model.version)}">${model.nodes.map(instanceNode).join('')}<meta><instanceID/></meta></data></instance>`,
    ...model.lists.map(
      ({ name, choices }) =>
        `<instance id="${name}"><root>${choices.map(({ code }) => choiceItem(name, code)).join('')}</root></instance>`,
    ),
    ...model.nodes.flatMap((node) => binds(node, refer)),
    '<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>',
    '</model></h:head><h:body>',
    ...model.nodes.map((node) => control(node, refer)),
    '</h:body></h:html>',
  ].join('\n')
}

/** Where each field, group and repeat stands in the data. */
export function pathsOf(nodes: readonly FormNode[], parent: string): Map<string, string> {
  return new Map(
    nodes.flatMap((node): [string, string][] => {
      const path = `${parent}/${node.name}`
      return [[node.name, path], ...(node.kind === 'field' ? [] : pathsOf(node.children, path))]
    }),
  )
}

function instanceNode(node: FormNode): string {
  if (node.kind === 'field') return `<${node.name}/>`
  const template = node.kind === 'repeat' ? ' jr:template=""' : ''
  return `<${node.name}${template}>${node.children.map(instanceNode).join('')}</${node.name}>`
}

function choiceItem(list: string, code: string): string {
  return `<item><itextId>${list}-${code}</itextId><name>${code}</name></item>`
}

const types = {
  text: 'string',
  decimal: 'decimal',
  date: 'date',
  select_one: 'string',
  select_multiple: 'string',
} as const

function binds(node: FormNode, refer: Refer): string[] {
  const nodeset = refer(node.name)
  const relevant = node.relevant ? ` relevant="${xml(node.relevant(refer))}"` : ''
  if (node.kind !== 'field')
    return [
      ...(relevant ? [`<bind nodeset="${nodeset}"${relevant}/>`] : []),
      ...node.children.flatMap((child) => binds(child, refer)),
    ]
  const required = node.required ? ` required="${xml(node.required(refer))}"` : ''
  const constraint = node.constraint
    ? ` constraint="${xml(node.constraint(refer))}" jr:constraintMsg="jr:itext('${nodeset}:constraint')"`
    : ''
  return [
    `<bind nodeset="${nodeset}" type="${types[node.type]}"${relevant}${required}${constraint}/>`,
  ]
}

function control(node: FormNode, refer: Refer): string {
  const ref = refer(node.name)
  const label = `<label ref="jr:itext('${ref}:label')"/>`
  if (node.kind === 'field') return fieldControl(node, ref, label)
  const children = node.children.map((child) => control(child, refer)).join('\n')
  if (node.kind === 'repeat')
    return `<group ref="${ref}">${label}<repeat nodeset="${ref}">${children}</repeat></group>`
  return `<group ref="${ref}"${node.together ? ' appearance="field-list"' : ''}>${label}${children}</group>`
}

function fieldControl(
  { type, list, hint, multiline }: FormField,
  ref: string,
  label: string,
): string {
  const inside = `${label}${hint ? `<hint ref="jr:itext('${ref}:hint')"/>` : ''}`
  const items = list
    ? `<itemset nodeset="instance('${list}')/root/item"><value ref="name"/><label ref="jr:itext(itextId)"/></itemset>`
    : ''
  const element =
    type === 'select_one' ? 'select1' : type === 'select_multiple' ? 'select' : 'input'
  return `<${element} ref="${ref}"${multiline ? ' appearance="multiline"' : ''}>${inside}${items}</${element}>`
}

function itext({ languages, nodes, lists }: FormModel, refer: Refer): string {
  const translations = languages.map(({ code, name }, index) => {
    const entry = (id: string, text: Text) =>
      `<text id="${xml(id)}"><value>${xml(text[code] ?? '')}</value></text>`
    const choices = lists.flatMap((list) =>
      list.choices.map((choice) => entry(`${list.name}-${choice.code}`, choice.label)),
    )
    const labels = flat(nodes).flatMap((node) => {
      const ref = refer(node.name)
      return [
        entry(`${ref}:label`, node.label),
        ...(node.kind === 'field' && node.hint ? [entry(`${ref}:hint`, node.hint)] : []),
        ...(node.kind === 'field' && node.constraintMessage
          ? [entry(`${ref}:constraint`, node.constraintMessage)]
          : []),
      ]
    })
    return `<translation lang="${xml(`${name} (${code})`)}"${index === 0 ? ' default="true()"' : ''}>${[...choices, ...labels].join('')}</translation>`
  })
  return `<itext>${translations.join('\n')}</itext>`
}

function flat(nodes: readonly FormNode[]): FormNode[] {
  return nodes.flatMap((node) => [node, ...(node.kind === 'field' ? [] : flat(node.children))])
}

/** Text inside an element or a quoted attribute. */
function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
