import 'server-only'
import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Inline, NoteText } from '@/lib/core/rendering/block'
import { directionOf } from '@/lib/core/rendering/script/script-direction'
import { type Script, scriptOf, scriptRuns } from '@/lib/core/rendering/script/script-runs'
import { fontFamilyOf } from '@/lib/server/rendering/font/fonts'
import { type DocxContext, sourceBookmark } from './docx-context'
import { field } from './docx-fields'

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'superScript' | 'subScript' | 'style'>

/** A paragraph in the direction of its language. */
export function paragraph(
  context: DocxContext,
  options: IParagraphOptions,
  lang = context.model.lang,
): Paragraph {
  return new Paragraph({ ...options, ...(directionOf(lang) === 'rtl' && { bidirectional: true }) })
}

/** A paragraph of plain words in a style. */
export function plain(
  context: DocxContext,
  text: string,
  style: string,
  { lang = context.model.lang, ...more }: IParagraphOptions & { lang?: string | undefined } = {},
): Paragraph {
  return paragraph(context, { style, children: textRuns(text, lang), ...more }, lang)
}

/** A paragraph of words with marks. */
export function inlines(
  context: DocxContext,
  parts: readonly Inline[],
  options: IParagraphOptions = {},
  before: readonly ParagraphChild[] = [],
): Paragraph {
  return paragraph(
    context,
    { ...options, children: [...before, ...inlineRuns(context, parts)] },
    langOf(parts) ?? context.model.lang,
  )
}

/** The language that all words share, if it is not that of the document. */
function langOf(parts: readonly Inline[]): string | undefined {
  const [first, ...others] = parts.filter(({ text }) => text.trim() !== '')
  return others.every(({ lang }) => lang === first?.lang) ? first?.lang : undefined
}

export function inlineRuns(context: DocxContext, parts: readonly Inline[]): ParagraphChild[] {
  return parts.flatMap((part) => {
    const { lang = context.model.lang, footnote, cite } = part
    return [
      ...(part.ref ? reference(context, part) : linked(context, part)),
      ...(cite ? citation(context, cite, lang) : []),
      ...(footnote
        ? [new FootnoteReferenceRun({ children: [footnoteParagraph(context, footnote)] })]
        : []),
    ]
  })
}

/**
 * Text in runs of one script each, with the font and the language that Word needs to set it and to
 * check its spelling.
 */
export function textRuns(text: string, lang: string, look: Look = {}): TextRun[] {
  return text.split('\n').flatMap((line, index) => {
    const runs = scriptRuns(line, lang).map(({ text, script }) => ({
      text,
      ...look,
      ...scriptLook(script, lang),
    }))
    const first = runs[0] ?? { text: '', ...look }
    return (index === 0 ? runs : [{ ...first, break: 1 }, ...runs.slice(1)]).map(
      (run) => new TextRun(run),
    )
  })
}

const languageOfScript: Partial<Record<Script, string>> = {
  ...{
    Latn: 'en-GB',
    Cyrl: 'mn-MN',
    Grek: 'el-GR',
    Thai: 'th-TH',
    Laoo: 'lo-LA',
    Khmr: 'km-KH',
    Mymr: 'my-MM',
    Deva: 'ne-NP',
    Beng: 'bn-BD',
    Sinh: 'si-LK',
  },
  ...{
    Taml: 'ta-LK',
    Tibt: 'dz-BT',
    Thaa: 'dv-MV',
    Arab: 'ar-SA',
    Aran: 'ur-PK',
    Hans: 'zh-CN',
    Hant: 'zh-TW',
    Jpan: 'ja-JP',
    Kore: 'ko-KR',
  },
}
const alphabets = new Set<Script>(['Latn', 'Cyrl', 'Grek', 'Zzzz'])
const eastAsian = new Set<Script>(['Hans', 'Hant', 'Jpan', 'Kore'])
const rightToLeft = new Set<Script>(['Arab', 'Aran', 'Thaa'])

/** Word keeps three fonts and three languages for a run, and picks by character. */
function scriptLook(script: Script, lang: string): IRunOptions {
  const family = fontFamilyOf(script)
  const language =
    (scriptOf(lang) === script ? undefined : languageOfScript[script]) ?? wordLanguage(lang)
  if (alphabets.has(script))
    return {
      font: { ascii: family, hAnsi: family, cs: family, eastAsia: family },
      language: { value: language },
    }
  const font = { ascii: fontFamilyOf('Latn'), hAnsi: family, cs: family, eastAsia: family }
  if (eastAsian.has(script)) return { font, language: { eastAsia: language } }
  return {
    font,
    language: { bidirectional: language },
    ...(rightToLeft.has(script) && { rightToLeft: true }),
  }
}

/** Word wants a language with its region: `th` is `th-TH`. */
export function wordLanguage(lang: string): string {
  try {
    const { language, region } = new Intl.Locale(lang).maximize()
    return region ? `${language}-${region}` : language
  } catch {
    return 'en-GB'
  }
}

function lookOf({ bold, italic, position }: NoteText): Look {
  return {
    ...(bold && { bold }),
    ...(italic && { italics: true }),
    ...(position === 'super' && { superScript: true }),
    ...(position === 'sub' && { subScript: true }),
  }
}

function linked(context: DocxContext, part: NoteText): ParagraphChild[] {
  const { text, href, lang = context.model.lang } = part
  if (!href) return textRuns(text, lang, lookOf(part))
  const anchor = href.startsWith('#') ? context.bookmarkOf.get(href.slice(1)) : undefined
  const link = addressOf(href)
  const children = textRuns(text, lang, {
    ...lookOf(part),
    ...((anchor || link) && { style: 'Hyperlink' }),
  })
  return anchor
    ? [new InternalHyperlink({ anchor, children })]
    : link
      ? [new ExternalHyperlink({ link, children })]
      : children
}

/** The address as a file may hold it: Word refuses one with a space. */
function addressOf(href: string): string | undefined {
  return URL.canParse(href) ? new URL(href).href : undefined
}

/**
 * The label of a table or figure, which follows it when Word numbers anew; its own words where
 * there is none.
 */
function reference(context: DocxContext, part: Inline): ParagraphChild[] {
  const label = context.labels.byAnchor.get(part.ref ?? '')
  const bookmark = context.bookmarkOf.get(part.ref ?? '')
  return label && bookmark
    ? field(`REF ${bookmark} \\h`, textRuns(label, context.model.lang, lookOf(part)))
    : linked(context, part)
}

/** "[2, 5]", each number leading to its source. */
function citation(context: DocxContext, keys: readonly string[], lang: string): ParagraphChild[] {
  const marks = keys.flatMap((key, index): ParagraphChild[] => {
    const number = context.citations.get(key)
    const mark = number
      ? new InternalHyperlink({
          anchor: sourceBookmark(number),
          children: textRuns(String(number), lang, { style: 'Hyperlink' }),
        })
      : new TextRun(key)
    return index === 0 ? [mark] : [new TextRun(', '), mark]
  })
  return [new TextRun('['), ...marks, new TextRun(']')]
}

function footnoteParagraph(context: DocxContext, parts: readonly NoteText[]): Paragraph {
  const children = [new TextRun(' '), ...parts.flatMap((part) => linked(context, part))]
  return paragraph(
    context,
    { style: 'FootnoteText', children },
    langOf(parts) ?? context.model.lang,
  )
}
