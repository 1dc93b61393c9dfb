import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { uprightFolders } from './fonts'

const folders = uprightFolders()
const read = new Map<string, Set<number>>()

/** Whether an installed font has a picture of the character. Fonts are read when those before them lack it. */
export function isDrawable(codePoint: number): boolean {
  return folders.some((folder) => charactersIn(folder).has(codePoint))
}

function charactersIn(folder: string): Set<number> {
  const known = read.get(folder)
  if (known) return known
  const files = readdirSync(folder).filter((file) => file.endsWith('.ttf'))
  const characters = new Set(files.flatMap((file) => charactersOf(join(folder, file))))
  read.set(folder, characters)
  return characters
}

/** The code points in the `cmap` table of an OpenType font. */
function charactersOf(file: string): number[] {
  const font = readFileSync(file)
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) return []
  const table = font.subarray(font.readUInt32BE(entry + 8))
  const starts = Array.from({ length: table.readUInt16BE(2) }, (_, index) => table.readUInt32BE(4 + index * 8 + 4))
  return starts.flatMap((start) => {
    const part = table.subarray(start)
    const format = part.readUInt16BE(0)
    return format === 12 ? inGroups(part) : format === 4 ? inSegments(part) : []
  })
}

/** Format 12: groups of code points whose glyphs follow one another. */
function inGroups(part: Buffer): number[] {
  return Array.from({ length: part.readUInt32BE(12) }, (_, index) => 16 + index * 12).flatMap((at) => range(part.readUInt32BE(at), part.readUInt32BE(at + 4)))
}

/** Format 4: segments of the basic plane; a glyph of 0 inside one is a gap. */
function inSegments(part: Buffer): number[] {
  const doubled = part.readUInt16BE(6)
  return Array.from({ length: doubled / 2 }, (_, index) => index * 2).flatMap((at) => {
    const last = part.readUInt16BE(14 + at)
    const first = part.readUInt16BE(16 + doubled + at)
    const offsetAt = 16 + doubled * 3 + at
    const offset = part.readUInt16BE(offsetAt)
    const drawn = (code: number) => offset === 0 || part.readUInt16BE(offsetAt + offset + (code - first) * 2) !== 0
    return range(first, Math.min(last, 0xfffe)).filter(drawn)
  })
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
