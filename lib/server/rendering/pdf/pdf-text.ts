import 'server-only'
import type { Inline, NoteText } from '@/lib/core/rendering/block'
import type { Labels } from '@/lib/core/rendering/labels'
import { directionOf } from '@/lib/core/rendering/script/script-direction'
import { type Script, scriptOf, scriptRuns } from '@/lib/core/rendering/script/script-runs'
import { segments } from '@/lib/core/segments'
import { fontFamiliesOf, lineHeightOf } from '@/lib/server/rendering/font/fonts'

/** How a script and language are set. */
export interface TextStyle {
  font: string[]
  lang: string
  region: string | null
  dir: 'ltr' | 'rtl'
  /** Distance of the lines, in the size of the text. */
  line: number
}

/**
 * Text as it is, 0 where a long word may break, 1 for a new line, or a run set in the style of that
 * number.
 */
export type Piece = string | 0 | 1 | [style: number, text: string]

/** Pieces without marks, or with them. */
export type Part =
  | Piece[]
  | {
      text: Piece[]
      bold?: true
      italic?: true
      position?: 'super' | 'sub'
      url?: string
      /** Label inside the document. */
      to?: string
      note?: Part[]
      cite?: number[]
    }

/** What texts of a document may lead to. */
export interface Targets {
  labels: Labels
  anchors: ReadonlySet<string>
  citations: ReadonlyMap<string, number>
}

/** Longest words that stand without a place to break, in characters. */
const longestWord = 70
const longestSyllables = 60
/**
 * Longest run before a break is set between two words, since engines know different words;
 * elsewhere only what a file can hold as one run.
 */
const longestRun = (next: string) =>
  /^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(next) && /^\p{L}/u.test(next)
    ? longestSyllables
    : 1500

const plain =
  /^[\n\x20-\x7e\u00a0-\u024f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u20ac]*$/
const never = /[\p{Cn}\p{Co}\p{Cs}]|(?!\n)\p{Cc}/gu
export const replacement = '\ufffd'
/** Scripts that are written without spaces between the words. */
const unspaced =
  '\\u0e00-\\u0fff\\u1000-\\u109f\\u1780-\\u17ff\\u2e80-\\u9fff\\uac00-\\ud7ff\\uf900-\\ufaff'
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const words = new Intl.Segmenter('en', { granularity: 'word' })
const breakAfter = 8

/**
 * Turns the texts of one document into what the template sets, and keeps the styles that they need.
 */
export class TextSetter {
  readonly styles: TextStyle[] = []
  private readonly numbers = new Map<string, number>()
  private readonly usual: Script

  /** `undrawable` are characters that no font has a picture of. */
  constructor(
    readonly lang: string,
    private readonly targets: Targets,
    private readonly undrawable: ReadonlySet<string>,
  ) {
    this.usual = scriptOf(lang)
    this.styleOf(this.usual, lang)
  }

  /** Words in their own language, or in that of the document. */
  said(text: string, lang: string | undefined, longest: number = longestWord): Piece[] {
    return this.pieces(text, longest, lang ?? this.lang)
  }

  pieces(text: string, longest: number = longestWord, lang = this.lang): Piece[] {
    if (plain.test(text) && this.usual === 'Latn' && lang === this.lang)
      return broken(text, longest)
    const drawable = this.drawable(text)
    return scriptRuns(drawable, lang).flatMap(({ text: run, script }): Piece[] => {
      const style = this.styleOf(script, lang)
      const pieces = broken(run, longest)
      return style === 0
        ? pieces
        : pieces.map((piece) => (typeof piece === 'string' ? [style, piece] : piece))
    })
  }

  /**
   * A heading or caption. Behind letters from right to left, a mark keeps the number of the page at
   * the end of the line of the contents.
   */
  entry(text: string, lang?: string): Piece[] {
    const pieces = this.said(text, lang)
    return rightToLeft.test(text) && directionOf(this.lang) === 'ltr'
      ? [...pieces, '\u200e']
      : pieces
  }

  parts(content: readonly Inline[], longest: number = longestWord): Part[] {
    return content.map((inline) => this.part(inline, longest))
  }

  /** The direction of a language, where it is not that of the document. */
  direction(lang: string): 'ltr' | 'rtl' | null {
    const direction = directionOf(lang)
    return direction === directionOf(this.lang) ? null : direction
  }

  private part(inline: Inline, longest: number): Part {
    const { bold, italic, position, href, lang, footnote, cite, ref } = inline
    const label = ref && this.targets.labels.byAnchor.get(ref)
    const to = href?.startsWith('#') ? href.slice(1) : label ? ref : undefined
    const cited = (cite ?? []).flatMap((key) => this.targets.citations.get(key) ?? [])
    const spaced = cited.length > 0 && /\S$/.test(inline.text) ? '\u00a0' : ''
    const text = this.pieces((label ?? inline.text) + spaced, longest, lang)
    const marks = {
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(position && { position }),
      ...(href && to === undefined && { url: href }),
      ...(to !== undefined && this.targets.anchors.has(to) && { to }),
      ...(footnote && { note: footnote.map((note: NoteText) => this.part(note, longest)) }),
      ...(cited.length > 0 && { cite: cited }),
    } as const
    return Object.keys(marks).length > 0 ? ({ text, ...marks } as Part) : text
  }

  private drawable(text: string): string {
    const held = text.replaceAll('\t', ' ').replace(never, replacement)
    return this.undrawable.size === 0
      ? held
      : Array.from(held, (sign) => (this.undrawable.has(sign) ? replacement : sign)).join('')
  }

  private styleOf(script: Script, lang: string): number {
    const key = `${script} ${lang}`
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number =
      this.styles.push({
        font: fontFamiliesOf(script),
        ...languageOf(lang),
        dir: directionOf(lang),
        line: lineHeightOf(script),
      }) - 1
    this.numbers.set(key, number)
    return number
  }
}

/** Language and region as the template takes them; Chinese is told apart by its region. */
function languageOf(tag: string): { lang: string; region: string | null } {
  const [primary = '', ...rest] = tag.toLowerCase().split('-')
  const lang = /^[a-z]{2,3}$/.test(primary) ? primary : 'und'
  const region = rest.find((part) => /^[a-z]{2}$/.test(part))?.toUpperCase()
  return {
    lang,
    region: region ?? (lang === 'zh' ? (scriptOf(tag) === 'Hant' ? 'TW' : 'CN') : null),
  }
}

const overlong = new Map<number, RegExp>()

/**
 * The text with places to break in words that no line or cell could hold, and at its line feeds.
 */
function broken(text: string, longest: number): Piece[] {
  let long = overlong.get(longest)
  if (!long) {
    long = new RegExp(
      `[^\\s${unspaced}]{${longest + 1},}|[${unspaced}]{${longestSyllables},}`,
      'gu',
    )
    overlong.set(longest, long)
  }
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [1 as const] : []),
      ...brokenLine(line, long, Math.min(longest, breakAfter)),
    ])
}

function brokenLine(line: string, long: RegExp, size: number): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of line.matchAll(long)) {
    if (match.index > from) pieces.push(line.slice(from, match.index))
    const parts = new RegExp(`^[${unspaced}]`, 'u').test(match[0])
      ? longParts(match[0], size)
      : chunks(match[0], size)
    pieces.push(...parts.flatMap((part, index): Piece[] => (index > 0 ? [0, part] : [part])))
    from = match.index + match[0].length
  }
  if (from < line.length) pieces.push(line.slice(from))
  return pieces
}

/** Words of these scripts break by themselves; only what is no word is cut. */
function longParts(text: string, size: number): string[] {
  const parts: string[] = []
  let run = ''
  for (const { segment } of segments(words, text)) {
    const isWord = segment.length <= longestSyllables
    if (run && (!isWord || run.length > longestRun(segment))) {
      parts.push(run)
      run = ''
    }
    if (isWord) run += segment
    else parts.push(...chunks(segment, size))
  }
  return run ? [...parts, run] : parts
}

function chunks(text: string, size: number): string[] {
  const parts: string[] = []
  let count = 0
  for (const { segment } of segments(graphemes, text)) {
    if (count++ % size === 0) parts.push(segment)
    else parts[parts.length - 1] += segment
  }
  return parts
}
