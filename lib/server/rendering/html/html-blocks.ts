import 'server-only'
import type { Block, BlockOf, Inline } from '@/lib/core/rendering/block'
import { chartSvg } from '@/lib/core/rendering/charts/chart-svg'
import { drawChart, wideChart } from '@/lib/core/rendering/charts/draw-chart'
import { readPicture } from '@/lib/core/rendering/read-picture'
import { contentsHtml, listOfHtml } from './html-contents'
import type { HtmlContext } from './html-context'
import {
  captionHtml,
  captionOf,
  escaped,
  inlineElement,
  inlines,
  languageOf,
  lines,
} from './html-text'

/** Width of the text in pixels, of which a picture takes its share. */
const textWidth = 760

/** One block as HTML. */
export function blockHtml(context: HtmlContext, block: Block, place: number): string {
  switch (block.type) {
    case 'heading': {
      const tag = `h${(context.levelAt.get(place) ?? block.level) + 1}`
      return `<${tag}${idOf(context, place)}${languageOf(context, block.lang)}>${lines(block.text)}</${tag}>`
    }
    case 'paragraph':
      return inlineElement(context, 'p', block.content)
    case 'list':
      return listHtml(context, block)
    case 'table':
      return tableHtml(context, block, place)
    case 'definitions':
      return `<dl>${block.items.map(({ term, detail }) => `<dt${languageOf(context, block.lang)}>${lines(term)}</dt>${inlineElement(context, 'dd', detail)}`).join('')}</dl>`
    case 'chart':
      return figureHtml(context, block, place, chartHtml(context, block))
    case 'figure':
      return figureHtml(context, block, place, imageHtml(block))
    case 'quote': {
      const source = block.attribution
        ? `<figcaption${languageOf(context, block.lang)}>— ${lines(block.attribution)}</figcaption>`
        : ''
      return `<figure class="quote"><blockquote>${inlineElement(context, 'p', block.content)}</blockquote>${source}</figure>`
    }
    case 'note':
      return `<div class="note ${block.tone}" role="note">${inlineElement(context, 'p', block.content)}</div>`
    case 'page-break':
      return '<div class="page-break"></div>'
    case 'contents':
      return contentsHtml(context)
    case 'list-of':
      return listOfHtml(context, block)
    case 'bibliography':
      return bibliographyHtml(context, block, place)
    case 'signatures':
      return signaturesHtml(context, block)
  }
}

export function idOf({ idAt }: HtmlContext, place: number): string {
  const id = idAt.get(place)
  return id ? ` id="${escaped(id)}"` : ''
}

/** Items by their depth; a step that skips a depth counts as one. */
function listHtml(context: HtmlContext, { ordered, items, depths }: BlockOf<'list'>): string {
  const tag = ordered ? 'ol' : 'ul'
  let html = ''
  let depth = -1
  for (const [index, item] of items.entries()) {
    const wanted = Math.min(depths?.[index] ?? 0, depth + 1)
    if (wanted > depth) html += `<${tag}>`
    else html += `</li>${`</${tag}></li>`.repeat(depth - wanted)}`
    depth = wanted
    html += inlineElement(context, 'li', item).slice(0, -'</li>'.length)
  }
  return depth < 0 ? '' : `${html}</li>${`</${tag}></li>`.repeat(depth)}</${tag}>`
}

function tableHtml(context: HtmlContext, block: BlockOf<'table'>, place: number): string {
  const { columns, rows, rowHeads } = block
  const end = columns.map(({ align }) => (align === 'end' ? ' class="end"' : ''))
  const spoken = languageOf(context, block.lang)
  const head = columns
    .map(({ label }, index) => `<th scope="col"${end[index]}${spoken}>${lines(label)}</th>`)
    .join('')
  const cell = (parts: readonly Inline[], index: number) => {
    const words = parts.length > 0 ? parts : [{ text: '–' }]
    return rowHeads && index === 0
      ? inlineElement(context, 'th', words, ` scope="row"${end[index]}`)
      : inlineElement(context, 'td', words, end[index])
  }
  const body = rows
    .map((row) => `<tr>${columns.map((_, index) => cell(row[index] ?? [], index)).join('')}</tr>`)
    .join('\n')
  const nothing = `<tr><td colspan="${columns.length}">${escaped(context.words.nothing)}</td></tr>`
  const caption = captionOf(context, place, block.caption)
  const marked = captionHtml(context, place, block.caption, block.lang)
  return `<div${idOf(context, place)}><div class="scroll" tabindex="0" role="region" aria-label="${escaped(caption)}"><table><caption>${marked}</caption>
<thead><tr>${head}</tr></thead><tbody>${body || nothing}</tbody></table></div>${sourceHtml(context, block)}</div>`
}

function figureHtml(
  context: HtmlContext,
  block: BlockOf<'chart' | 'figure'>,
  place: number,
  picture: string,
): string {
  const caption = captionHtml(context, place, block.title, block.lang)
  return `<figure${idOf(context, place)}>${picture}<figcaption>${caption}</figcaption>${sourceHtml(context, block)}</figure>`
}

function chartHtml({ model }: HtmlContext, block: BlockOf<'chart'>): string {
  return chartSvg(drawChart({ ...block, lang: block.lang ?? model.lang }, wideChart), block.alt)
}

/** A picture that cannot be read is told in the words of its alternative text. */
function imageHtml({ image, alt, width = 100 }: BlockOf<'figure'>): string {
  const size = readPicture(image)
  if ('problem' in size) return `<p>[${lines(alt)}]</p>`
  const pixels = Math.round((textWidth * width) / 100)
  const height = Math.max(1, Math.round((pixels * size.height) / size.width))
  return `<img src="data:${image.mime};base64,${image.data}" alt="${escaped(alt)}" width="${pixels}" height="${height}">`
}

function sourceHtml(
  context: HtmlContext,
  { source, lang }: BlockOf<'table' | 'chart' | 'figure'>,
): string {
  return source ? `<p class="source"${languageOf(context, lang)}>${lines(source)}</p>` : ''
}

/** Numbered on from one bibliography to the next, as citations count. */
function bibliographyHtml(
  context: HtmlContext,
  { entries }: BlockOf<'bibliography'>,
  place: number,
): string {
  const before = context.model.blocks
    .slice(0, place)
    .reduce((sum, block) => sum + (block.type === 'bibliography' ? block.entries.length : 0), 0)
  const items = entries.map(({ text, annotation }, index) => {
    const note = annotation ? inlineElement(context, 'p', annotation, ' class="annotation"') : ''
    return `<li id="source_${before + index + 1}">${inlines(context, text)}${note}</li>`
  })
  return items.length > 0 ? `<ol class="sources" start="${before + 1}">${items.join('')}</ol>` : ''
}

/** A row for each person; what is not known has a line to write on. */
function signaturesHtml(context: HtmlContext, { rows, lang }: BlockOf<'signatures'>): string {
  const { words } = context
  const head = [words.name, words.role, words.signature, words.date]
    .map((word) => `<th scope="col">${escaped(word)}</th>`)
    .join('')
  const body = rows.map(({ name, role, date, note }) => {
    const cells = [name, role, '', date]
      .map((text) => `<td${text === role ? languageOf(context, lang) : ''}>${lines(text)}</td>`)
      .join('')
    return `<tr>${cells}</tr>${note ? `<tr class="remark"><td colspan="4">${lines(note)}</td></tr>` : ''}`
  })
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(words.signature)}"><table class="signatures"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}
