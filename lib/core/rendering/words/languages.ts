import { z } from 'zod'
import { ar } from './ar'
import { bn } from './bn'
import { dv } from './dv'
import { dz } from './dz'
import { en } from './en'
import { fa } from './fa'
import { fil } from './fil'
import { id } from './id'
import { ja } from './ja'
import { km } from './km'
import { ko } from './ko'
import type { LanguageWords } from './language-words'
import { lo } from './lo'
import { mn } from './mn'
import { ms } from './ms'
import { my } from './my'
import { ne } from './ne'
import { ps } from './ps'
import { si } from './si'
import { ta } from './ta'
import { th } from './th'
import { ur } from './ur'
import { vi } from './vi'
import { zhHans } from './zh-hans'
import { zhHant } from './zh-hant'

/** The languages that documents can be in, by BCP 47 tag. */
export const documentLanguages = {
  ar,
  bn,
  dv,
  dz,
  en,
  fa,
  fil,
  id,
  ja,
  km,
  ko,
  lo,
  mn,
  ms,
  my,
  ne,
  ps,
  si,
  ta,
  th,
  ur,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
} satisfies Record<string, LanguageWords>

type DocumentLanguageTag = keyof typeof documentLanguages

/** A language whose words around a document are known. */
export const DocumentLanguage = z.enum(
  Object.keys(documentLanguages) as [DocumentLanguageTag, ...DocumentLanguageTag[]],
)
export type DocumentLanguage = z.infer<typeof DocumentLanguage>

const byTag = new Map<string, LanguageWords>(
  Object.entries(documentLanguages).map(([tag, words]) => [tag.toLowerCase(), words]),
)
/** Tags that say the same in other words. */
const sameAs = new Map([
  ['prs', 'fa'],
  ['tl', 'fil'],
  ['zh', 'zh-hans'],
  ['zh-tw', 'zh-hant'],
  ['zh-hk', 'zh-hant'],
  ['zh-mo', 'zh-hant'],
])

/** The language itself, else without its last subtag and so on, else English. */
export function languageWords(lang: string): LanguageWords {
  const subtags = lang.toLowerCase().split('-')
  for (let length = subtags.length; length > 0; length--) {
    const tag = subtags.slice(0, length).join('-')
    const found = byTag.get(sameAs.get(tag) ?? tag)
    if (found) return found
  }
  return en
}
