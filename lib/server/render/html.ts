import 'server-only'
import { chartSvg } from '@/lib/core/charts/chart-svg'
import { drawChart, wideChart } from '@/lib/core/charts/draw-chart'
import type { Block, BlockOf, DocumentModel, Imprint, Inline } from '@/lib/core/documents/block'
import { formatDay } from '@/lib/core/documents/format-value'
import { documentWords } from '@/lib/core/documents/words/document-words'

/** A whole HTML page of the document, for reading in the browser. */
export function renderHtml(model: DocumentModel, imprint: Imprint): string {
  const words = documentWords(model.lang)
  const draft = imprint.draft ? `<p class="draft">${escaped(words.draft)}</p>` : ''
  return `<!doctype html>
<html lang="${escaped(model.lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${model.title}, ${model.country}`)}</title><link rel="stylesheet" href="/document.css"></head>
<body><main><header><p class="country">${escaped(model.country)}</p><h1>${escaped(model.title)}</h1><p class="subtitle">${escaped(model.subtitle)}</p>
<p>${escaped(model.edition)} · ${escaped(`${words.issuedOn} ${formatDay(model.issuedOn)}`)}</p>${draft}</header>
${model.blocks.map((block) => blockHtml(model, block)).join('\n')}
<footer><p>${escaped(model.provenance)}</p><p>SHA-256: <code>${escaped(imprint.sha256)}</code><br><a href="${escaped(imprint.verifyUrl)}">${escaped(imprint.verifyUrl)}</a></p></footer>
</main></body></html>`
}

/** Blocks by themselves, for showing a part of a document inside a page. */
export function fragmentHtml(lang: string, blocks: readonly Block[]): string {
  return blocks.map((block) => blockHtml({ lang, blocks: [...blocks] }, block)).join('\n')
}

type Whole = Pick<DocumentModel, 'lang' | 'blocks'>

function blockHtml(model: Whole, block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level + 1} id="${escaped(block.anchor)}">${escaped(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p>${inline(block.content)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`
    }
    case 'table':
      return tableHtml(block)
    case 'definitions':
      return `<dl>${block.items.map(({ term, detail }) => `<dt>${escaped(term)}</dt><dd>${inline(detail)}</dd>`).join('')}</dl>`
    case 'chart':
      return chartHtml(block)
    case 'figure':
      return `<figure><img src="data:${block.image.mime};base64,${block.image.data}" alt="${escaped(block.alt)}"><figcaption>${escaped(block.title)}</figcaption></figure>`
    case 'quote':
      return `<blockquote><p>${inline(block.content)}</p></blockquote>`
    case 'list-of':
      return ''
    case 'bibliography':
      return `<ol>${block.entries.map(({ text }) => `<li>${inline(text)}</li>`).join('')}</ol>`
    case 'note':
      return `<p class="note ${block.tone}">${inline(block.content)}</p>`
    case 'page-break':
      return '<hr>'
    case 'contents':
      return contentsHtml(model)
    case 'signatures':
      return `<ul class="signatures">${block.rows.map(({ name, role, date, note }) => `<li>${escaped([name, role, date, note].filter(Boolean).join(', '))}</li>`).join('')}</ul>`
  }
}

function contentsHtml(model: Whole): string {
  const headings = model.blocks.filter((block): block is BlockOf<'heading'> => block.type === 'heading' && block.level === 1)
  const { contents } = documentWords(model.lang)
  return `<nav aria-label="${escaped(contents)}"><h2>${escaped(contents)}</h2><ol class="contents">${headings
    .map(({ anchor, text }) => `<li><a href="#${escaped(anchor)}">${escaped(text)}</a></li>`)
    .join('')}</ol></nav>`
}

function tableHtml(block: BlockOf<'table'>): string {
  const cell = (tag: string, index: number, content: string) =>
    `<${tag}${block.columns[index]?.align === 'end' ? ' class="end"' : ''}${tag === 'th' ? ' scope="col"' : ''}>${content}</${tag}>`
  const head = block.columns.map(({ label }, index) => cell('th', index, escaped(label))).join('')
  const rows = block.rows.map((row) => `<tr>${row.map((content, index) => cell('td', index, inline(content) || '–')).join('')}</tr>`).join('')
  const source = block.source ? `<p class="source">${escaped(block.source)}</p>` : ''
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(block.caption)}"><table><caption>${escaped(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>${source}`
}

function chartHtml(block: BlockOf<'chart'>): string {
  const source = block.source ? `<p class="source">${escaped(block.source)}</p>` : ''
  return `<figure>${chartSvg(drawChart(block, wideChart), block.alt)}<figcaption>${escaped(block.title)}</figcaption></figure>${source}`
}

function inline(parts: Inline[]): string {
  return parts
    .map(({ text, bold, italic, href, lang }) => {
      const lines = escaped(text).replaceAll('\n', '<br>')
      const words = lang ? `<span lang="${escaped(lang)}">${lines}</span>` : lines
      const strong = bold ? `<strong>${words}</strong>` : words
      const marked = italic ? `<em>${strong}</em>` : strong
      return href ? `<a href="${escaped(href)}">${marked}</a>` : marked
    })
    .join('')
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
