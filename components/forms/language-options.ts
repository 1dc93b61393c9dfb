import { documentLanguages } from '@/lib/core/rendering/words/languages'

/** The languages of documents, by their names in the language of the screen and their own. */
export function languageOptions(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return Object.keys(documentLanguages)
    .map((value) => {
      const name = names.of(value) ?? value
      const own = new Intl.DisplayNames(value, { type: 'language' }).of(value)
      return { value, label: own && own !== name && own !== value ? `${name} (${own})` : name }
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
