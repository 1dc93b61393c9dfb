import type { Block, BlockOf, Chart, DocumentModel, Picture } from './block'
import { inlinesOf } from './inlines-of'
import { readPicture } from './read-picture'

/**
 * Something about a document that its shape cannot say: in which block, by its place, or in the
 * document as a whole.
 */
export interface DocumentProblem {
  place: number | null
  /** A whole sentence that names the block, such as `blocks[3] (table): …`. */
  message: string
}

/**
 * What would make the document misleading or leave holes in it. Renderers draw such a document all
 * the same, so that what is frozen stays readable.
 */
export function checkDocument(model: DocumentModel): DocumentProblem[] {
  const index = indexOf(model.blocks)
  const inBlocks = model.blocks.flatMap((block, place) =>
    [...blockProblems(block), ...textProblems(block, index)].map((problem) => ({
      place,
      message: `${blockName(block, place)}: ${problem}`,
    })),
  )
  return [...wholeProblems(model), ...orderProblems(model.blocks), ...inBlocks].sort(
    (a, b) => (a.place ?? -1) - (b.place ?? -1),
  )
}

/** How messages name a block: its place and its type. */
export function blockName({ type }: { type: string }, place: number): string {
  return `blocks[${place}] (${type})`
}

interface Index {
  anchors: ReadonlySet<string>
  labelled: ReadonlySet<string>
  entries: ReadonlySet<string>
}

function indexOf(blocks: readonly Block[]): Index {
  const labelled = blocks.flatMap((block) =>
    (block.type === 'table' || block.type === 'chart' || block.type === 'figure') && block.anchor
      ? [block.anchor]
      : [],
  )
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [block.anchor] : []))
  const entries = blocks.flatMap((block) =>
    block.type === 'bibliography' ? block.entries.map(({ key }) => key) : [],
  )
  return {
    anchors: new Set([...labelled, ...headings]),
    labelled: new Set(labelled),
    entries: new Set(entries),
  }
}

function wholeProblems({ title, lang, blocks, emblem }: DocumentModel): DocumentProblem[] {
  const isEmpty = blocks.every(
    ({ type }) => type === 'page-break' || type === 'contents' || type === 'list-of',
  )
  return [
    ...(title.trim() === '' ? ['title: the document has no title'] : []),
    ...(isLanguage(lang) ? [] : [`lang: "${lang}" is not a language tag`]),
    ...(isEmpty ? ['blocks: the document is empty'] : []),
    ...(emblem ? pictureProblems(emblem).map((problem) => `emblem: ${problem}`) : []),
  ].map((message) => ({ place: null, message }))
}

/** What only shows from one block to the next: levels that skip one, names given twice. */
function orderProblems(blocks: readonly Block[]): DocumentProblem[] {
  const seen = new Set<string>()
  const keys = new Set<string>()
  let level = 0
  return blocks.flatMap((block, place) => {
    const problems: string[] = []
    if ('anchor' in block && block.anchor) {
      if (seen.has(block.anchor)) problems.push(`the anchor "${block.anchor}" was given before`)
      seen.add(block.anchor)
    }
    if (block.type === 'heading') {
      if (block.level > level + 1)
        problems.push(
          `a heading of level ${block.level} cannot follow ${level === 0 ? 'the title' : `one of level ${level}`}`,
        )
      level = block.level
    }
    for (const { key } of block.type === 'bibliography' ? block.entries : []) {
      if (keys.has(key)) problems.push(`the key "${key}" was given before`)
      keys.add(key)
    }
    return problems.map((problem) => ({ place, message: `${blockName(block, place)}: ${problem}` }))
  })
}

function blockProblems(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return block.text.trim() === '' ? ['the heading has no words'] : []
    case 'list':
      return listProblems(block)
    case 'table':
      return block.rows.flatMap((row, index) =>
        row.length === block.columns.length
          ? []
          : [`row ${index + 1} has ${row.length} cells for ${block.columns.length} columns`],
      )
    case 'chart':
      return chartProblems(block)
    case 'figure':
      return pictureProblems(block.image)
    default:
      return []
  }
}

function listProblems({ items, depths }: BlockOf<'list'>): string[] {
  if (!depths) return []
  if (depths.length !== items.length)
    return [`there are ${depths.length} depths for ${items.length} items`]
  return depths.flatMap((depth, index) =>
    depth > (index === 0 ? 0 : (depths[index - 1] ?? 0) + 1)
      ? [`item ${index + 1} stands more than one step deeper than the one before it`]
      : [],
  )
}

function pictureProblems(picture: Picture): string[] {
  const read = readPicture(picture)
  return 'problem' in read ? [`the picture ${read.problem}`] : []
}

function chartProblems({ categories, series, outlines, chart }: Chart): string[] {
  const most = categories.length
  const lists = series.flatMap(({ name, values, lower, upper }) =>
    (
      [
        ['values', values],
        ...(lower ? [['lower', lower]] : []),
        ...(upper ? [['upper', upper]] : []),
      ] as [string, unknown[]][]
    ).flatMap(([list, given]) =>
      given.length === most
        ? []
        : [`series "${name}" has ${given.length} ${list} for ${most} categories`],
    ),
  )
  const places = series.flatMap(({ name, hidden, marked }) =>
    [...(hidden ?? []), ...(marked ?? [])]
      .filter((place) => place >= most)
      .map((place) => `series "${name}" names category ${place}, and there are ${most}`),
  )
  const areas = (outlines ?? []).filter(({ category }) => category !== null && category >= most)
  return [
    ...(most === 0 || series.length === 0 ? ['the chart has no values'] : []),
    ...(chart === 'mirror' && series.length !== 2
      ? [`a chart of this type needs two series, and there are ${series.length}`]
      : []),
    ...lists,
    ...places,
    ...areas.map(
      ({ name, category }) =>
        `the area "${name}" names category ${category}, and there are ${most}`,
    ),
  ]
}

/** References, links and citations that lead to nothing, and languages that are none. */
function textProblems(block: Block, { anchors, labelled, entries }: Index): string[] {
  const own = 'lang' in block && block.lang && !isLanguage(block.lang) ? [block.lang] : []
  const inText = inlinesOf(block).flatMap(({ ref, cite, href, lang, footnote }) => [
    ...[lang, ...(footnote ?? []).map((note) => note.lang)].flatMap((tag) =>
      tag && !isLanguage(tag) ? [`"${tag}" is not a language tag`] : [],
    ),
    ...(ref && !labelled.has(ref)
      ? [`a reference names "${ref}", and no table, figure or chart has this anchor`]
      : []),
    ...(cite ?? [])
      .filter((key) => !entries.has(key))
      .map((key) => `a citation names "${key}", and no entry of a bibliography has this key`),
    ...[href, ...(footnote ?? []).map((note) => note.href)].flatMap((link) =>
      link?.startsWith('#') && !anchors.has(link.slice(1))
        ? [`a link leads to "${link}", and nothing has this anchor`]
        : [],
    ),
  ])
  return [...own.map((tag) => `"${tag}" is not a language tag`), ...inText]
}

function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)
}
