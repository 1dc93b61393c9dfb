import { describe, expect, it } from 'vitest'
import type { DocumentModel } from '@/lib/core/documents/block'
import { assertFonts } from '@/lib/server/render/font-problems'
import { sampleDocument } from '../support/sample-document'

const said = (text: string, lang?: string): DocumentModel => ({
  ...sampleDocument,
  blocks: [{ type: 'page-break' }, { type: 'paragraph', content: [lang ? { text, lang } : { text }] }],
})

describe('assertFonts', () => {
  it('lets a document pass whose characters all have a font', () => {
    expect(() => assertFonts(sampleDocument)).not.toThrow()
    expect(() => assertFonts(said('≥ 95 % → ✓ ☐ 😀 ក្ត 出生 𠮷 \u202bعام\u202c \u0007'))).not.toThrow()
  })

  it('names the block and the character that no font has', () => {
    expect(() => assertFonts(said('name: אב'))).toThrow(/^blocks\[1\] \(paragraph\) cannot be printed\. .*"א" \(U\+05D0\)/)
  })

  it('refuses traditional Mongolian, which runs in columns, and says what can be done', () => {
    expect(() => assertFonts(said('ᠮᠣᠩᠭᠣᠯ', 'mn'))).toThrow(/columns.*Cyrillic/)
  })

  it('looks at the cover as well', () => {
    expect(() => assertFonts({ ...sampleDocument, subtitle: 'אב' })).toThrow(/^The cover cannot be printed/)
  })
})
