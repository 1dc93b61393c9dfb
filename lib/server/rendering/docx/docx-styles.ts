import 'server-only'
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  ShadingType,
  TabStopType,
} from 'docx'
import { scriptOf } from '@/lib/core/rendering/script/script-runs'
import { fontFamilyOf } from '@/lib/server/rendering/font/fonts'
import { type DocxContext, textWidth } from './docx-context'
import { wordLanguage } from './docx-text'

const colour = {
  accent: '0B5394',
  muted: '4A5568',
  ink: '14213D',
  warning: '7A4B00',
  danger: 'A3202A',
  pale: 'EEF2F6',
  line: 'D3DAE3',
}
const indentStep = 400

/** Every look of a document is a named style, so that an editor can change it in one place. */
export function docxStyles(context: DocxContext): IStylesOptions {
  const { lang } = context.model
  const family = fontFamilyOf(scriptOf(lang))
  const latin = fontFamilyOf('Latn')
  const language = wordLanguage(lang)
  return {
    default: {
      document: {
        run: {
          font: { ascii: latin, hAnsi: latin, cs: family, eastAsia: family },
          size: 21,
          color: colour.ink,
          language: {
            value: scriptOf(lang) === 'Latn' || scriptOf(lang) === 'Cyrl' ? language : 'en-GB',
            eastAsia: language,
            bidirectional: language,
          },
        },
        paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 56, bold: true, color: colour.accent },
        paragraph: { spacing: { before: 120, after: 160, line: 264, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(32, 480, 160),
      heading2: heading(25, 320, 120),
      heading3: heading(22, 240, 100),
      heading4: heading(21, 200, 80),
      caption: {
        run: { bold: true, size: 19, color: colour.ink },
        paragraph: { spacing: { before: 200, after: 80 } },
      },
      hyperlink: { run: { color: colour.accent, underline: { type: 'single' } } },
      footnoteText: {
        run: { size: 17 },
        paragraph: { spacing: { after: 40, line: 252, lineRule: LineRuleType.AUTO } },
      },
      bibliography: {
        name: 'Bibliography',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 80 } },
      },
    },
    paragraphStyles: [
      ...coverStyles(),
      ...listStyles(context),
      ...textStyles(context),
      ...tableStyles(),
    ],
  }
}

function heading(size: number, before: number, after: number) {
  return {
    run: { size, bold: true, color: colour.accent },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO },
    },
  }
}

function style(
  id: string,
  name: string,
  more: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...more }
}

function coverStyles(): IParagraphStyleOptions[] {
  return [
    style('Subtitle', 'Subtitle', {
      next: 'Normal',
      run: { size: 28, color: colour.ink },
      paragraph: { spacing: { after: 320 } },
    }),
    style('CoverCountry', 'Cover country', {
      run: { size: 24, bold: true, color: colour.muted },
      paragraph: { spacing: { before: 2400, after: 80 } },
    }),
    style('CoverLine', 'Cover line', { run: { size: 22 }, paragraph: { spacing: { after: 160 } } }),
    style('CoverSmall', 'Cover small print', {
      run: { size: 17, color: colour.muted },
      paragraph: { spacing: { after: 80 } },
    }),
    style('DraftMark', 'Draft mark', { run: { size: 22, bold: true, color: colour.danger } }),
  ]
}

/** The entries of the lists at the front end in a page number behind dots. */
function listStyles({ isRightToLeft }: DocxContext): IParagraphStyleOptions[] {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth(false), leader: 'dot' as const }]
  const entry = (depth: number) => ({
    indent: { start: depth * indentStep, end: 560 },
    spacing: { after: 60 },
    tabStops,
  })
  return [
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      ...heading(32, 320, 200),
    },
    ...[1, 2, 3, 4].map((level) =>
      style(`TOC${level}`, `toc ${level}`, {
        run: { bold: level === 1 },
        paragraph: entry(level - 1),
      }),
    ),
    style('TableofFigures', 'table of figures', { paragraph: entry(0) }),
    style('Header', 'header', {
      run: { size: 17, color: colour.muted },
      paragraph: { spacing: { after: 0 } },
    }),
    style('Footer', 'footer', {
      run: { size: 16, color: colour.muted },
      paragraph: { spacing: { after: 0 } },
    }),
    style('Note', 'Note', { paragraph: note(colour.accent, isRightToLeft) }),
    style('NoteWarning', 'Note warning', { paragraph: note(colour.warning, isRightToLeft) }),
  ]
}

function note(stripe: string, isRightToLeft: boolean) {
  const border = { style: BorderStyle.SINGLE, size: 24, space: 8, color: stripe }
  return {
    border: isRightToLeft ? { right: border } : { left: border },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour.pale },
    indent: { start: 240, end: 240 },
    spacing: { before: 160, after: 200 },
    keepLines: true,
  }
}

function textStyles({ isRightToLeft }: DocxContext): IParagraphStyleOptions[] {
  const line: IBorderOptions = {
    style: BorderStyle.SINGLE,
    size: 12,
    space: 10,
    color: colour.line,
  }
  return [
    style('Quote', 'Quote', {
      run: { italics: true },
      paragraph: {
        indent: { start: 560, end: 560 },
        spacing: { before: 120, after: 80 },
        border: isRightToLeft ? { right: line } : { left: line },
      },
    }),
    style('QuoteSource', 'Quote source', {
      run: { size: 19, color: colour.muted },
      paragraph: { indent: { start: 560, end: 560 }, spacing: { after: 200 } },
    }),
    style('ListBullet', 'List Bullet', { paragraph: { spacing: { after: 80 } } }),
    style('ListNumber', 'List Number', { paragraph: { spacing: { after: 80 } } }),
    style('Definition', 'Definition', {
      paragraph: { indent: { start: indentStep, hanging: indentStep }, spacing: { after: 100 } },
    }),
    style('BibliographyNote', 'Bibliography note', {
      run: { size: 19, color: colour.muted },
      paragraph: { indent: { start: 600 }, spacing: { after: 120 } },
    }),
    style('Figure', 'Figure', {
      paragraph: { keepNext: true, spacing: { before: 200, after: 60 } },
    }),
    style('Source', 'Source', {
      run: { size: 17, color: colour.muted },
      paragraph: { spacing: { before: 60, after: 240 } },
    }),
    style('PageBreak', 'Page break', {
      run: { size: 2 },
      paragraph: { spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    }),
    style('Hash', 'Hash', { run: { size: 17 }, paragraph: { spacing: { after: 120 } } }),
  ]
}

function tableStyles(): IParagraphStyleOptions[] {
  const spacing = { before: 40, after: 40, line: 252, lineRule: LineRuleType.AUTO }
  return [
    style('TableText', 'Table text', { run: { size: 18 }, paragraph: { spacing } }),
    style('TableHead', 'Table head', {
      run: { size: 18, bold: true },
      paragraph: { spacing, keepNext: true },
    }),
    style('TableRowHead', 'Table row head', {
      run: { size: 18, bold: true },
      paragraph: { spacing },
    }),
  ]
}

const edge = (side: string) =>
  `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour.line}"/>`
/**
 * What the library has no words for, as XML: the style of all tables, and the one that its own
 * character styles build on.
 */
export const furtherStyles = `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')}</w:tblBorders>
<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colour.pale}"/></w:tcPr></w:tblStylePr></w:style>`

const bullets = ['•', '–', '▪', '–']
const formats = [
  LevelFormat.DECIMAL,
  LevelFormat.LOWER_LETTER,
  LevelFormat.LOWER_ROMAN,
  LevelFormat.DECIMAL,
]

/** Lists of four levels, and the numbers of the sources. */
export const docxNumbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: bullets.map((text, level) => ({
        level,
        format: LevelFormat.BULLET,
        text,
        ...levelLook(level),
      })),
    },
    {
      reference: 'numbers',
      levels: formats.map((format, level) => ({
        level,
        format,
        text: `%${level + 1}.`,
        ...levelLook(level),
      })),
    },
    {
      reference: 'sources',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '[%1]',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { start: 600, hanging: 600 } } },
        },
      ],
    },
  ],
}

function levelLook(level: number) {
  return {
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: (level + 1) * indentStep, hanging: indentStep } } },
  }
}
