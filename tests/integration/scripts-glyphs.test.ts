import { describe, expect, it } from 'vitest'
import { directionOf } from '@/lib/core/rendering/script/script-direction'
import { scriptOf } from '@/lib/core/rendering/script/script-runs'
import { drawPdf } from '@/lib/server/rendering/pdf/pdf'
import { paragraphDocument } from '../support/paragraph-document'
import { type PdfFont, type PlacedGlyph, pdfGlyphs } from '../support/pdf-glyphs'
import { sampleImprint } from '../support/sample-document'
import { scriptParagraphs } from '../support/script-paragraphs'
import { loadFont, type ShapedGlyph, shapedGlyphs } from '../support/shaped-glyphs'

const eastAsian = ['Hans', 'Hant', 'Jpan', 'Kore']

describe('the glyphs of a paragraph are those of HarfBuzz, in its order and places', () => {
  it.each(Object.entries(scriptParagraphs))('%s', (lang, once) => {
    const text = `${once} ${once}`
    const lines = inLines(
      pdfGlyphs(drawPdf(paragraphDocument(text, lang), sampleImprint, 'ua-1'), 2),
    )
    const drawn = (directionOf(lang) === 'rtl' ? lines.reverse() : lines).flat()
    const shaped = shapedGlyphs(text, lang)
    expect(lines.length).toBeGreaterThan(1)
    expect(drawn.map(({ outline }) => outline)).toEqual(shaped.map(({ outline }) => outline))
    // Marks above and below stand where the font puts them; in East Asian text the engine closes up
    // punctuation.
    if (!eastAsian.includes(scriptOf(lang))) expect(misplaced(drawn, shaped)).toEqual([])
  })

  it('says so when a glyph is another one', () => {
    const [ka] = shapedGlyphs('ក', 'km')
    const [kha] = shapedGlyphs('ខ', 'km')
    expect(ka?.outline).not.toBe(kha?.outline)
  })
})

interface DrawnGlyph extends ShapedGlyph {
  line: number
}

/**
 * Glyphs that show something, by line from the left, in the size of the text. A line ends where the
 * next glyph is far back.
 */
function inLines(placed: PlacedGlyph[]): DrawnGlyph[][] {
  const lines: PlacedGlyph[][] = []
  for (const glyph of placed) {
    expect(glyph.glyph, `a box in ${glyph.font.name}`).not.toBe(0)
    const last = lines.at(-1)
    const before = last?.at(-1)
    if (!last || !before || glyph.x < before.x - 8 * glyph.size) lines.push([glyph])
    else last.push(glyph)
  }
  return lines.map((glyphs, line) => {
    const baseline = commonest(glyphs.map(({ y }) => y.toFixed(2)))
    return glyphs.flatMap(({ glyph, font, size, x, y }) => {
      const outline = loaded(font).glyphToPath(glyph)
      return outline ? [{ outline, x: x / size, y: (y - baseline) / size, line }] : []
    })
  })
}

/**
 * Places where the step to the next glyph, or the height above the line, is not as shaped, by more
 * than a fiftieth of the size.
 */
function misplaced(drawn: DrawnGlyph[], shaped: ShapedGlyph[]): string[] {
  return drawn.flatMap((glyph, index) => {
    const [next, as, nextAs] = [drawn[index + 1], shaped[index], shaped[index + 1]]
    if (!as) return []
    const height = glyph.y - as.y
    const step =
      next && nextAs && next.line === glyph.line ? next.x - glyph.x - (nextAs.x - as.x) : 0
    return Math.max(Math.abs(height), Math.abs(step)) > 0.02
      ? [`${index}: ${height.toFixed(3)} up, ${step.toFixed(3)} along`]
      : []
  })
}

const fonts = new Map<PdfFont, ReturnType<typeof loadFont>>()

function loaded(font: PdfFont) {
  const known = fonts.get(font) ?? loadFont(font.file)
  fonts.set(font, known)
  return known
}

function commonest(values: string[]): number {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Number([...counts].sort((a, b) => b[1] - a[1])[0]?.[0])
}
