import type { Picture } from './block'
import type { PictureSize } from './picture-size'
import { readSvg } from './read-svg'

const largestFile = 10_000_000
const largestSide = 20_000
const mostPoints = 60_000_000
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The size of a picture in pixels, or what is wrong with it, to follow "the picture ". */
export function readPicture({ mime, data }: Picture): PictureSize | { problem: string } {
  // Four signs of base64 stand for three bytes.
  if (data.length > (largestFile / 3) * 4) return { problem: 'is larger than 10 MB' }
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
  const kind = kindOf(bytes)
  if (kind === null) return { problem: 'is not a PNG, JPEG or SVG' }
  if (kind !== mime) return { problem: `is ${kind}, not ${mime} as it says` }
  const size =
    kind === 'image/png' ? pngSize(bytes) : kind === 'image/jpeg' ? jpegSize(bytes) : readSvg(bytes)
  if (size === null) return { problem: 'is damaged or was cut off' }
  if ('problem' in size) return size
  const isDrawn = kind === 'image/svg+xml'
  if (size.width <= 0 || size.height <= 0) return { problem: 'has no size' }
  if (
    !isDrawn &&
    (Math.max(size.width, size.height) > largestSide || size.width * size.height > mostPoints)
  ) {
    return { problem: `has too many pixels (${size.width} × ${size.height})` }
  }
  return size
}

function kindOf(bytes: Uint8Array): Picture['mime'] | null {
  if (pngSignature.every((byte, index) => bytes[index] === byte)) return 'image/png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  const start = new TextDecoder().decode(bytes.subarray(0, 4096))
  return /^\uFEFF?\s*</.test(start) && /<([\w-]+:)?svg[\s/>]/.test(start) ? 'image/svg+xml' : null
}

/**
 * Follows the chunks to the last one and compares their check sums, so that a file that was cut off
 * is found.
 */
function pngSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer)
  let size: PictureSize | null = null
  let hasPoints = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end))
      return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'IHDR') size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    hasPoints ||= name === 'IDAT'
    if (name === 'IEND') return hasPoints ? size : null
    at = end + 4
  }
  return null
}

/** Follows the segments to the picture itself, which has to have an end. */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer)
  let size: PictureSize | null = null
  for (let at = 2; at + 4 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    if (marker === 0xda) return hasJpegEnd(bytes, at) ? size : null
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame && at + 9 <= bytes.length)
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
  }
  return null
}

function hasJpegEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

const crcTable = Array.from({ length: 256 }, (_, number) => {
  let value = number
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
