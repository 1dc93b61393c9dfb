// Finds sentences for people in code: they stand in messages/<lang>.json or in an edition.
import { readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'

/** Two words beside each other, the second one small. */
const sentence = /(?:^|[^\w<&#./@-])[A-Za-z][a-z']* [a-z]{2,}/
/** What the words of these calls reach: logs, developers, readers of the API's description, SQL. */
const notForPeople =
  /^(operations|describe|meta|error|warn|info|debug|trace|\$queryRawUnsafe|\$executeRawUnsafe|hkdfSync)$/
const markup = /<\/?[a-zA-Z?!][^>]*>/

/** Every literal of the file that reads like a sentence, with its line. */
export function sentencesIn(file) {
  const source = readFileSync(file, 'utf8')
  const { program } = parseSync(file, source)
  const found = []
  walk(program, [], (node, parents) => {
    const text = textOf(node)
    if (text === null || !sentence.test(text) || markup.test(text)) return
    if (isExempt(parents)) return
    found.push({ line: source.slice(0, node.start).split('\n').length, text })
  })
  return found
}

function textOf(node) {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type !== 'TemplateLiteral') return null
  return node.quasis.map(({ value }) => value.cooked ?? '').join('{}')
}

function isExempt(parents) {
  const parent = parents.at(-1)
  if (/^(Import|Export)/.test(parent.type) && parent.source) return true
  if (parent.type === 'TaggedTemplateExpression' || parent.type === 'TSLiteralType') return true
  return parents.some(
    (node) =>
      (node.type === 'NewExpression' && /^(\w*Error|RegExp)$/.test(node.callee.name ?? '')) ||
      (node.type === 'CallExpression' && notForPeople.test(nameOf(node.callee))),
  )
}

function nameOf(callee) {
  return callee.type === 'MemberExpression' ? (callee.property.name ?? '') : (callee.name ?? '')
}

function walk(node, parents, visit) {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, parents, visit)
    return
  }
  if (typeof node?.type !== 'string') return
  if (parents.length > 0) visit(node, parents)
  const inner = [...parents, node]
  for (const [key, value] of Object.entries(node))
    if (key !== 'type' && typeof value === 'object') walk(value, inner, visit)
}
