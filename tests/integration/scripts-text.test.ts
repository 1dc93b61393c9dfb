import { describe, expect, it } from 'vitest'
import { drawPdf } from '@/lib/server/rendering/pdf/pdf'
import { paragraphDocument } from '../support/paragraph-document'
import { pdfGlyphs, pdfReadingOrder } from '../support/pdf-glyphs'
import { sampleImprint } from '../support/sample-document'
import { mixedParagraphs, scriptParagraphs } from '../support/script-paragraphs'

describe('read in the order of its structure, a PDF says the paragraph', () => {
  it.each(Object.entries(scriptParagraphs))('%s', (lang, once) => {
    const text = `${once} ${once}`
    const pdf = drawPdf(paragraphDocument(text, lang), sampleImprint, 'ua-1')
    expect(bare(readingOf(pdf))).toBe(bare(text))
  })

  it.each(Object.entries(mixedParagraphs))('%s', (_name, { lang, content }) => {
    const pdf = drawPdf(paragraphDocument(content, lang), sampleImprint, 'ua-1')
    expect(bare(readingOf(pdf))).toBe(bare(content.map(({ text }) => text).join('')))
  })
})

/** Pieces in the order of the structure; inside one, glyphs stand from left to right. */
function readingOf(pdf: Uint8Array): string {
  const glyphs = pdfGlyphs(pdf, 2)
  return pdfReadingOrder(pdf, 2)
    .map((mark) => {
      const piece = glyphs.filter((glyph) => glyph.mark === mark)
      const texts = piece.map(({ text }) => text)
      return (
        piece.some(({ reversed, text }) => reversed || rightToLeft.test(text))
          ? texts.reverse()
          : texts
      ).join('')
    })
    .join('')
}

const rightToLeft = /(?!\p{Number})[\p{Script=Arabic}\p{Script=Thaana}]/u
const bare = (words: string) => words.replace(/\s+/g, '')
