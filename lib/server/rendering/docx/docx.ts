import 'server-only'
import {
  Document,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageOrientation,
  SectionType,
} from 'docx'
import type { DocumentModel, Imprint } from '@/lib/core/rendering/block'
import { pageGroups } from '@/lib/core/rendering/page-groups'
import { blockDocx } from './docx-blocks'
import { type DocxContext, docxContext, page } from './docx-context'
import { coverDocx, footerDocx, headerDocx, verificationDocx } from './docx-frame'
import { packDocx } from './docx-pack'
import { docxNumbering, docxStyles } from './docx-styles'

/** The document as an editable Word file. Same model and imprint, same bytes. */
export function drawDocx(model: DocumentModel, imprint: Imprint): Promise<Uint8Array<ArrayBuffer>> {
  const context = docxContext(model, imprint)
  const document = new Document({
    title: model.title,
    subject: model.subtitle,
    creator: model.country,
    lastModifiedBy: model.country,
    description: model.provenance,
    features: { updateFields: true },
    styles: docxStyles(context),
    numbering: docxNumbering,
    sections: sectionsOf(context),
  })
  return packDocx(document, model)
}

/**
 * The cover, then a section whenever the pages turn, then the page that tells how to check the
 * document.
 */
function sectionsOf(context: DocxContext): ISectionOptions[] {
  const cover = {
    headers: { default: headerDocx(context, false, true) },
    properties: properties(false),
    children: coverDocx(context),
  }
  const bodies = pageGroups(context.model.blocks).map(({ isWide, blocks }) => ({
    ...framedSection(context, isWide),
    children: blocks.flatMap(({ block, place }) => blockDocx(context, block, place)),
  }))
  const last = context.imprint.verifyUrl
    ? [{ ...framedSection(context, false), children: verificationDocx(context) }]
    : []
  return [cover, ...bodies, ...last]
}

function framedSection(context: DocxContext, isWide: boolean) {
  return {
    headers: { default: headerDocx(context, isWide) },
    footers: { default: footerDocx(context, isWide) },
    properties: properties(isWide),
  }
}

function properties(isWide: boolean): ISectionPropertiesOptions {
  const { width, height, side, top, bottom, header, footer } = page
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // The library turns the sheet itself.
      size: {
        width,
        height,
        orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top, bottom, left: side, right: side, header, footer },
    },
  }
}
