import 'server-only'
import {
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  PageNumber,
  type Paragraph,
  type ParagraphChild,
  Tab,
  type Table,
  TableRow,
  TabStopType,
  TextRun,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { scriptOf } from '@/lib/core/rendering/script/script-runs'
import { documentDay } from '@/lib/core/rendering/words/document-day'
import { fontFamilyOf } from '@/lib/server/rendering/font/fonts'
import { qrSvg } from '@/lib/server/rendering/qr-svg'
import { type DocxContext, textWidth } from './docx-context'
import { drawing, pictureRun } from './docx-pictures'
import { cell, framed, shares } from './docx-table'
import { inlines, paragraph, plain, textRuns } from './docx-text'

/**
 * What stands before the first chapter: whose document this is, what it is called, and what it
 * rests on.
 */
export function coverDocx(context: DocxContext): Paragraph[] {
  const { model, imprint, words } = context
  const emblem =
    model.emblem &&
    pictureRun(model.emblem, 1900, 1900, { title: model.country, alt: model.country })
  return [
    ...(emblem ? [paragraph(context, { spacing: { before: 600 }, children: [emblem] })] : []),
    plain(context, model.country, 'CoverCountry', emblem ? { spacing: { before: 600 } } : {}),
    paragraph(
      context,
      {
        heading: HeadingLevel.TITLE,
        children: textRuns(model.title, model.titleLang ?? model.lang),
      },
      model.titleLang ?? model.lang,
    ),
    ...(model.subtitle ? [plain(context, model.subtitle, 'Subtitle')] : []),
    plain(
      context,
      `${model.edition} · ${words.issuedOn} ${documentDay(model.lang, model.issuedOn)}`,
      'CoverLine',
    ),
    ...(imprint.draft ? [plain(context, words.draft, 'DraftMark')] : []),
    ...(model.notice
      ? [plain(context, model.notice, 'NoteWarning', { lang: model.noticeLang })]
      : []),
    ...(model.provenance
      ? [
          plain(context, model.provenance, 'CoverSmall', {
            spacing: { before: 1600 },
            lang: model.titleLang,
          }),
        ]
      : []),
    plain(context, `SHA-256: ${imprint.sha256}`, 'CoverSmall'),
    ...(imprint.verifyUrl
      ? [
          inlines(context, [{ text: imprint.verifyUrl, href: imprint.verifyUrl }], {
            style: 'CoverSmall',
          }),
        ]
      : []),
  ]
}

/** Title and country above each page; a draft says so, in words and across the page. */
export function headerDocx(context: DocxContext, isWide: boolean, isCover = false): Header {
  const { model, imprint, words } = context
  const running = isCover
    ? []
    : [
        atBothEnds(
          context,
          isWide,
          'Header',
          textRuns(model.title, model.titleLang ?? model.lang),
          textRuns(model.country, model.lang),
        ),
      ]
  const mark = new TextWatermark({
    text: words.draft,
    font: fontFamilyOf(scriptOf(model.lang)),
    color: 'C0C0C0',
    opacity: 0.35,
  })
  const draft = [
    paragraph(context, {
      style: 'DraftMark',
      children: [...textRuns(words.draft, model.lang), mark],
    }),
  ]
  return new Header({ children: [...running, ...(imprint.draft ? draft : [])] })
}

export function footerDocx(context: DocxContext, isWide: boolean): Footer {
  const { model, imprint } = context
  const pages = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
  const edition = textRuns(`${model.edition} · SHA-256 ${imprint.sha256.slice(0, 16)}…`, model.lang)
  return new Footer({ children: [atBothEnds(context, isWide, 'Footer', edition, [pages])] })
}

/** The last page: how a reader can check that the document was issued here, and who approved it. */
export function verificationDocx(context: DocxContext): (Paragraph | Table)[] {
  const { imprint, words, model } = context
  const qr = qrSvg(imprint.verifyUrl)
  const picture = drawing(qr, { width: 1, height: 1 }, 2000, {
    title: words.verification,
    alt: imprint.verifyUrl,
  })
  return [
    paragraph(context, {
      heading: HeadingLevel.HEADING_1,
      children: textRuns(words.verification, model.lang),
    }),
    plain(context, words.verifyHint, 'Normal'),
    paragraph(context, { style: 'Figure', children: [picture] }),
    inlines(context, [{ text: imprint.verifyUrl, href: imprint.verifyUrl }], { style: 'Hash' }),
    plain(context, `SHA-256: ${imprint.sha256}`, 'Hash'),
    ...(imprint.approvals.length > 0 ? approvalsDocx(context) : []),
  ]
}

function approvalsDocx(context: DocxContext): (Paragraph | Table)[] {
  const { imprint, words, model } = context
  const widths = shares([2, 2, 1.5, 3], textWidth(false))
  const row = (texts: string[], style: string, tableHeader: boolean, roleLang?: string) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      height: { value: 400, rule: HeightRule.ATLEAST },
      children: texts.map((text, index) =>
        cell(widths[index], [
          plain(context, text, style, { lang: index === 1 ? roleLang : undefined }),
        ]),
      ),
    })
  const rows = imprint.approvals.map(({ name, role, roleLang, day, note }) =>
    row([name, role, documentDay(model.lang, day), note], 'TableText', false, roleLang),
  )
  return [
    paragraph(context, {
      heading: HeadingLevel.HEADING_2,
      children: textRuns(words.approvals, model.lang),
    }),
    framed(
      context,
      widths,
      [row([words.name, words.role, words.date, words.note], 'TableHead', true), ...rows],
      false,
    ),
    plain(context, '', 'Source'),
  ]
}

function atBothEnds(
  context: DocxContext,
  isWide: boolean,
  style: string,
  start: ParagraphChild[],
  end: ParagraphChild[],
): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth(isWide) }]
  return paragraph(context, {
    style,
    tabStops,
    children: [...start, new TextRun({ children: [new Tab()] }), ...end],
  })
}
