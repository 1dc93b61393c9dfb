import 'server-only'
import { Resvg } from '@resvg/resvg-js'
import { fontFoldersFor } from './font/fonts'

/**
 * The picture in points of colour, twice as fine as on screen. Only the fonts of the application
 * are used, so every machine gives the same bytes.
 */
export function chartPng(svg: string): Buffer {
  const words = svg.replace(/<[^>]*>/g, ' ')
  const font = {
    fontDirs: /\S/.test(words) ? fontFoldersFor(words) : [],
    loadSystemFonts: false,
    defaultFontFamily: 'Noto Sans',
  }
  return Buffer.from(
    new Resvg(svg, { font, fitTo: { mode: 'zoom', value: 2 }, background: '#ffffff' })
      .render()
      .asPng(),
  )
}
