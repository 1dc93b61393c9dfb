import 'server-only'
import { type Catalogue, catalogues } from './catalogues'

const all: Readonly<Record<string, Catalogue>> = catalogues

/** Languages that screens and answers can be in: those whose catalogue goes beyond documents. */
export function screenLanguages(): string[] {
  return Object.keys(all).filter((name) => 'errors' in (all[name] ?? {}))
}

/** The language of a person's screens: the one chosen in the profile, else as the browser asks. */
export function screenLanguage(chosen: string | undefined, accepted: string | null): string {
  return screenLanguages().find((name) => name === chosen) ?? callerLanguage(accepted)
}

/** The language in which a caller of the API is answered: the first asked for that screens have. */
export function callerLanguage(accepted: string | null): string {
  const asked = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/)
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .sort((a, b) => b.quality - a.quality)
  for (const { tag } of asked) {
    const found = screenLanguages().find(
      (name) => tag === name.toLowerCase() || tag.startsWith(`${name.toLowerCase()}-`),
    )
    if (found) return found
  }
  return 'en'
}
