import 'server-only'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EditionHead, type EditionPart, openEdition } from '@/lib/core/methodology/edition'
import { Overlay, translatedWords } from '@/lib/core/methodology/overlay'
import type { Methodology } from '@/lib/core/methodology/schema'
import { Words } from '@/lib/core/methodology/words'

export interface Edition {
  head: EditionHead
  methodology: Methodology
  /** The edition in another language; texts that have no current translation stay in its own. */
  inLanguage(language: string): Methodology
}

/** An edition from its folder; its parts are read from the disk when they are first asked for. */
export function readEdition(folder: string): Edition {
  const head = EditionHead.parse(readJson(join(folder, 'edition.json')))
  const words = Words.parse(readJson(join(folder, `${head.language}.json`)))
  const open = (language: string, spoken: Words) =>
    openEdition({ ...head, language }, spoken, (part) => readPart(folder, part))
  const methodology = open(head.language, words)
  const inLanguage = (language: string) => {
    const path = join(folder, `${language}.json`)
    if (language === head.language || !existsSync(path)) return methodology
    return open(language, translatedWords(words, Overlay.parse(readJson(path))))
  }
  return { head, methodology, inLanguage }
}

/** One file a part, or a folder of files in the order of their names; a part that is not there is empty. */
function readPart(folder: string, part: EditionPart): unknown {
  const path = join(
    folder,
    part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  )
  if (existsSync(`${path}.json`)) return readJson(`${path}.json`)
  if (!existsSync(path)) return []
  const files = readdirSync(path).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => readJson(join(path, file)))
}

function readJson(path: string): unknown {
  const content = readFileSync(path, 'utf8')
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new Error(`${path} is no JSON: ${error instanceof Error ? error.message : error}`)
  }
}
