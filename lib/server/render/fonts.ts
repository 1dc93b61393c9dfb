import 'server-only'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every Noto family that is installed; a further script is one more package. */
const fontHome = join(process.cwd(), 'node_modules/@expo-google-fonts')
const weights = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

/** Folders of the fonts that documents and pictures are set in. */
export function fontFolders(): string[] {
  return readdirSync(fontHome).flatMap((family) => weights.map((weight) => join(fontHome, family, weight)))
}
