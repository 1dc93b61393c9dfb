import { type Attribute, Node } from '@tiptap/core'

/** Attribute that travels through the clipboard as `data-…`. */
function carried(name: string): Attribute {
  return {
    default: '',
    parseHTML: (element) => element.getAttribute(`data-${name}`) ?? '',
    renderHTML: (attributes) => ({ [`data-${name}`]: attributes[name] }),
  }
}

/**
 * Left out of the public version. Marks do not stay with nodes when texts are merged, so it is an
 * attribute.
 */
const restricted: Attribute = {
  default: null,
  parseHTML: (element) => (element.hasAttribute('data-restricted') ? true : null),
  renderHTML: (attributes) => (attributes.restricted ? { 'data-restricted': '' } : {}),
}

const inlineAtom = { group: 'inline', inline: true, atom: true, selectable: true }

/** A value of the record as a chip. */
export const reference = Node.create({
  ...inlineAtom,
  name: 'reference',
  addAttributes: () => ({
    target: carried('target'),
    value: carried('value'),
    source: carried('source'),
    restricted,
  }),
  parseHTML: () => [{ tag: 'span[data-target]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, class: 'report-chip', title: node.attrs.source },
    node.attrs.value || '–',
  ],
  renderText: ({ node }) => node.attrs.value,
})

/** `titleOf`: what a document of the library is called. */
export function citation(titleOf: (document: string) => string) {
  const words = ({ document, locator }: Record<string, string>) =>
    `[${[titleOf(document ?? ''), locator].filter(Boolean).join(', ')}]`
  return Node.create({
    ...inlineAtom,
    name: 'citation',
    addAttributes: () => ({
      document: carried('document'),
      locator: carried('locator'),
      restricted,
    }),
    parseHTML: () => [{ tag: 'span[data-document][data-locator]' }],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      { ...HTMLAttributes, class: 'report-citation' },
      words(node.attrs),
    ],
    renderText: ({ node }) => words(node.attrs),
  })
}

/** `label`: the word before the text of a note, for those who hear it. */
export function footnote(label: string) {
  return Node.create({
    ...inlineAtom,
    name: 'footnote',
    addAttributes: () => ({ text: carried('note'), restricted }),
    parseHTML: () => [
      {
        tag: 'span[data-note]',
        getAttrs: (element) => ({ text: element.getAttribute('data-note') ?? '' }),
      },
    ],
    renderHTML: ({ node }) => [
      'span',
      {
        class: 'report-footnote',
        'data-note': node.attrs.text,
        title: node.attrs.text,
        ...(node.attrs.restricted && { 'data-restricted': '' }),
      },
      ['span', { class: 'sr-only' }, ` (${label}: ${node.attrs.text}) `],
    ],
  })
}
