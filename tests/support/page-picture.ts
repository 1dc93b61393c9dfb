import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** A picture in 16 shades, 0 for black to 15 for white. */
export interface Picture {
  width: number
  height: number
  shades: Uint8Array
}

const scale = 1.3
/**
 * Points of the drawing across one of the picture: letters are moved to whole points, which must
 * not show.
 */
const finer = 4
/** Running head and foot, in points from the edges of the page. */
const edges = 66
const side = 16

let library: Promise<PDFiumLibrary> | undefined

/**
 * What stands on a page (from 1) between its running head and foot, without the white around it.
 */
export async function pagePicture(pdf: Uint8Array, page: number): Promise<Picture> {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(Buffer.from(pdf))
  try {
    const drawn = await document
      .getPage(page - 1)
      .render({ scale: scale * finer, colorSpace: 'Gray', render: async ({ data }) => data })
    return trimmed(between(coarser(drawn)))
  } finally {
    document.destroy()
  }
}

function coarser({
  data,
  width,
  height,
}: {
  data: Uint8Array
  width: number
  height: number
}): Picture {
  const [columns, rows] = [Math.floor(width / finer), Math.floor(height / finer)]
  const shades = Uint8Array.from({ length: columns * rows }, (_, at) => {
    const [left, top] = [(at % columns) * finer, Math.floor(at / columns) * finer]
    let sum = 0
    for (let y = top; y < top + finer; y++)
      for (let x = left; x < left + finer; x++) sum += data[y * width + x] ?? 255
    return (sum / finer ** 2) >> 4
  })
  return { width: columns, height: rows, shades }
}

function between({ width, height, shades }: Picture): Picture {
  const top = Math.round(edges * scale)
  return {
    width,
    height: height - 2 * top,
    shades: shades.subarray(top * width, (height - top) * width),
  }
}

function trimmed({ width, height, shades }: Picture): Picture {
  const inked = [...shades.keys()].filter((at) => shades[at] !== 15)
  const columns = inked.map((at) => at % width)
  const [left, right] = [
    columns.reduce((a, b) => Math.min(a, b), width),
    columns.reduce((a, b) => Math.max(a, b), 0),
  ]
  const [top, bottom] = [
    Math.floor((inked[0] ?? 0) / width),
    Math.floor((inked.at(-1) ?? height * width - 1) / width),
  ]
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
    shades.subarray((top + row) * width + left, (top + row) * width + right + 1),
  )
  return {
    width: right - left + 1,
    height: rows.length,
    shades: Uint8Array.from(rows.flatMap((row) => [...row])),
  }
}

/**
 * Squares of the picture whose shades differ by more than a mark above a letter takes, as
 * `column,row`.
 */
export function differingSquares(one: Picture, other: Picture): string[] {
  if (Math.abs(one.width - other.width) > 1 || Math.abs(one.height - other.height) > 1)
    return [`${one.width} by ${one.height} in place of ${other.width} by ${other.height}`]
  const differences = new Map<string, number>()
  for (let y = 0; y < Math.min(one.height, other.height); y++) {
    for (let x = 0; x < Math.min(one.width, other.width); x++) {
      const square = `${Math.floor(x / side)},${Math.floor(y / side)}`
      const difference = Math.abs(
        (one.shades[y * one.width + x] ?? 15) - (other.shades[y * other.width + x] ?? 15),
      )
      differences.set(square, (differences.get(square) ?? 0) + difference)
    }
  }
  return [...differences].filter(([, sum]) => sum > side * side * 0.6).map(([square]) => square)
}

/** A PNG of four bits for each point. */
export function toPng({ width, height, shades }: Picture): Buffer {
  const stride = Math.ceil(width / 2) + 1
  const rows = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * stride + 1 + (x >> 1)
      rows[at] = (rows[at] ?? 0) | ((shades[y * width + x] ?? 15) << (x % 2 ? 0 : 4))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(4, 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Reads what `toPng` wrote. */
export function fromPng(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)))
  const stride = Math.ceil(width / 2) + 1
  const shades = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    return ((rows[y * stride + 1 + (x >> 1)] ?? 0) >> (x % 2 ? 0 : 4)) & 15
  })
  return { width, height, shades }
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
