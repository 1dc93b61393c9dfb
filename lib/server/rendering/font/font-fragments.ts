import 'server-only'

/** A glyph, or several that stand for one text. */
export interface Cluster {
  text: string
  glyphs: number[]
}

/**
 * A stretch of glyphs at one height, which the engine marks by a number for the structure of the
 * document.
 */
export interface Fragment {
  mark: number
  /** The line of the content that gives the mark. */
  line: number
  font: FontFacts
  size: number
  x: number
  y: number
  /** From left to right. */
  clusters: Cluster[]
}

/** What an embedded font says about its glyphs. */
export interface FontFacts {
  nastaliq: boolean
  texts: ReadonlyMap<number, string>
  /** Glyphs that take room in the line. */
  wide: ReadonlySet<number>
}

/**
 * The marked fragments of a page, in the order in which they are drawn. The engine writes one
 * operator in a line.
 */
export function fragmentsOf(
  lines: readonly string[],
  fontOf: (name: string) => FontFacts,
): Fragment[] {
  const reader = new FragmentReader(fontOf)
  for (const [index, line] of lines.entries()) reader.take(line, index)
  return reader.fragments.filter(({ clusters }) => clusters.length > 0)
}

class FragmentReader {
  readonly fragments: Fragment[] = []
  /** For each open mark, whether it is that of a fragment. */
  private readonly open: boolean[] = []
  private mark: { number: number; line: number } | undefined
  private actual: string | undefined
  private origin = [0, 0]
  private font: FontFacts = { nastaliq: false, texts: new Map(), wide: new Set() }
  private size = 0

  constructor(private readonly fontOf: (name: string) => FontFacts) {}

  take(line: string, index: number): void {
    if (line.endsWith(' cm') || line.endsWith(' Tm'))
      this.move(line.split(' ').map(Number), line.endsWith('cm'))
    else if (line.endsWith(' Tf')) this.select(line.split(' '))
    else if (line.endsWith('Tj') || line.endsWith('TJ')) this.show(line)
    else if (line.startsWith('  /MCID ')) this.mark = { number: Number(line.slice(8)), line: index }
    else if (line.startsWith('  /ActualText ')) this.actual = textIn(line)
    else if (line.endsWith('>> BDC')) this.begin()
    else if (line.endsWith(' BMC')) this.open.push(false)
    else if (line === 'EMC') this.end()
  }

  private begin(): void {
    this.open.push(this.mark !== undefined)
    if (this.mark)
      this.fragments.push({
        mark: this.mark.number,
        line: this.mark.line,
        font: this.font,
        size: 0,
        x: 0,
        y: 0,
        clusters: [],
      })
    this.mark = undefined
  }

  private end(): void {
    this.open.pop()
    this.actual = undefined
  }

  private move([, , , , x = 0, y = 0]: number[], toOrigin: boolean): void {
    if (toOrigin) this.origin = [x, y]
    const last = this.current()
    if (last && last.clusters.length === 0 && !toOrigin)
      Object.assign(last, { x: (this.origin[0] ?? 0) + x, y: this.origin[1] })
  }

  private select([font = '', size]: string[]): void {
    this.font = this.fontOf(font.slice(1))
    this.size = Number(size)
  }

  private show(line: string): void {
    const fragment = this.current()
    if (!fragment) return
    if (fragment.clusters.length === 0) {
      const shift = /^\[(-?[\d.]+) /.exec(line)
      Object.assign(fragment, {
        font: this.font,
        size: this.size,
        x: fragment.x - (Number(shift?.[1] ?? 0) / 1000) * this.size,
      })
    }
    const glyphs = glyphsIn(line)
    if (this.actual === undefined)
      fragment.clusters.push(
        ...glyphs.map((glyph) => ({ text: this.font.texts.get(glyph) ?? '', glyphs: [glyph] })),
      )
    else fragment.clusters.push({ text: this.actual, glyphs })
    this.actual = undefined
  }

  private current(): Fragment | undefined {
    return this.open.includes(true) ? this.fragments.at(-1) : undefined
  }
}

const stringPattern = /\(((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*)\)|<([0-9A-F]+)>/gi

function glyphsIn(line: string): number[] {
  return [...line.matchAll(stringPattern)].flatMap(([, plain, hex]) => {
    const bytes = plain === undefined ? Buffer.from(hex ?? '', 'hex') : unescaped(plain)
    return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2))
  })
}

/** The text in a string of a PDF: UTF-16 with a mark before it, or Latin. */
function textIn(line: string): string {
  const [, plain, hex] = [...line.matchAll(stringPattern)][0] ?? []
  const bytes = plain === undefined ? Buffer.from(hex ?? '', 'hex') : unescaped(plain)
  return bytes.length > 1 && bytes.readUInt16BE(0) === 0xfeff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1')
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(string: string): Buffer {
  const plain = string.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  )
  return Buffer.from(plain, 'latin1')
}
