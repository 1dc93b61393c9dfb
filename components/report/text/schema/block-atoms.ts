import { type Attribute, Node } from '@tiptap/core'

const blockAtom = { group: 'block', atom: true, draggable: true, selectable: true }

function carried(name: string, standard: string | number = ''): Attribute {
  return {
    default: standard,
    parseHTML: (element) => {
      const text = element.getAttribute(`data-${name}`) ?? standard
      return typeof standard === 'number'
        ? Math.min(100, Math.max(10, Math.round(Number(text)) || standard))
        : text
    },
    renderHTML: (attributes) => ({ [`data-${name}`]: attributes[name] }),
  }
}

/** A picture out of the library. `addressOf`: where its file stands. */
export function figure(addressOf: (document: string) => string) {
  return Node.create({
    ...blockAtom,
    name: 'figure',
    addAttributes: () => ({
      document: carried('document'),
      title: carried('title'),
      alt: carried('alt'),
      width: carried('width', 100),
    }),
    parseHTML: () => [{ tag: 'figure[data-document]' }],
    renderHTML: ({ node: { attrs }, HTMLAttributes }) => [
      'figure',
      { ...HTMLAttributes, class: 'report-figure' },
      ['img', { src: addressOf(attrs.document), alt: attrs.alt, width: `${attrs.width}%` }],
      ['figcaption', attrs.title],
    ],
  })
}

/**
 * A table or chart that the record composes. `partOf`: its title and how it looks now, as safe
 * HTML.
 */
export function composed(partOf: (part: string) => { title: string; html: string }, label: string) {
  return Node.create({
    ...blockAtom,
    name: 'composed',
    addAttributes: () => ({ part: carried('part') }),
    parseHTML: () => [{ tag: 'figure[data-part]' }],
    renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
    addNodeView: () => (view) => {
      const { title, html } = partOf(view.node.attrs.part)
      const dom = document.createElement('figure')
      dom.className = 'report-composed'
      dom.setAttribute('data-part', view.node.attrs.part)
      const caption = document.createElement('figcaption')
      caption.textContent = `${label}: ${title}`
      const body = document.createElement('div')
      body.className = 'report-composed-body'
      body.innerHTML = html
      // It scrolls on its own, by keyboard too.
      body.tabIndex = 0
      body.setAttribute('role', 'region')
      body.setAttribute('aria-label', title)
      dom.append(caption, body)
      return { dom }
    },
  })
}
