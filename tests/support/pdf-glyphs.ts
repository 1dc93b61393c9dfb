import { inflateSync } from 'node:zlib'

/** A glyph as a page of a PDF places it, in points from the lower left corner. */
export interface PlacedGlyph {
  /** Number of the glyph in the embedded part of its font. */
  glyph: number
  font: PdfFont
  size: number
  x: number
  y: number
  /**
   * What the file says that it stands for; of several glyphs that stand for one text, the first has
   * it.
   */
  text: string
  /** Number of the marked piece of the page that it belongs to. */
  mark: number
  /** The file says that the glyphs around it are read from right to left. */
  reversed: boolean
}

export interface PdfFont {
  /** As the file names it, without the tag of the subset. */
  name: string
  file: Buffer
  widths: ReadonlyMap<number, number>
  texts: ReadonlyMap<number, string>
}

/**
 * Content between two marks: its number, and the text that it stands for until its first glyph was
 * met.
 */
interface Marked {
  mark: number | undefined
  text: string | undefined
  reversed: boolean
}

type Matrix = [number, number, number, number, number, number]
type Token = number | Buffer | { name: string } | { operator: string }

/**
 * The glyphs of one page (from 1) in the order in which they are drawn, without running heads and
 * watermarks.
 */
export function pdfGlyphs(bytes: Uint8Array, page: number): PlacedGlyph[] {
  const objects = objectsOf(Buffer.from(bytes))
  const pages = [...objects.values()].filter(({ dict }) => /\/Type \/Page\b(?!s)/.test(dict))
  const { dict } = some(pages[page - 1])
  const fonts = new Map(
    [...dict.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
      name,
      fontOf(objects, Number(id)),
    ]),
  )
  const content = some(objects.get(Number(/\/Contents (\d+) 0 R/.exec(dict)?.[1]))?.stream)
  return drawn(tokensOf(content), fonts)
}

/** The numbers of the marked pieces of a page, in the order in which its structure has them. */
export function pdfReadingOrder(bytes: Uint8Array, page: number): number[] {
  const objects = objectsOf(Buffer.from(bytes))
  const [number] = some(
    [...objects].filter(([, { dict }]) => /\/Type \/Page\b(?!s)/.test(dict))[page - 1],
  )
  const on = (dict: string) => Number(/\/Pg (\d+) 0 R/.exec(dict)?.[1]) === number
  const read = (id: number): number[] => {
    const { dict } = some(objects.get(id))
    const kids = /\/K \[([^\]]*)\]/.exec(dict)?.[1] ?? ''
    return [...kids.matchAll(/<<[\s\S]*?>>|(\d+) 0 R|(\d+)/g)].flatMap(([, child, mark]) =>
      child ? read(Number(child)) : mark && on(dict) ? [Number(mark)] : [],
    )
  }
  return read(
    Number(some([...objects].find(([, { dict }]) => dict.includes('/Type /StructTreeRoot')))[0]),
  )
}

interface PdfObject {
  dict: string
  stream?: Buffer
}

function objectsOf(file: Buffer): Map<number, PdfObject> {
  const text = file.toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)(?:\nendobj|stream\r?\n)/g)) {
    const dict = match[2] ?? ''
    const length = match[0].endsWith('endobj')
      ? undefined
      : Number(/\/Length (\d+)/.exec(dict)?.[1])
    const start = match.index + match[0].length
    const raw = length === undefined ? undefined : file.subarray(start, start + length)
    objects.set(Number(match[1]), {
      dict,
      ...(raw && { stream: /FlateDecode/.test(dict) ? inflateSync(raw) : raw }),
    })
  }
  return objects
}

function fontOf(objects: Map<number, PdfObject>, id: number): PdfFont {
  const reach = (from: string, member: string) =>
    some(objects.get(Number(new RegExp(`/${member} \\[?(\\d+) 0 R`).exec(from)?.[1])))
  const outer = some(objects.get(id)).dict
  const inner = reach(outer, 'DescendantFonts').dict
  const widths = new Map<number, number>()
  for (const [, from, to, width] of (/\/W \[(.*?)\]/s.exec(inner)?.[1] ?? '').matchAll(
    /(\d+) (\d+) ([\d.]+)/g,
  )) {
    for (let glyph = Number(from); glyph <= Number(to); glyph++) widths.set(glyph, Number(width))
  }
  const file = some(reach(reach(inner, 'FontDescriptor').dict, 'FontFile2').stream)
  return {
    name: /\/BaseFont \/\w+\+(\S+)/.exec(outer)?.[1] ?? '',
    file,
    widths,
    texts: textsOf(some(reach(outer, 'ToUnicode').stream).toString('latin1')),
  }
}

/** The text of each glyph in a ToUnicode map. */
function textsOf(map: string): Map<number, string> {
  const single = [...map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)].flatMap(([, lines = '']) =>
    [...lines.matchAll(/<(\w+)>\s*<(\w+)>/g)].map(([, glyph = '', text = '']): [number, string] => [
      Number.parseInt(glyph, 16),
      utf16(Buffer.from(text, 'hex')),
    ]),
  )
  return new Map(single)
}

function utf16(bytes: Buffer): string {
  return Buffer.from(bytes)
    .swap16()
    .toString('utf16le')
    .replace(/^\ufeff/, '')
}

function drawn(tokens: Token[], fonts: Map<string, PdfFont>): PlacedGlyph[] {
  const glyphs: PlacedGlyph[] = []
  const stack: Matrix[] = []
  const marked: Marked[] = []
  let operands: Token[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let line: Matrix = matrix
  let font: PdfFont | undefined
  let size = 0
  const numbers = () => operands.filter((token) => typeof token === 'number') as unknown as Matrix
  const show = () => {
    let along = 0
    for (const token of operands) {
      if (typeof token === 'number') along -= (token / 1000) * size
      if (!Buffer.isBuffer(token)) continue
      for (let at = 0; at + 1 < token.length; at += 2) {
        const glyph = token.readUInt16BE(at)
        const [x, y] = apply(times(line, matrix), along, 0)
        const mark = marked.findLast((each) => each.mark !== undefined)?.mark
        const outer = marked.find((each) => each.text !== undefined)
        if (font && mark !== undefined)
          glyphs.push({
            glyph,
            font,
            size,
            x,
            y,
            text: outer?.text ?? font.texts.get(glyph) ?? '',
            mark,
            reversed: marked.some((each) => each.reversed),
          })
        if (outer) outer.text = ''
        along += ((font?.widths.get(glyph) ?? 0) / 1000) * size
      }
    }
  }
  for (const token of tokens) {
    if (typeof token === 'number' || Buffer.isBuffer(token) || 'name' in token) {
      operands.push(token)
      continue
    }
    if (token.operator === 'q') stack.push(matrix)
    if (token.operator === 'Q') matrix = stack.pop() ?? matrix
    if (token.operator === 'cm') matrix = times(numbers(), matrix)
    if (token.operator === 'Tm') line = numbers()
    if (token.operator === 'Tf')
      [font, size] = [fonts.get(nameOf(operands[0])), Number(operands[1])]
    if (token.operator === 'BDC' || token.operator === 'BMC')
      marked.push({
        mark: numberBehind(operands, 'MCID'),
        text: actualText(operands),
        reversed: nameOf(operands[0]) === 'ReversedChars',
      })
    if (token.operator === 'EMC') marked.pop()
    if (token.operator === 'Tj' || token.operator === 'TJ') show()
    operands = []
  }
  return glyphs
}

function numberBehind(operands: Token[], name: string): number | undefined {
  const at = operands.findIndex((token) => nameOf(token) === name)
  return at < 0 ? undefined : Number(operands[at + 1])
}

function actualText(operands: Token[]): string | undefined {
  const at = operands.findIndex((token) => nameOf(token) === 'ActualText')
  const text = at < 0 ? undefined : operands[at + 1]
  if (!Buffer.isBuffer(text)) return undefined
  return text.length > 1 && text.readUInt16BE(0) === 0xfeff ? utf16(text) : text.toString('latin1')
}

function nameOf(token: Token | undefined): string {
  return typeof token === 'object' && 'name' in token ? token.name : ''
}

/** Arrays and dictionaries are laid flat: what stands in them is enough here. */
function tokensOf(content: Buffer): Token[] {
  const text = content.toString('latin1')
  const pattern =
    /(\()|<([0-9A-Fa-f]+)>|\/([^\s/()<>[\]]+)|(-?\d*\.?\d+)(?![A-Za-z])|([A-Za-z'"*]+)/g
  const tokens: Token[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, string, hex, name, number, operator] = match
    if (string !== undefined) {
      const end = endOfString(text, match.index)
      tokens.push(unescaped(text.slice(match.index + 1, end)))
      pattern.lastIndex = end + 1
    } else if (hex !== undefined) tokens.push(Buffer.from(hex, 'hex'))
    else if (name !== undefined) tokens.push({ name })
    else if (number !== undefined) tokens.push(Number(number))
    else if (operator !== undefined) tokens.push({ operator })
  }
  return tokens
}

/**
 * Where the string that opens at the place closes; brackets inside it come in pairs or behind a
 * backslash.
 */
function endOfString(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at
  }
  return text.length
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(string: string): Buffer {
  const plain = string.replace(
    /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g,
    (_, octal?: string, sign = '') =>
      octal === undefined
        ? (escapes[sign] ?? sign.replace(/[\r\n]+/, ''))
        : String.fromCharCode(Number.parseInt(octal, 8)),
  )
  return Buffer.from(plain, 'latin1')
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ]
}

function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

function some<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The file is not laid out as expected')
  return value
}
