import { pdfGlyphs, pdfReadingOrder } from './pdf-glyphs'

/** Words of a page: pieces in the order of the structure; inside one, glyphs stand from left to right. */
export function pdfReading(pdf: Uint8Array, page: number): string {
  const glyphs = pdfGlyphs(pdf, page)
  return pdfReadingOrder(pdf, page)
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
