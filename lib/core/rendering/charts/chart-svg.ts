import type { Mark, Picture } from './picture'

/** The picture as an SVG file of its own. */
export function chartSvg({ width, height, marks }: Picture, alt: string): string {
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="Noto Sans, sans-serif"><title>${escaped(alt)}</title>${marks.map(markSvg).join('')}</svg>`
}

function markSvg(mark: Mark): string {
  switch (mark.kind) {
    case 'rect': {
      const stroke = mark.stroke ? ` stroke="${mark.stroke}"` : ''
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${mark.fill}"${stroke}/>`
    }
    case 'path': {
      const dash = mark.dash ? ` stroke-dasharray="${mark.dash}"` : ''
      return `<path d="${mark.d}" fill="${mark.fill}" stroke="${mark.stroke}" stroke-width="${mark.strokeWidth}"${dash} fill-rule="evenodd"/>`
    }
    case 'text': {
      const weight = mark.bold ? ' font-weight="700"' : ''
      const place = `x="${mark.x}" y="${mark.y}" font-size="${mark.size}" text-anchor="${mark.anchor}"${weight}`
      const words = escaped(mark.text)
      // Not every program knows the order of painting, so the ground of the letters is drawn on its
      // own.
      const halo = mark.halo
        ? `<text ${place} fill="#ffffff" stroke="#ffffff" stroke-width="3" aria-hidden="true">${words}</text>`
        : ''
      return `${halo}<text ${place} fill="${mark.fill}">${words}</text>`
    }
  }
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}
