/**
 * What a drawing is made of. All of it is data, so that the screen, the PDF and the Word file draw
 * the same.
 */
export type Mark =
  | {
      kind: 'rect'
      x: number
      y: number
      width: number
      height: number
      fill: string
      stroke?: string
    }
  | { kind: 'path'; d: string; fill: string; stroke: string; strokeWidth: number; dash?: string }
  | {
      kind: 'text'
      x: number
      y: number
      text: string
      size: number
      anchor: 'start' | 'middle' | 'end'
      bold?: boolean
      fill: string
      halo?: boolean
    }

export interface Picture {
  width: number
  height: number
  marks: Mark[]
}

export const ink = '#14213d'
export const muted = '#4a5568'
export const accent = '#0b5394'
export const pale = '#d3dae3'
export const paper = '#ffffff'

export const textSize = 12

export function words(
  x: number,
  y: number,
  text: string,
  more: Partial<Extract<Mark, { kind: 'text' }>> = {},
): Mark {
  return {
    kind: 'text',
    x: rounded(x),
    y: rounded(y),
    text,
    size: textSize,
    anchor: 'start',
    fill: ink,
    ...more,
  }
}

export function line(
  points: readonly (readonly [number, number])[],
  stroke: string,
  strokeWidth: number,
  dash?: string,
): Mark {
  return {
    kind: 'path',
    d: pathOf(points, false),
    fill: 'none',
    stroke,
    strokeWidth,
    ...(dash && { dash }),
  }
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  stroke?: string,
): Mark {
  return {
    kind: 'rect',
    x: rounded(x),
    y: rounded(y),
    width: rounded(Math.max(0, width)),
    height,
    fill,
    ...(stroke && { stroke }),
  }
}

/** A box of slanted lines, told from a full one without colour. */
export function hatchedBox(
  x: number,
  y: number,
  width: number,
  height: number,
  stroke: string,
): Mark[] {
  const segments: string[] = []
  for (let start = -height + 3; start < width; start += 6) {
    const [from, to] = [Math.max(start, 0), Math.min(start + height, width)]
    if (to > from)
      segments.push(
        pathOf(
          [
            [x + from, y + height - (from - start)],
            [x + to, y + height - (to - start)],
          ],
          false,
        ),
      )
  }
  return [
    box(x, y, width, height, paper, stroke),
    { kind: 'path', d: segments.join(''), fill: 'none', stroke, strokeWidth: 1.5 },
  ]
}

export function pathOf(points: readonly (readonly [number, number])[], closed: boolean): string {
  return `${points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('')}${closed ? 'Z' : ''}`
}

const signs: ((x: number, y: number, r: number) => [number, number][])[] = [
  (x, y, r) =>
    Array.from({ length: 16 }, (_, step) => [
      x + r * Math.cos((step * Math.PI) / 8),
      y + r * Math.sin((step * Math.PI) / 8),
    ]),
  (x, y, r) => [
    [x - r, y - r],
    [x + r, y - r],
    [x + r, y + r],
    [x - r, y + r],
  ],
  (x, y, r) => [
    [x, y - r * 1.2],
    [x + r * 1.1, y + r * 0.9],
    [x - r * 1.1, y + r * 0.9],
  ],
  (x, y, r) => [
    [x, y - r * 1.3],
    [x + r * 1.3, y],
    [x, y + r * 1.3],
    [x - r * 1.3, y],
  ],
]
const dashes = [undefined, '7 4', '2 3', '9 3 2 3'] as const

/** The sign of the series of this number: its form changes, then whether it is full. */
export function sign(index: number, x: number, y: number, radius = 4.5): Mark {
  const form = signs[index % signs.length] ?? signs[0]
  const isFull = Math.floor(index / signs.length) % 2 === 0
  return {
    kind: 'path',
    d: pathOf(form?.(x, y, radius) ?? [], true),
    fill: isFull ? accent : paper,
    stroke: accent,
    strokeWidth: 1.5,
  }
}

export function dashOf(index: number): string | undefined {
  return dashes[index % dashes.length]
}

/**
 * Breaks words over lines of about this width; letters are taken to be a little more than half as
 * wide as high.
 */
export function wrapped(text: string, width: number, size = textSize): string[] {
  const most = Math.max(8, Math.floor(width / (size * 0.56)))
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else
      for (let start = 0; start < Math.max(1, word.length); start += most)
        lines.push(word.slice(start, start + most))
  }
  return lines
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
