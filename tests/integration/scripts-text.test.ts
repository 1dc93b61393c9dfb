import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { directionOf } from '@/lib/core/documents/script-direction'
import { drawPdf } from '@/lib/server/render/pdf'
import { paragraphDocument } from '../support/paragraph-document'
import { type PlacedGlyph, pdfGlyphs } from '../support/pdf-glyphs'
import { sampleImprint } from '../support/sample-document'

const paragraphs: Record<string, string> = JSON.parse(readFileSync('tests/fixtures/scripts/paragraphs.json', 'utf8'))

describe('x', () => {
  it.each(Object.entries(paragraphs))('%s', (lang, once) => {
    const text = `${once} ${once}`
    const glyphs = pdfGlyphs(drawPdf(paragraphDocument(text, lang), sampleImprint, 'ua-1'), 2)
    const lines: PlacedGlyph[][] = []
    for (const glyph of glyphs) {
      const before = lines.at(-1)?.at(-1)
      if (!before || glyph.x < before.x - 8 * glyph.size) lines.push([glyph])
      else lines.at(-1)?.push(glyph)
    }
    const read = lines.map((line) => (directionOf(lang) === 'rtl' ? line.reverse() : line).map((g) => g.text).join('')).join(' ')
    const bare = (words: string) => words.replace(/\s+/g, '')
    expect(bare(read)).toBe(bare(text))
  })
})
