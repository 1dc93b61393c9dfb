import 'server-only'
import { catalogues } from './catalogues'

/** The language in which a caller of the API is answered: the first asked for that screens have. */
export function callerLanguage(accepted: string | null): string {
  const asked = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/)
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .sort((a, b) => b.quality - a.quality)
  const offered = Object.entries(catalogues).filter(([, catalogue]) => 'errors' in catalogue)
  for (const { tag } of asked) {
    const found = offered.find(([name]) => tag === name || tag.startsWith(`${name.toLowerCase()}-`))
    if (found) return found[0]
  }
  return 'en'
}
