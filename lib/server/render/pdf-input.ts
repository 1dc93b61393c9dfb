import 'server-only'
import type { Block, DocumentModel, Imprint, Inline, Picture } from '@/lib/core/documents/block'
import { formatDay } from '@/lib/core/documents/format-value'
import { citationNumbers, labelsOf } from '@/lib/core/documents/labels'
import { directionOf } from '@/lib/core/documents/script-direction'
import { documentWords } from '@/lib/core/documents/words/document-words'
import { type BlockSetter, type Drawn, drawnBlock, shortened } from './pdf-blocks'
import { type Targets, TextSetter } from './pdf-text'
import { qrSvg } from './qr-svg'

/** What one run of the template needs: its data as JSON, and the bytes of pictures by name. */
export interface PdfInput {
  document: string
  pictures: Map<string, Buffer>
  /** For each table in the order of the pages, whether the first cell of each row names the row. */
  rowHeads: boolean[]
}

interface Section {
  wide: boolean
  blocks: Drawn[]
}

/** Chapters with more text than this on average begin on a page of their own, in characters. */
const ownPage = 4000

/** Data for the template. Texts are values in it, so nothing in them is read as markup. */
export function pdfInput(model: DocumentModel, imprint: Imprint, undrawable: ReadonlySet<string>): PdfInput {
  const words = documentWords(model.lang)
  const targets = targetsOf(model, words)
  const text = new TextSetter(model.lang, targets, undrawable)
  const pictures = new Map<string, Buffer>()
  const to = blockSetter(text, targets, pictures)
  const drawn = model.blocks.map((block, place) => drawnBlock(to, block, place))
  const opens = averageChapter(model.blocks) > ownPage
  const sections = inSections(model.blocks, frontMatter(drawn), opens)
  const rowHeads = [...drawn.flatMap(({ type, heads }) => (type === 'table' ? [heads === true] : [])), ...(imprint.approvals.length > 0 ? [false] : [])]
  const edition = `${model.edition ? `${model.edition} · ` : ''}${words.issuedOn} ${formatDay(model.issuedOn)}`
  const document = JSON.stringify({
    meta: { title: model.title, author: model.country, day: model.issuedOn.split('-').map(Number), dir: directionOf(model.lang), opens },
    words: Object.fromEntries(Object.entries(words).map(([key, value]) => [key, text.pieces(value)])),
    cover: {
      emblem: model.emblem ? to.picture(model.emblem) : null,
      name: model.country,
      country: text.pieces(model.country),
      title: text.pieces(model.title, 20),
      subtitle: text.pieces(model.subtitle),
      edition: text.pieces(edition),
      draft: imprint.draft,
      notice: model.notice ? text.pieces(model.notice) : null,
    },
    running: {
      title: text.pieces(shortened(model.title)),
      foot: text.pieces(`${shortened(model.edition)} · SHA-256 ${imprint.sha256.slice(0, 16)}…`),
    },
    check: checkPage(model, imprint, text, edition),
    sections,
    // Last, because texts add to them.
    styles: text.styles,
  })
  return { document, pictures, rowHeads }
}

function targetsOf(model: DocumentModel, words: ReturnType<typeof documentWords>): Targets {
  const anchors = new Set(model.blocks.flatMap((block) => ('anchor' in block && block.anchor ? [block.anchor] : [])))
  return { labels: labelsOf(model.blocks, words), anchors, citations: citationNumbers(model.blocks) }
}

function blockSetter(text: TextSetter, targets: Targets, pictures: Map<string, Buffer>): BlockSetter {
  const given = new Set<string>()
  let deepest = 0
  return {
    text,
    label: (place) => targets.labels.byPlace.get(place) ?? '',
    picture: ({ mime, data }: Picture) => {
      const name = `picture-${pictures.size}`
      pictures.set(name, Buffer.from(data, 'base64'))
      return { name, format: mime === 'image/png' ? 'png' : mime === 'image/jpeg' ? 'jpg' : 'svg' }
    },
    anchor: (anchor) => {
      if (!anchor || given.has(anchor)) return null
      given.add(anchor)
      return anchor
    },
    words: ({ text: own, ref }: Inline) => (ref && targets.labels.byAnchor.get(ref)) || own,
    level: (level) => {
      deepest = Math.min(level, deepest + 1)
      return deepest
    },
    citation: (key) => targets.citations.get(key) ?? 0,
  }
}

function checkPage(model: DocumentModel, imprint: Imprint, text: TextSetter, edition: string) {
  return {
    edition: text.pieces(edition),
    provenance: text.pieces(model.provenance),
    hash: text.pieces('SHA-256'),
    sha256: text.pieces(imprint.sha256, 16),
    url: imprint.verifyUrl || null,
    address: text.pieces(imprint.verifyUrl, 30),
    qr: imprint.verifyUrl ? qrSvg(imprint.verifyUrl) : null,
    approvals: imprint.approvals.map(({ role, name, day, note }) => [role, name, formatDay(day), note].map((words) => text.pieces(words, 24))),
  }
}

/** After the last list of the front matter, the text begins on a new page. */
function frontMatter(drawn: Drawn[]): Drawn[] {
  const isList = (block: Drawn | undefined) => block?.type === 'contents' || block?.type === 'list-of'
  return drawn.map((block, index) => (isList(block) ? { ...block, last: !isList(drawn[index + 1]) } : block))
}

/** Wide tables stand across on pages of their own, one after another, and the headings above them go there with them. */
function inSections(blocks: readonly Block[], drawn: readonly Drawn[], chaptersOpen: boolean): Section[] {
  const sections: Section[] = []
  const put = (wide: boolean, ...more: Drawn[]) => {
    const last = sections.at(-1)
    if (last?.wide === wide) last.blocks.push(...more)
    else if (more.length > 0) sections.push({ wide, blocks: more })
  }
  let headings: Drawn[] = []
  for (const [place, block] of drawn.entries()) {
    if (blocks[place]?.type === 'heading') headings.push(block)
    else {
      put(block.wide === true, ...headings, block)
      headings = []
    }
  }
  put(false, ...headings)
  // The first block of a section stands on a new page already.
  return sections.map(({ wide, blocks: inside }) => ({
    wide,
    blocks: inside.map((block, index) => (block.level === 1 ? { ...block, opens: chaptersOpen && index > 0 } : block)),
  }))
}

function averageChapter(blocks: readonly Block[]): number {
  const chapters = blocks.filter((block) => block.type === 'heading' && block.level === 1).length
  return chapters < 2 ? 0 : blocks.reduce((sum, block) => sum + roomOf(block), 0) / chapters
}

/** About how much room a block takes, in characters of text. */
function roomOf(block: Block): number {
  const length = (content: readonly Inline[]) => content.reduce((sum, { text }) => sum + text.length, 80)
  switch (block.type) {
    case 'paragraph':
    case 'note':
    case 'quote':
      return length(block.content)
    case 'list':
      return block.items.reduce((sum, item) => sum + length(item), 0)
    case 'table':
      return block.rows.reduce((sum, row) => sum + row.reduce((cells, cell) => cells + length(cell), 0), 0)
    case 'chart':
    case 'figure':
      return 1000
    case 'definitions':
      return block.items.reduce((sum, { detail }) => sum + length(detail), 0)
    default:
      return 80
  }
}
