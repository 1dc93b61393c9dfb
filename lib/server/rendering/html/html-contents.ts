import 'server-only'
import type { BlockOf } from '@/lib/core/rendering/block'
import type { HtmlContext } from './html-context'
import { captionHtml, escaped, languageOf } from './html-text'

interface Entry {
  id: string
  /** As HTML. */
  html: string
  level: number
}

/** The headings of the first two levels, each leading to its place. */
export function contentsHtml(context: HtmlContext): string {
  const entries = context.model.blocks.flatMap((block, place) => {
    const level = context.levelAt.get(place)
    return block.type === 'heading' && level !== undefined && level <= 2
      ? [{ id: context.idAt.get(place) ?? '', html: headingHtml(context, block), level }]
      : []
  })
  return navigation(context.words.contents, 'contents', chapters(entries), ' role="doc-toc"')
}

/** All tables, or all figures and charts. */
export function listOfHtml(context: HtmlContext, { of }: BlockOf<'list-of'>): string {
  const { model, words, idAt } = context
  const entries = model.blocks.flatMap((block, place) => {
    if (block.type !== 'table' && block.type !== 'figure' && block.type !== 'chart') return []
    if ((block.type === 'table') !== (of === 'tables')) return []
    const caption = block.type === 'table' ? block.caption : block.title
    const html = captionHtml(context, place, caption, block.lang)
    return [`<li>${link({ id: idAt.get(place) ?? '', html, level: 1 })}</li>`]
  })
  return navigation(
    of === 'tables' ? words.listOfTables : words.listOfFigures,
    of,
    entries.join(''),
  )
}

function chapters(entries: readonly Entry[]): string {
  let html = ''
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1]?.level
    if (entry.level === 1) html += `<li>${link(entry)}${next === 2 ? '<ol>' : '</li>'}`
    else html += `<li>${link(entry)}</li>${next === 2 ? '' : '</ol></li>'}`
  }
  return html
}

function headingHtml(context: HtmlContext, { text, lang }: BlockOf<'heading'>): string {
  const language = languageOf(context, lang)
  return language ? `<span${language}>${escaped(text)}</span>` : escaped(text)
}

function link({ id, html }: Entry): string {
  return `<a href="#${escaped(id)}">${html}</a>`
}

function navigation(title: string, name: string, items: string, role = ''): string {
  if (items === '') return ''
  return `<nav class="front" aria-labelledby="list_${name}"${role}><h2 id="list_${name}">${escaped(title)}</h2><ol>${items}</ol></nav>`
}
