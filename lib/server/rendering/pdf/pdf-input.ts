import 'server-only'
import type { Block, DocumentModel, Imprint, Inline, Picture } from '@/lib/core/rendering/block'
import { chaptersOpenPages } from '@/lib/core/rendering/chapters-open-pages'
import { citationNumbers, labelsOf } from '@/lib/core/rendering/labels'
import { pageGroups } from '@/lib/core/rendering/page-groups'
import { directionOf } from '@/lib/core/rendering/script/script-direction'
import { documentDay } from '@/lib/core/rendering/words/document-day'
import { documentWords } from '@/lib/core/rendering/words/document-words'
import { qrSvg } from '@/lib/server/rendering/qr-svg'
import { type BlockSetter, drawnBlock, shortened } from './pdf-blocks'
import { type Targets, TextSetter } from './pdf-text'

/** What one run of the template needs: its data as JSON, and the bytes of pictures by name. */
export interface PdfInput {
  document: string
  pictures: Map<string, Buffer>
  /** For each table in the order of the pages, whether the first cell of each row names the row. */
  rowHeads: boolean[]
}

/** Data for the template. Texts are values in it, so nothing in them is read as markup. */
export function pdfInput(
  model: DocumentModel,
  imprint: Imprint,
  undrawable: ReadonlySet<string>,
): PdfInput {
  const words = documentWords(model.lang)
  const targets = targetsOf(model, words)
  const text = new TextSetter(model.lang, targets, undrawable)
  const pictures = new Map<string, Buffer>()
  const to = blockSetter(text, targets, pictures)
  const sections = pageGroups(model.blocks).map(({ isWide, blocks }) => ({
    wide: isWide,
    blocks: blocks.map(({ block, place }) => drawnBlock(to, block, place)),
  }))
  const rowHeads = [...rowHeadsOf(model.blocks), ...(imprint.approvals.length > 0 ? [false] : [])]
  const edition = `${model.edition ? `${model.edition} · ` : ''}${words.issuedOn} ${documentDay(model.lang, model.issuedOn)}`
  const document = JSON.stringify({
    meta: {
      title: model.title,
      author: model.country,
      day: model.issuedOn.split('-').map(Number),
      dir: directionOf(model.lang),
      opens: chaptersOpenPages(model.blocks),
    },
    words: Object.fromEntries(
      Object.entries(words).map(([key, value]) => [key, text.pieces(value)]),
    ),
    cover: {
      emblem: model.emblem ? to.picture(model.emblem) : null,
      name: model.country,
      country: text.pieces(model.country),
      title: text.said(model.title, model.titleLang, 20),
      subtitle: text.pieces(model.subtitle),
      edition: text.pieces(edition),
      draft: imprint.draft,
      notice: model.notice ? text.said(model.notice, model.noticeLang) : null,
    },
    running: {
      title: text.said(shortened(model.title), model.titleLang),
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
  const anchors = new Set(
    model.blocks.flatMap((block) => ('anchor' in block && block.anchor ? [block.anchor] : [])),
  )
  return {
    labels: labelsOf(model.blocks, words),
    anchors,
    citations: citationNumbers(model.blocks),
  }
}

function blockSetter(
  text: TextSetter,
  targets: Targets,
  pictures: Map<string, Buffer>,
): BlockSetter {
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
    provenance: text.said(model.provenance, model.titleLang),
    hash: text.pieces('SHA-256'),
    sha256: text.pieces(imprint.sha256, 16),
    url: imprint.verifyUrl || null,
    address: text.pieces(imprint.verifyUrl, 30),
    qr: imprint.verifyUrl ? qrSvg(imprint.verifyUrl) : null,
    approvals: imprint.approvals.map(({ role, roleLang, name, day, note }) => [
      text.said(role, roleLang, 24),
      ...[name, documentDay(model.lang, day), note].map((words) => text.pieces(words, 24)),
    ]),
  }
}

function rowHeadsOf(blocks: readonly Block[]): boolean[] {
  return blocks.flatMap((block) => (block.type === 'table' ? [block.rowHeads === true] : []))
}
