import type { Block, Chart, DocumentModel, Inline } from '@/lib/core/rendering/block'

export interface TextUnit {
  kind: 'text'
  text: string
}
export interface PictureUnit {
  kind: 'picture'
  text: string
  data: string
}
export interface TableUnit {
  kind: 'table'
  caption: string
  columns: string[]
  rows: string[][]
}
/** The smallest part of a document that is compared: a paragraph, an item, a table, a picture. */
export type Unit = TextUnit | PictureUnit | TableUnit

export interface Section {
  heading: string
  level: number
  anchor: string
  units: Unit[]
}

/**
 * A document as a list of sections, cut at every heading; the first is the cover and what stands
 * before the first heading.
 */
export function sectionsOf(model: DocumentModel): Section[] {
  const words = wordsAround(model.blocks)
  const cover = [model.title, model.subtitle, model.country, model.notice ?? '', model.provenance]
  const sections: Section[] = [{ heading: '', level: 0, anchor: '', units: texts(cover) }]
  for (const block of model.blocks) {
    if (block.type === 'heading')
      sections.push({ heading: block.text, level: block.level, anchor: block.anchor, units: [] })
    else sections.at(-1)?.units.push(...unitsOf(block, words))
  }
  return sections
}

type TextOf = (content: readonly Inline[]) => string

/**
 * Text as it reads, with footnotes and sources in brackets; a source is named, because its number
 * may be another in each version.
 */
function wordsAround(blocks: readonly Block[]): TextOf {
  const names = new Map<string, string>()
  for (const block of blocks) {
    if (block.type === 'bibliography')
      for (const { key, text } of block.entries)
        names.set(key, text.map((part) => part.text).join(''))
    if (
      (block.type === 'table' || block.type === 'figure' || block.type === 'chart') &&
      block.anchor
    )
      names.set(`#${block.anchor}`, block.type === 'table' ? block.caption : block.title)
  }
  return (content) =>
    content
      .map(({ text, footnote, cite, ref }) => {
        const note = footnote ? ` [${footnote.map((part) => part.text).join('')}]` : ''
        const sources = cite ? ` [${cite.map((key) => names.get(key) ?? key).join('; ')}]` : ''
        return `${ref ? (names.get(`#${ref}`) ?? text) : text}${note}${sources}`
      })
      .join('')
}

function unitsOf(block: Block, textOf: TextOf): Unit[] {
  switch (block.type) {
    case 'paragraph':
    case 'note':
      return texts([textOf(block.content)])
    case 'quote':
      return texts([textOf(block.content), block.attribution ?? ''])
    case 'list':
      return texts(block.items.map(textOf))
    case 'definitions':
      return texts(block.items.map(({ term, detail }) => `${term}: ${textOf(detail)}`))
    case 'table':
      return [
        {
          kind: 'table',
          caption: block.caption,
          columns: block.columns.map(({ label }) => label),
          rows: block.rows.map((row) => row.map(textOf)),
        },
        ...texts([block.source ?? '']),
      ]
    case 'chart':
      return [chartTable(block), ...texts([block.source ?? ''])]
    case 'figure':
      return [
        { kind: 'picture', text: `${block.title}. ${block.alt}`, data: block.image.data },
        ...texts([block.source ?? '']),
      ]
    case 'bibliography':
      return texts(
        block.entries.map(({ text, annotation }) =>
          [textOf(text), textOf(annotation ?? [])].filter(Boolean).join(' '),
        ),
      )
    case 'signatures':
      return texts(
        block.rows.map(({ name, role, date, note }) =>
          [role, name, date, note].filter(Boolean).join(', '),
        ),
      )
    case 'heading':
    case 'page-break':
    case 'contents':
    case 'list-of':
      return []
  }
}

function texts(lines: readonly string[]): TextUnit[] {
  return lines.filter((text) => text.trim()).map((text) => ({ kind: 'text', text }))
}

/** A chart is compared by its values; what may not be shown stays hidden here too. */
function chartTable({ title, unit, categories, series }: Chart): TableUnit {
  const value = (one: Chart['series'][number], place: number) => {
    const [at, lower, upper] = [one.values[place], one.lower?.[place], one.upper?.[place]]
    if (at === null || at === undefined || one.hidden?.includes(place)) return ''
    return typeof lower === 'number' && typeof upper === 'number'
      ? `${at} (${lower} – ${upper})`
      : `${at}`
  }
  return {
    kind: 'table',
    caption: title,
    columns: [unit, ...series.map(({ name }) => name)],
    rows: categories.map((category, place) => [
      category,
      ...series.map((one) => value(one, place)),
    ]),
  }
}
