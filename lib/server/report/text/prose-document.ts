import 'server-only'
import * as Y from 'yjs'
import { AppError } from '@/lib/core/error'
import type { Prose } from '@/lib/core/report/text/prose'

/**
 * Texts in a Yjs document, in the mapping of y-tiptap: an element for each node with its
 * attributes, a text for each run with its marks as formats.
 * Marks of nodes other than text do not survive that mapping; `restricted` is an attribute there.
 * Attributes that a text does not know are left out; other nodes are kept for the check to refuse.
 */

interface Node {
  type: string
  attrs?: Record<string, unknown>
  content?: Node[]
  text?: string
  marks?: { type: string; attrs?: Record<string, unknown> }[]
}

/**
 * Attributes of each node, with what stands for one that is absent; a node without them has none.
 */
const attributes: Record<string, Record<string, unknown>> = {
  heading: { level: 1 },
  reference: { target: '', value: '', source: '' },
  citation: { document: '', locator: '' },
  footnote: { text: '' },
  figure: { document: '', title: '', alt: '', width: 100 },
  composed: { part: '' },
}
/** Attributes that are written only when they say something. */
const optional: Record<string, string> = { paragraph: 'restricted', table: 'caption' }
const markAttributes: Record<string, string> = { link: 'href', comment: 'anchor' }
/**
 * Nodes inside a line, which stay out of the public version by an attribute, as marks do not
 * survive with them.
 */
const atoms = ['reference', 'citation', 'footnote']
/** Nodes that hold others, even when two people at once have taken all of them out. */
const containers = [
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
]
const deepest = 40
/** What neither PostgreSQL nor a document can hold. */
const unprintable = /\p{Cs}|(?![\t\n])\p{Cc}/gu

/** The text as data, still to be checked. */
export function proseOf(fragment: Y.XmlFragment): unknown {
  return { type: 'doc', content: childrenOf(fragment, 0) }
}

function childrenOf(parent: Y.XmlFragment, depth: number): Node[] {
  if (depth > deepest) throw new AppError('invalid-input', { reason: 'lists-nested-too-deeply' })
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return textNodes(child)
    return child instanceof Y.XmlElement ? [nodeOf(child, depth)] : [{ type: 'unknown' }]
  })
}

function nodeOf(element: Y.XmlElement, depth: number): Node {
  const type = element.nodeName
  const given: Record<string, unknown> = element.getAttributes()
  const known = attributes[type]
  const extra = optional[type]
  const content = childrenOf(element, depth + 1)
  return {
    type,
    ...(known && {
      attrs: Object.fromEntries(
        Object.entries(known).map(([key, absent]) => [key, clean(given[key] ?? absent)]),
      ),
    }),
    ...(extra && given[extra] ? { attrs: { [extra]: clean(given[extra]) } } : {}),
    ...(atoms.includes(type) && given.restricted === true && { marks: [{ type: 'restricted' }] }),
    ...((content.length > 0 || containers.includes(type)) && { content }),
  }
}

function textNodes(text: Y.XmlText): Node[] {
  const runs: { insert: unknown; attributes?: Record<string, Record<string, unknown>> }[] =
    text.toDelta()
  return runs.flatMap(({ insert, attributes: formats }): Node[] => {
    if (typeof insert !== 'string') return [{ type: 'unknown' }]
    const words = String(clean(insert))
    const marks = Object.entries(formats ?? {}).map(([name, attrs]) => markOf(name, attrs))
    return words === '' ? [] : [{ type: 'text', text: words, ...(marks.length > 0 && { marks }) }]
  })
}

/** A mark that may overlap others of its kind carries a hash behind its name. */
function markOf(
  name: string,
  attrs: Record<string, unknown>,
): { type: string; attrs?: Record<string, unknown> } {
  const type = name.replace(/--[\w+/=]{8}$/, '')
  const key = markAttributes[type]
  return key ? { type, attrs: { [key]: attrs[key] } } : { type }
}

function clean(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(unprintable, '') : value
}

/** Writes the text into an empty fragment. */
export function writeProse(fragment: Y.XmlFragment, prose: Prose): void {
  fragment.insert(0, elementsOf((prose.content ?? []) as Node[]))
}

function elementsOf(nodes: readonly Node[]): (Y.XmlElement | Y.XmlText)[] {
  const made: (Y.XmlElement | Y.XmlText)[] = []
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') made.push(elementOf(node))
    else if (nodes[index - 1]?.type !== 'text') made.push(textOf(nodes.slice(index)))
  }
  return made
}

function elementOf({ type, attrs = {}, content = [], marks = [] }: Node): Y.XmlElement {
  const element = new Y.XmlElement(type)
  for (const [key, value] of Object.entries(attrs)) element.setAttribute(key, value as never)
  if (marks.some((mark) => mark.type === 'restricted'))
    element.setAttribute('restricted', true as never)
  element.insert(0, elementsOf(content))
  return element
}

/** One text of all runs up to the first node that is no text. */
function textOf(nodes: readonly Node[]): Y.XmlText {
  const end = nodes.findIndex(({ type }) => type !== 'text')
  const text = new Y.XmlText()
  text.applyDelta(
    nodes.slice(0, end < 0 ? undefined : end).map(({ text: insert = '', marks = [] }) => ({
      insert,
      attributes: Object.fromEntries(marks.map(({ type, attrs = {} }) => [type, attrs])),
    })),
  )
  return text
}
