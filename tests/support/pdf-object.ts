import { inflateSync } from 'node:zlib'

/**
 * A value of a PDF: names begin with a slash, references are objects with `ref`, streams are held
 * apart.
 */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | PdfValue[]
  | PdfDict
  | { ref: number }
  | { text: string }
export interface PdfDict {
  [key: `/${string}`]: PdfValue
}

export interface PdfFile {
  trailer: PdfDict
  get: (value: PdfValue | undefined) => PdfValue
  dict: (value: PdfValue | undefined) => PdfDict
  list: (value: PdfValue | undefined) => PdfValue[]
  /** Unpacked bytes of a stream. */
  stream: (value: PdfValue | undefined) => string
  all: () => PdfDict[]
}

/** Reads a file whose objects lie open and whose index is a table, as the engine writes them. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1')
  const offsets = crossReferences(text)
  const objects = new Map<number, { value: PdfValue; end: number }>()
  const load = (number: number) => {
    const known = objects.get(number)
    if (known) return known
    const at = offsets.get(number)
    if (at === undefined) throw new Error(`There is no object ${number}`)
    const head = new RegExp(`${number} 0 obj\\s*`, 'y')
    head.lastIndex = at
    if (!head.test(text)) throw new Error(`Object ${number} does not begin where the index says`)
    const reader = new Reader(text, head.lastIndex)
    const loaded = { value: reader.value(), end: reader.at }
    objects.set(number, loaded)
    return loaded
  }
  const get = (value: PdfValue | undefined): PdfValue =>
    isRef(value) ? get(load(value.ref).value) : (value ?? null)
  const dict = (value: PdfValue | undefined): PdfDict => {
    const found = get(value)
    return typeof found === 'object' && found !== null && !Array.isArray(found)
      ? (found as PdfDict)
      : {}
  }
  const list = (value: PdfValue | undefined): PdfValue[] => {
    const found = get(value)
    return Array.isArray(found) ? found : found === null ? [] : [found]
  }
  const stream = (value: PdfValue | undefined): string => {
    if (!isRef(value)) return ''
    const { value: head, end } = load(value.ref)
    const start = text.indexOf('stream', end) + 6
    const from = start + (text[start] === '\r' ? 2 : 1)
    const raw = Buffer.from(
      text.slice(from, from + Number(get((head as PdfDict)['/Length']))),
      'latin1',
    )
    return ((head as PdfDict)['/Filter'] === '/FlateDecode' ? inflateSync(raw) : raw).toString(
      'latin1',
    )
  }
  const trailer = new Reader(text, text.lastIndexOf('trailer') + 7).value() as PdfDict
  return {
    trailer,
    get,
    dict,
    list,
    stream,
    all: () => [...offsets.keys()].map((number) => dict({ ref: number })),
  }
}

export function isRef(value: unknown): value is { ref: number } {
  return typeof value === 'object' && value !== null && 'ref' in value
}

/** A string as people read it. */
export function textOf(value: PdfValue): string {
  if (typeof value !== 'object' || value === null || !('text' in value)) return ''
  const { text } = value as { text: string }
  return text.startsWith('\u00fe\u00ff')
    ? Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le')
    : text
}

function crossReferences(text: string): Map<number, number> {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-60))?.[1])
  const head = /^xref\s+0 (\d+)\s+/.exec(text.slice(start, start + 40))
  if (!head) throw new Error('The index of the file is not where the file says')
  const entries = Array.from({ length: Number(head[1]) }, (_, number) =>
    text.slice(start + head[0].length + number * 20, start + head[0].length + number * 20 + 20),
  )
  return new Map(
    entries.flatMap((entry, number) =>
      entry[17] === 'n' ? [[number, Number(entry.slice(0, 10))] as const] : [],
    ),
  )
}

class Reader {
  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  value(): PdfValue {
    this.blanks()
    const rest = this.text.slice(this.at, this.at + 2)
    if (rest === '<<') return this.dictionary()
    if (rest[0] === '[') return this.array()
    if (rest[0] === '(') return { text: this.literal() }
    if (rest[0] === '<')
      return {
        text: Buffer.from(
          this.take(/<([0-9A-Fa-f\s]*)>/y)[1]?.replace(/\s/g, '') ?? '',
          'hex',
        ).toString('latin1'),
      }
    if (rest[0] === '/') return this.take(/\/[^\s/<>()[\]]*/y)[0]
    const ref = this.maybe(/(\d+) 0 R/y)
    if (ref) return { ref: Number(ref[1]) }
    const word = this.take(/[^\s/<>()[\]]+/y)[0]
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : Number(word)
  }

  private dictionary(): PdfDict {
    const dict: PdfDict = {}
    this.at += 2
    for (this.blanks(); !this.maybe(/>>/y); this.blanks())
      dict[this.value() as `/${string}`] = this.value()
    return dict
  }

  private array(): PdfValue[] {
    const items: PdfValue[] = []
    this.at += 1
    for (this.blanks(); !this.maybe(/\]/y); this.blanks()) items.push(this.value())
    return items
  }

  private literal(): string {
    let depth = 0
    let read = ''
    for (; ; this.at++) {
      const sign = this.text[this.at] ?? ''
      if (sign === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0]
        const next = this.text[this.at + 1] ?? ''
        read += octal
          ? String.fromCharCode(Number.parseInt(octal, 8))
          : ({ n: '\n', r: '\r', t: '\t' }[next] ?? next)
        this.at += octal ? octal.length : 1
        continue
      }
      if (sign === ')' && --depth === 0) break
      if (sign !== '(' || depth++ > 0) read += sign
    }
    this.at++
    return read
  }

  private blanks(): void {
    this.maybe(/(?:\s|%[^\n]*\n)+/y)
  }

  private maybe(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found
  }

  private take(pattern: RegExp): RegExpExecArray {
    const found = this.maybe(pattern)
    if (!found) throw new Error(`Not a value: ${this.text.slice(this.at, this.at + 30)}`)
    return found
  }
}
