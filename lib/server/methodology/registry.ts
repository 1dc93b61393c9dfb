import 'server-only'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@/lib/core/error'
import type { Methodology } from '@/lib/core/methodology/schema'
import { env } from '../env'
import { type Edition, readEdition } from './read-edition'

const shipped = join(process.cwd(), 'lib/core/methodology/editions')
let known: readonly Edition[] | undefined
const translated = new Map<string, Methodology>()

/** Every edition that this server has: those it comes with, and those of EDITIONS_DIR. */
export function allEditions(): readonly Edition[] {
  known ??= [shipped, env().EDITIONS_DIR ?? []].flat().flatMap(editionsIn)
  return known
}

/** Throws `not-found` for a key that no edition has. */
export function getMethodology(key: string): Methodology {
  return editionOf(key).methodology
}

/** The edition in the language as far as it is translated. Throws `not-found` as above. */
export function translatedMethodology(key: string, language: string): Methodology {
  const { methodology, inLanguage } = editionOf(key)
  const at = `${key} ${language}`
  const found = translated.get(at) ?? inLanguage(language)
  if (found !== methodology) translated.set(at, found)
  return found
}

function editionOf(key: string): Edition {
  const found = allEditions().find(({ head }) => head.key === key)
  if (!found) throw new AppError('not-found')
  return found
}

/** The edition of new assessments that ask for no other one. */
export function defaultMethodology(): Methodology {
  const [first, ...others] = allEditions().filter(({ head }) => head.byDefault)
  if (!first || others.length > 0) throw new Error('One edition, and no more, must be the default.')
  return first.methodology
}

function editionsIn(folder: string): Edition[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return names.sort().map((name) => {
    const edition = readEdition(join(folder, name))
    if (edition.head.key === name) return edition
    throw new Error(`The edition in ${join(folder, name)} has another key, ${edition.head.key}.`)
  })
}
