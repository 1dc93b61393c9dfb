import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Blob, Direction, Face, Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs'
import { directionOf } from '@/lib/core/rendering/script/script-direction'
import { type Script, scriptRuns } from '@/lib/core/rendering/script/script-runs'
import { fontFamilyOf } from '@/lib/server/rendering/font/fonts'

/**
 * A glyph as HarfBuzz places it, in the size of the text, from the left end of the text in one
 * endless line.
 */
export interface ShapedGlyph {
  outline: string
  x: number
  y: number
}

/** The glyphs of a text in one direction, from left to right, without those that show nothing. */
export function shapedGlyphs(text: string, lang: string): ShapedGlyph[] {
  const rightToLeft = directionOf(lang) === 'rtl'
  const runs = scriptRuns(text, lang)
  let pen = 0
  return (rightToLeft ? runs.reverse() : runs).flatMap(({ text, script }) => {
    const font = fontOf(script)
    const buffer = new ShapingBuffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR)
    buffer.setLanguage(lang)
    shape(font, buffer)
    const units = font.face.upem
    const positions = buffer.getGlyphPositions()
    return buffer.getGlyphInfos().flatMap(({ codepoint: glyph }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      const placed = {
        outline: font.glyphToPath(glyph),
        x: pen + xOffset / units,
        y: yOffset / units,
      }
      pen += xAdvance / units
      return placed.outline ? [placed] : []
    })
  })
}

const fonts = new Map<string, Font>()

function fontOf(script: Script): Font {
  const folder = `node_modules/@expo-google-fonts/${fontFamilyOf(script).toLowerCase().replaceAll(' ', '-')}/400Regular`
  const known = fonts.get(folder)
  if (known) return known
  const file = readdirSync(folder).find((name) => name.endsWith('.ttf')) ?? ''
  const font = loadFont(readFileSync(join(folder, file)))
  fonts.set(folder, font)
  return font
}

/** A font, whole or the part that a PDF holds. */
export function loadFont(bytes: Buffer): Font {
  return new Font(new Face(new Blob(new Uint8Array(bytes).buffer)))
}
