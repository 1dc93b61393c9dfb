import { Mark, mergeAttributes } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { longestLink } from '@/lib/core/report/text/prose'

const addresses = /^(https?:|mailto:)/

/** `notPublic`: words for a passage left out of the public version. */
export function marks(notPublic: string) {
  return [Bold, Italic, superscript, subscript, link, comment, restricted(notPublic)]
}

const superscript = raised('superscript', 'sup', 'subscript', 'Mod-.')
const subscript = raised('subscript', 'sub', 'superscript', 'Mod-,')

function raised(name: string, tag: string, excludes: string, shortcut: string) {
  return Mark.create({
    name,
    excludes: `${name} ${excludes}`,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
    addKeyboardShortcuts() {
      return { [shortcut]: () => this.editor.commands.toggleMark(name) }
    },
  })
}

const link = Link.extend({
  addAttributes: () => ({ href: { default: '' } }),
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    { href: HTMLAttributes.href, rel: 'noopener noreferrer nofollow' },
    0,
  ],
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: (uri) => addresses.test(uri) && uri.length <= longestLink,
})

/** Passage that a comment is about; several may lie over each other. */
const comment = Mark.create({
  name: 'comment',
  excludes: '',
  inclusive: false,
  addAttributes: () => ({
    anchor: { default: '', parseHTML: (element) => element.getAttribute('data-comment') },
  }),
  // Copied text takes no comments along: a comment is about one place.
  parseHTML: () => [],
  renderHTML: ({ mark }) => ['span', { 'data-comment': mark.attrs.anchor }, 0],
})

/**
 * What is added at its end is left out of the public version, too: rather too much than too little.
 */
function restricted(notPublic: string) {
  return Mark.create({
    name: 'restricted',
    parseHTML: () => [{ tag: 'span[data-restricted]' }],
    renderHTML: ({ HTMLAttributes }) => [
      'span',
      mergeAttributes(HTMLAttributes, { 'data-restricted': notPublic, title: notPublic }),
      0,
    ],
  })
}
