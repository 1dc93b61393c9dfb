import 'server-only'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Script, scriptRuns, scripts } from '@/lib/core/rendering/script/script-runs'

const upright = ['400Regular', '700Bold']
const weights = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

interface ScriptFont {
  family: string
  /** The npm package that holds it. */
  package: string
  /**
   * Distance of the lines, in the size of the text, at which marks above and below do not touch.
   */
  lineHeight: number
}

const latin: ScriptFont = {
  family: 'Noto Sans',
  package: '@expo-google-fonts/noto-sans',
  lineHeight: 1.45,
}

const fontOf: Record<Script, ScriptFont> = {
  Latn: latin,
  Cyrl: latin,
  Grek: latin,
  Zzzz: latin,
  Thai: font('Noto Sans Thai', 1.6),
  Laoo: font('Noto Sans Lao', 1.7),
  Khmr: font('Noto Sans Khmer', 1.8),
  Mymr: font('Noto Sans Myanmar', 1.9),
  Deva: font('Noto Sans Devanagari', 1.6),
  Beng: font('Noto Sans Bengali', 1.6),
  Sinh: font('Noto Sans Sinhala', 1.6),
  Taml: font('Noto Sans Tamil', 1.6),
  Tibt: font('Noto Serif Tibetan', 1.8),
  Thaa: font('Noto Sans Thaana', 1.7),
  // Its dotted letters are one glyph each, so that a PDF holds words and not dots and strokes; it
  // has the letters of Pashto.
  Arab: font('Vazirmatn', 1.7),
  Aran: font('Noto Nastaliq Urdu', 2.2),
  Hans: font('Noto Sans SC', 1.6),
  Hant: font('Noto Sans TC', 1.6),
  Jpan: font('Noto Sans JP', 1.6),
  Kore: font('Noto Sans KR', 1.6),
}

function font(family: string, lineHeight: number): ScriptFont {
  return {
    family,
    package: `@expo-google-fonts/${family.toLowerCase().replaceAll(' ', '-')}`,
    lineHeight,
  }
}

/** For signs that text of any script may hold: arrows, boxes to tick, comparisons, faces. */
const signs = ['Noto Sans Math', 'Noto Sans Symbols', 'Noto Sans Symbols 2', 'Noto Emoji'].map(
  (family) => font(family, latin.lineHeight),
)

const all: ScriptFont[] = [latin, ...signs, ...scripts.map((script) => fontOf[script])]
const installed = new Map(
  all.filter((font) => existsSync(folderOf(font))).map((font) => [font.family, font]),
)

function folderOf(font: ScriptFont): string {
  return join(process.cwd(), 'node_modules', font.package)
}

/** Folders of the fonts that documents are set in. */
export function fontFolders(): string[] {
  return foldersOf([...installed.values()])
}

/**
 * Folders of the upright fonts that one text needs: reading all of them takes longer than drawing a
 * picture.
 */
export function fontFoldersFor(text: string): string[] {
  const needed = new Set([
    latin,
    ...scriptRuns(text, 'en').map(({ script }) => fontOf[script]),
    ...(otherSign.test(text) ? signs : []),
  ])
  return foldersOf(
    [...needed].flatMap(({ family }) => installed.get(family) ?? []),
    upright,
  )
}

/** Signs that the Latin font may not have. */
const otherSign = /(?![\0-\u02ff\u2010-\u2026\u2212])\p{Symbol}/u

function foldersOf(fonts: ScriptFont[], styles = weights): string[] {
  return fonts
    .flatMap((font) => styles.map((weight) => join(folderOf(font), weight)))
    .filter((folder) => existsSync(folder))
}

/** The family that a script is set in, installed here or not. */
export function fontFamilyOf(script: Script): string {
  return fontOf[script].family
}

/** The npm package that a script needs and that is not installed here. */
export function missingPackageOf(script: Script): string | undefined {
  const font = fontOf[script]
  return installed.has(font.family) ? undefined : font.package
}

/**
 * Installed families for a run of text: that of its script first, so that it keeps its own joiners,
 * spaces and stops; then all others.
 */
export function fontFamiliesOf(script: Script): string[] {
  const first = fontOf[script].family
  return [
    ...(installed.has(first) ? [first] : []),
    ...[...installed.keys()].filter((family) => family !== first),
  ]
}

/**
 * Distance of the lines for a script, in the size of the text; a paragraph of several takes the
 * largest.
 */
export function lineHeightOf(script: Script): number {
  return fontOf[script].lineHeight
}
