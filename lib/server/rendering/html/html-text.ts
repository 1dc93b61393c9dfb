import 'server-only'
import type { Inline, NoteText } from '@/lib/core/rendering/block'
import { directionOf } from '@/lib/core/rendering/script/script-direction'
import type { HtmlContext } from './html-context'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text, in content and between the quotes of an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** Plain words; a new line stays one. */
export function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>')
}

/** ` lang="…" dir="…"` of an element whose language is not that of the document. */
export function languageOf({ model }: HtmlContext, lang: string | undefined): string {
  if (!lang || lang === model.lang) return ''
  return ` lang="${escaped(lang)}" dir="${directionOf(lang)}"`
}

export function captionOf({ labels }: HtmlContext, place: number, caption: string): string {
  return [labels.byPlace.get(place), caption].filter(Boolean).join(': ')
}

/** The label in the language of the document, the caption in its own. */
export function captionHtml(
  context: HtmlContext,
  place: number,
  caption: string,
  lang: string | undefined,
): string {
  const language = languageOf(context, lang)
  if (!language || !caption) return lines(captionOf(context, place, caption))
  const label = context.labels.byPlace.get(place)
  return `${label ? `${lines(label)}: ` : ''}<span${language}>${lines(caption)}</span>`
}

/** An element that holds words with marks; the language that all of them share is told once. */
export function inlineElement(
  context: HtmlContext,
  tag: string,
  parts: readonly Inline[],
  attributes = '',
): string {
  const [first, ...others] = parts
  const shared = others.every(({ lang }) => lang === first?.lang) ? first?.lang : undefined
  return `<${tag}${attributes}${languageOf(context, shared)}>${inlines(context, parts, shared)}</${tag}>`
}

export function inlines(context: HtmlContext, parts: readonly Inline[], around?: string): string {
  return parts
    .map((part) => {
      const label = part.ref ? context.labels.byAnchor.get(part.ref) : undefined
      const words =
        label && part.ref
          ? marked(context, { ...part, text: label, href: `#${part.ref}` }, around)
          : marked(context, part, around)
      return `${words}${part.cite ? citation(context, part.cite) : ''}${part.footnote ? noteMark(context, part.footnote) : ''}`
    })
    .join('')
}

/** The notes below the text, each with a way back to its mark. Notes hold no notes of their own. */
export function notesHtml(context: HtmlContext): string {
  if (context.notes.length === 0) return ''
  const items = context.notes.map((note, index) => {
    const back = `<a href="#mark_${index + 1}" role="doc-backlink" aria-label="${escaped(`${context.words.note} ${index + 1}`)}">↩</a>`
    return `<li id="note_${index + 1}">${note.map((part) => marked(context, part)).join('')} ${back}</li>`
  })
  return `<section class="notes" role="doc-endnotes" aria-label="${escaped(context.words.note)}"><ol>${items.join('')}</ol></section>`
}

function noteMark(context: HtmlContext, note: readonly NoteText[]): string {
  const number = context.notes.push(note)
  return `<sup><a id="mark_${number}" href="#note_${number}" role="doc-noteref">${number}</a></sup>`
}

function citation({ citations }: HtmlContext, keys: readonly string[]): string {
  const marks = keys.map((key) => {
    const number = citations.get(key)
    return number ? `<a href="#source_${number}" role="doc-biblioref">${number}</a>` : escaped(key)
  })
  return `[${marks.join(', ')}]`
}

function marked(
  context: HtmlContext,
  { text, bold, italic, position, href, lang }: NoteText,
  around?: string,
): string {
  const tags = [
    bold && 'strong',
    italic && 'em',
    position === 'super' && 'sup',
    position === 'sub' && 'sub',
  ].filter((tag) => typeof tag === 'string')
  const inner = tags.reduce((words, tag) => `<${tag}>${words}</${tag}>`, lines(text))
  const language = lang === around ? '' : languageOf(context, lang)
  const leads = href && (!href.startsWith('#') || context.anchors.has(href.slice(1)))
  if (leads) return `<a href="${escaped(href)}"${language}>${inner}</a>`
  return language ? `<span${language}>${inner}</span>` : inner
}
