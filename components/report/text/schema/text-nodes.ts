import { Blockquote } from '@tiptap/extension-blockquote'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'

/** `notPublic`: words that stand at a paragraph left out of the public version. */
export function textNodes(notPublic: string) {
  return [
    Document,
    Text,
    HardBreak,
    paragraph(notPublic),
    heading,
    Blockquote.extend({ content: 'paragraph+' }),
    BulletList,
    OrderedList.extend({ addAttributes: () => ({}) }),
    ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' }),
    ListKeymap,
  ]
}

/** One level below in the page, which has a heading of its own. */
const heading = Heading.extend({
  parseHTML() {
    const own = [1, 2, 3].map((level) => ({
      tag: `[data-level="${level}"]`,
      attrs: { level },
      priority: 60,
    }))
    return [...own, ...(this.parent?.() ?? [])]
  },
  renderHTML: ({ node: { attrs } }) => [`h${attrs.level + 1}`, { 'data-level': attrs.level }, 0],
}).configure({ levels: [1, 2, 3] })

function paragraph(notPublic: string) {
  return Paragraph.extend({
    addAttributes: () => ({
      restricted: {
        default: null,
        parseHTML: (element) => (element.hasAttribute('data-restricted') ? true : null),
        renderHTML: ({ restricted }) => (restricted ? { 'data-restricted': notPublic } : {}),
      },
    }),
  })
}
