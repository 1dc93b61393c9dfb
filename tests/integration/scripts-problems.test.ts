import { describe, expect, it, vi } from 'vitest'
import type { DocumentModel } from '@/lib/core/rendering/block'
import type { Script } from '@/lib/core/rendering/script/script-runs'
import { assertFonts } from '@/lib/server/rendering/font/font-problems'
import { drawPdf } from '@/lib/server/rendering/pdf/pdf'
import { sampleDocument, sampleImprint } from '../support/sample-document'
import { telling } from '../support/told'

vi.mock('@/lib/server/rendering/font/fonts', async (load) => {
  const fonts = await load<typeof import('@/lib/server/rendering/font/fonts')>()
  return {
    ...fonts,
    missingPackageOf: (script: Script) =>
      script === 'Kore' ? '@expo-google-fonts/noto-sans-kr' : fonts.missingPackageOf(script),
  }
})

const said = (text: string, lang?: string): DocumentModel => ({
  ...sampleDocument,
  blocks: [
    { type: 'page-break' },
    { type: 'paragraph', content: [lang ? { text, lang } : { text }] },
  ],
})

describe('assertFonts', () => {
  it('lets a document pass whose scripts all have a font', () => {
    expect(() => assertFonts(sampleDocument)).not.toThrow()
    expect(() =>
      assertFonts(said('≥ 95 % → ✓ ☐ 😀 ក្ត 出生 𠮷 \u202bعام\u202c \u0007')),
    ).not.toThrow()
  })

  it('refuses traditional Mongolian, which runs in columns, and says what can be done', () => {
    expect(telling(() => assertFonts(said('ᠮᠣᠩᠭᠣᠯ', 'mn')))).toThrow(/columns.*Cyrillic/)
  })

  it('names the package of a font that was left out, and no file is drawn', () => {
    const model = said('the form 출생신고')
    expect(telling(() => drawPdf(model, sampleImprint, 'ua-1'))).toThrow(
      /^blocks\[1\] \(paragraph\) cannot be printed\. .*"Korean".*npm package @expo-google-fonts\/noto-sans-kr\.$/,
    )
    expect(telling(() => assertFonts({ ...sampleDocument, lang: 'ko' }))).toThrow(/noto-sans-kr/)
  })

  it('looks at the cover as well', () => {
    expect(telling(() => assertFonts({ ...sampleDocument, subtitle: '출생' }))).toThrow(
      /^The cover cannot be printed/,
    )
  })
})
