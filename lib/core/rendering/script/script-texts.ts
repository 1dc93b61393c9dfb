import type { Block, DocumentModel } from '@/lib/core/rendering/block'

export interface TextInLanguage {
  text: string
  lang: string
}

/** Members that hold no words to print. */
const silent = new Set([
  'type',
  'anchor',
  'href',
  'cite',
  'ref',
  'key',
  'lang',
  'titleLang',
  'noticeLang',
  'align',
  'tone',
  'chart',
  'of',
  'position',
  'image',
  'emblem',
  'issuedOn',
  'blocks',
])

/** All words of a block, or of the cover of a document, each with its language. */
export function textsOf(value: Block | DocumentModel, lang: string): TextInLanguage[] {
  return within(value, lang)
}

function within(value: unknown, lang: string): TextInLanguage[] {
  if (typeof value === 'string') return [{ text: value, lang }]
  if (Array.isArray(value)) return value.flatMap((each) => within(each, lang))
  if (typeof value !== 'object' || value === null) return []
  const own = 'lang' in value && typeof value.lang === 'string' ? value.lang : lang
  return Object.entries(value).flatMap(([member, each]) =>
    silent.has(member) ? [] : within(each, own),
  )
}
