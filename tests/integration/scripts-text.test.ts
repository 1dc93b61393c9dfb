import { describe, expect, it } from 'vitest'
import { directionOf } from '@/lib/core/documents/script-direction'
import { drawPdf } from '@/lib/server/render/pdf'
import { paragraphDocument } from '../support/paragraph-document'
import { pdfGlyphs, pdfReadingOrder } from '../support/pdf-glyphs'
import { sampleImprint } from '../support/sample-document'
import { scriptParagraphs } from '../support/script-paragraphs'

describe('read in the order of its structure, a PDF says the paragraph', () => {
  it.each(Object.entries(scriptParagraphs))('%s', (lang, once) => {
    const text = `${once} ${once}`
    const pdf = drawPdf(paragraphDocument(text, lang), sampleImprint, 'ua-1')
    expect(bare(readingOf(pdf, lang))).toBe(bare(text))
  })
})

function readingOf(pdf: Uint8Array, lang: string): string {
  const glyphs = pdfGlyphs(pdf, 2)
  const pieces = pdfReadingOrder(pdf, 2).map((mark) => glyphs.filter((glyph) => glyph.mark === mark).map(({ text }) => text))
  return pieces.map((texts) => (directionOf(lang) === 'rtl' ? texts.reverse() : texts).join('')).join('')
}

const bare = (words: string) => words.replace(/\s+/g, '')
