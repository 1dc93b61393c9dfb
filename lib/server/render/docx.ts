import 'server-only'
import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { chartSvg } from '@/lib/core/charts/chart-svg'
import { drawChart, wideChart } from '@/lib/core/charts/draw-chart'
import type { Block, BlockOf, DocumentModel, Imprint, Inline } from '@/lib/core/documents/block'
import { formatDay } from '@/lib/core/documents/format-value'
import { documentWords } from '@/lib/core/documents/words/document-words'
import { chartPng } from './chart-png'
import { packDocx } from './docx-pack'

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const
const numbering = { config: [{ reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }] }] }

/** The document as an editable Word file. */
export async function drawDocx(model: DocumentModel, imprint: Imprint): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: model.title,
    creator: model.country,
    description: model.provenance,
    features: { updateFields: true },
    styles: { default: { document: { run: { font: 'Noto Sans', size: 21, language: { value: model.lang } } } } },
    numbering,
    sections: [
      {
        footers: { default: footer(model, imprint) },
        children: [...cover(model, imprint), ...model.blocks.flatMap((block) => blockDocx(model, block))],
      },
    ],
  })
  return packDocx(document, model.issuedOn)
}

function cover(model: DocumentModel, imprint: Imprint): Paragraph[] {
  const words = documentWords(model.lang)
  const lines: [string, number, boolean][] = [
    [model.country, 24, true],
    [model.title, 56, true],
    [model.subtitle, 28, false],
    [`${model.edition} · ${words.issuedOn} ${formatDay(model.issuedOn)}`, 22, false],
    ...(imprint.draft ? ([[words.draft, 28, true]] as [string, number, boolean][]) : []),
    [model.provenance, 18, false],
    [`SHA-256: ${imprint.sha256}`, 18, false],
    [imprint.verifyUrl, 18, false],
  ]
  return [
    ...lines.map(([text, size, bold]) => new Paragraph({ spacing: { after: 200 }, children: [new TextRun({ text: clean(text), size, bold })] })),
    new Paragraph({ children: [new PageBreak()] }),
  ]
}

function footer(model: DocumentModel, imprint: Imprint): Footer {
  const words = documentWords(model.lang)
  const text = `${model.edition}${imprint.draft ? ` · ${words.draft}` : ''} · SHA-256 ${imprint.sha256.slice(0, 16)}… · `
  return new Footer({
    children: [
      new Paragraph({ children: [new TextRun({ text, size: 16 }), new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 })] }),
    ],
  })
}

function blockDocx(model: DocumentModel, block: Block): (Paragraph | Table | TableOfContents)[] {
  switch (block.type) {
    case 'heading': {
      const heading = headings[block.level - 1] ?? HeadingLevel.HEADING_4
      return [new Paragraph({ heading, children: [new Bookmark({ id: block.anchor, children: [new TextRun(clean(block.text))] })] })]
    }
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 160 }, children: runs(block.content) })]
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ children: runs(item), ...(block.ordered ? { numbering: { reference: 'numbers', level: 0 } } : { bullet: { level: 0 } }) }),
      )
    case 'table':
      return tableDocx(block)
    case 'definitions':
      return block.items.map(
        ({ term, detail }) => new Paragraph({ spacing: { after: 100 }, children: [new TextRun({ text: `${clean(term)}: `, bold: true }), ...runs(detail)] }),
      )
    case 'chart':
      return chartDocx(block)
    case 'figure':
      return [new Paragraph(clean(block.title))]
    case 'quote':
      return [new Paragraph({ indent: { start: 300 }, children: runs(block.content) })]
    case 'list-of':
      return []
    case 'bibliography':
      return block.entries.map(({ text }) => new Paragraph({ children: runs(text) }))
    case 'note':
      return [new Paragraph({ spacing: { after: 160 }, indent: { start: 300 }, shading: { fill: 'EEF2F6' }, children: runs(block.content) })]
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'contents':
      return [
        new TableOfContents(documentWords(model.lang).contents, { hyperlink: true, headingStyleRange: '1-2' }),
        new Paragraph({ children: [new PageBreak()] }),
      ]
    case 'signatures':
      return block.rows.map(
        ({ name, role, date, note }) => new Paragraph({ children: [new TextRun(clean([name, role, date, note].filter(Boolean).join(', ')))] }),
      )
  }
}

/** Word draws the SVG; programs that cannot show the same picture as PNG. */
function chartDocx(block: BlockOf<'chart'>): Paragraph[] {
  const picture = drawChart(block, wideChart)
  const svg = chartSvg(picture, block.alt)
  const width = 600
  const transformation = { width, height: Math.round((picture.height * width) / picture.width) }
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: chartPng(svg) },
    transformation,
    altText: { name: clean(block.title), title: clean(block.title), description: clean(block.alt) },
  })
  return [
    new Paragraph({ keepNext: true, children: [image] }),
    new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text: clean(block.title), bold: true })] }),
    ...(block.source ? [new Paragraph({ spacing: { after: 160 }, children: [new TextRun({ text: clean(block.source), size: 17 })] })] : []),
  ]
}

function tableDocx(block: BlockOf<'table'>): (Paragraph | Table)[] {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0)
  const cell = (index: number, children: ParagraphChild[]) =>
    new TableCell({
      width: { size: Math.round(((block.columns[index]?.width ?? 1) / total) * 100), type: WidthType.PERCENTAGE },
      children: [new Paragraph({ alignment: block.columns[index]?.align === 'end' ? AlignmentType.END : AlignmentType.START, children })],
    })
  const head = new TableRow({
    tableHeader: true,
    children: block.columns.map(({ label }, index) => cell(index, [new TextRun({ text: clean(label), bold: true, size: 18 })])),
  })
  const rows = block.rows.map((row) => new TableRow({ children: row.map((content, index) => cell(index, runs(content, 18))) }))
  return [
    new Paragraph({ spacing: { before: 160, after: 80 }, keepNext: true, children: [new TextRun({ text: clean(block.caption), bold: true })] }),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] }),
    new Paragraph({ spacing: { after: 120 }, children: block.source ? [new TextRun({ text: clean(block.source), size: 17 })] : [] }),
  ]
}

function runs(parts: Inline[], size?: number): ParagraphChild[] {
  return parts.flatMap(({ text, bold, italic, href }): ParagraphChild[] => {
    const lines = clean(text)
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({ text: line, ...(index > 0 && { break: 1 }), ...(bold && { bold }), ...(italic && { italics: true }), ...(size && { size }) }),
      )
    return href && !href.startsWith('#') ? [new ExternalHyperlink({ link: href, children: lines })] : lines
  })
}

/** Word refuses a file with characters that XML 1.0 does not allow. */
function clean(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
}
