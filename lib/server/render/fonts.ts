import 'server-only'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Script, scripts } from '@/lib/core/documents/script-runs'

const fontHome = join(process.cwd(), 'node_modules/@expo-google-fonts')
const weights = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

interface ScriptFont {
  family: string
  /** The npm package that holds it. */
  package: string
  /** Distance of the lines, in the size of the text, at which marks above and below do not touch. */
  lineHeight: number
}

const latin: ScriptFont = { family: 'Noto Sans', package: '@expo-google-fonts/noto-sans', lineHeight: 1.45 }

const fontOf: Record<Script, ScriptFont> = {
  Latn: latin,
  Cyrl: latin,
  Grek: latin,
  Zzzz: latin,
  Thai: noto('Noto Sans Thai', 1.6),
  Laoo: noto('Noto Sans Lao', 1.7),
  Khmr: noto('Noto Sans Khmer', 1.8),
  Mymr: noto('Noto Sans Myanmar', 1.9),
  Deva: noto('Noto Sans Devanagari', 1.6),
  Beng: noto('Noto Sans Bengali', 1.6),
  Sinh: noto('Noto Sans Sinhala', 1.6),
  Taml: noto('Noto Sans Tamil', 1.6),
  Tibt: noto('Noto Serif Tibetan', 1.8),
  Thaa: noto('Noto Sans Thaana', 1.7),
  Arab: noto('Noto Naskh Arabic', 1.7),
  Aran: noto('Noto Nastaliq Urdu', 2.2),
  Hans: noto('Noto Sans SC', 1.6),
  Hant: noto('Noto Sans TC', 1.6),
  Jpan: noto('Noto Sans JP', 1.6),
  Kore: noto('Noto Sans KR', 1.6),
}

function noto(family: string, lineHeight: number): ScriptFont {
  return { family, package: `@expo-google-fonts/${family.toLowerCase().replaceAll(' ', '-')}`, lineHeight }
}

const installed = new Set(scripts.filter((script) => existsSync(join(process.cwd(), 'node_modules', fontOf[script].package))))

/** Folders of the fonts that documents and pictures are set in. */
export function fontFolders(): string[] {
  return readdirSync(fontHome)
    .flatMap((family) => weights.map((weight) => join(fontHome, family, weight)))
    .filter((folder) => existsSync(folder))
}

/** The family that a script is set in, installed here or not. */
export function fontFamilyOf(script: Script): string {
  return fontOf[script].family
}

/** Installed families for a run of text: that of its script first, so that it keeps its own joiners, spaces and stops; then all others. */
export function fontFamiliesOf(script: Script): string[] {
  return [...new Set([script, 'Latn' as const, ...scripts].filter((each) => installed.has(each)).map(fontFamilyOf))]
}

/** Distance of the lines for a script, in the size of the text; a paragraph of several takes the largest. */
export function lineHeightOf(script: Script): number {
  return fontOf[script].lineHeight
}
