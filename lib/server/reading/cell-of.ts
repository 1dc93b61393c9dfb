import * as xlsx from '@e965/xlsx'
import type { CellValue, OfficeCell } from '@/lib/core/office/office-sheet'

/** Styled cells without content are no content. */
export function isFilled({ t, v, f }: xlsx.CellObject): boolean {
  return f !== undefined || (t !== 'z' && v !== undefined && v !== '')
}

/** A filled cell; `since1904`: days are counted as old programs on a Mac did. */
export function cellOf(cell: xlsx.CellObject, since1904: boolean): OfficeCell {
  const value = valueIn(cell, since1904)
  if (cell.f !== undefined || cell.F !== undefined) return { kind: 'formula', value }
  if (value) return value
  return cell.t === 'e' ? { kind: 'error', shown: shownError(cell) } : { kind: 'empty' }
}

function valueIn({ t, v, z, r }: xlsx.CellObject, since1904: boolean): CellValue | null {
  if (v === undefined || v === '' || t === 'e' || t === 'z') return null
  if (t === 'b') return { kind: 'truth', truth: v === true }
  if (t !== 'n') return { kind: 'text', text: textIn(v, r) }
  const [number, format] = [Number(v), String(z ?? '')]
  if (!xlsx.SSF.is_date(format)) return { kind: 'number', number, percent: isPercent(format) }
  const day = dayOf(number, since1904)
  return day === null ? { kind: 'number', number, percent: false } : { kind: 'date', day }
}

/** The library drops the first half of Windows line ends, so such a text is read from its source. */
function textIn(value: unknown, source: unknown): string {
  if (typeof source !== 'string' || !/_x000D_|&#(?:13|xD);/i.test(source)) return String(value)
  const pieces = source
    .replace(/<(?:\w+:)?rPh\b.*?<\/(?:\w+:)?rPh>/gs, '')
    .matchAll(/<(?:\w+:)?t\b[^<>]*>([^<]*)</g)
  return [...pieces].map(([, piece = '']) => unescaped(piece)).join('')
}

const named: Record<string, string> = { quot: '"', apos: "'", gt: '>', lt: '<', amp: '&' }

function unescaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(
      /&(?:(quot|apos|gt|lt|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
      (whole, name, ten, hex) =>
        name
          ? (named[name.toLowerCase()] ?? whole)
          : characterOf(hex ? Number.parseInt(hex, 16) : Number(ten), whole),
    )
    .replace(/_x([\da-f]{4})_/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function characterOf(point: number, otherwise: string): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : otherwise
}

/** What stands in quotation marks or after a backslash in a format is text. */
function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%')
}

function dayOf(serial: number, since1904: boolean): string | null {
  const found = xlsx.SSF.parse_date_code(serial, { date1904: since1904 })
  if (!found) return null
  const part = (value: number, digits = 2) => String(value).padStart(digits, '0')
  return `${part(found.y, 4)}-${part(found.m)}-${part(found.d)}`
}

const errors: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

function shownError({ v, w }: xlsx.CellObject): string {
  return w ?? errors[Number(v)] ?? String(v)
}
