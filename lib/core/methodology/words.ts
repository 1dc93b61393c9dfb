import { z } from 'zod'

/** The words of an edition, laid out as its structure is; items of a list are named by their key. */
export interface Words {
  [member: string]: string | string[] | Words
}
export const Words: z.ZodType<Words> = z.record(
  z.string(),
  z.union([z.string().min(1), z.array(z.string().min(1)), z.lazy(() => Words)]),
)

/**
 * The structure with its words in place. A list of codes becomes a list of options by the words
 * of its values. Throws with all words that belong to nothing.
 */
export function withWords(structure: unknown, words: Words | undefined, at: string): unknown {
  const strays: string[] = []
  const joined = join(structure, words, at, strays)
  if (strays.length > 0) throw new Error(`These words belong to nothing:\n${strays.join('\n')}`)
  return joined
}

function join(structure: unknown, words: Words | undefined, at: string, strays: string[]): unknown {
  if (!words) return structure
  if (isCodes(structure, words)) return optionsOf(structure, words, at, strays)
  if (Array.isArray(structure)) return joinList(structure, words, at, strays)
  if (!isRecord(structure)) {
    strays.push(at)
    return structure
  }
  const joined = { ...structure }
  for (const [member, text] of Object.entries(words)) {
    const place = `${at}/${member}`
    const inner = structure[member]
    if (typeof text === 'object' && !Array.isArray(text)) {
      joined[member] = join(inner, text, place, strays)
    } else if (inner === undefined) joined[member] = text
    else strays.push(place)
  }
  return joined
}

function joinList(list: unknown[], words: Words, at: string, strays: string[]): unknown[] {
  const names = new Set(list.map(nameOf))
  strays.push(...strayNames(words, names, at))
  return list.map((item) => {
    const name = nameOf(item)
    const own = name === undefined ? undefined : words[name]
    const isWords = typeof own === 'object' && !Array.isArray(own)
    return isWords ? join(item, own, `${at}/${name}`, strays) : item
  })
}

function optionsOf(codes: string[], words: Words, at: string, strays: string[]): unknown[] {
  strays.push(...strayNames(words, new Set(codes), at))
  return codes.map((value) => ({ value, label: words[value] }))
}

function strayNames(words: Words, names: Set<string | undefined>, at: string): string[] {
  return Object.keys(words).flatMap((name) => (names.has(name) ? [] : [`${at}/${name}`]))
}

function isCodes(structure: unknown, words: Words): structure is string[] {
  const isList = Array.isArray(structure) && structure.every((item) => typeof item === 'string')
  return isList && Object.values(words).every((text) => typeof text === 'string')
}

/** What tells an item of a list from its neighbours. */
function nameOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined
  const name = item.key ?? item.code ?? item.id
  return typeof name === 'string' ? name : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every text by its place, for instance `steps/step-01/title`. */
export function placesOf(words: Words, at = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([member, text]) => {
      const place = at === '' ? member : `${at}/${member}`
      if (typeof text === 'string') return [[place, text] as const]
      if (Array.isArray(text))
        return text.map((line, index) => [`${place}/${index}`, line] as const)
      return [...placesOf(text, place)]
    }),
  )
}
