import 'server-only'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EditionHead, type EditionPart, openEdition } from '@/lib/core/methodology/edition'
import type { Methodology } from '@/lib/core/methodology/schema'
import { Words } from '@/lib/core/methodology/words'

export interface Edition {
  head: EditionHead
  methodology: Methodology
}

/** An edition from its folder; its parts are read from the disk when they are first asked for. */
export function readEdition(folder: string): Edition {
  const head = EditionHead.parse(readJson(join(folder, 'edition.json')))
  const words = Words.parse(readJson(join(folder, `${head.language}.json`)))
  return { head, methodology: openEdition(head, words, (part) => readPart(folder, part)) }
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
