import 'server-only'
import { deflateSync, inflateSync } from 'node:zlib'
import { ObjectFile } from '@/lib/server/rendering/object-file'
import { type FontFacts, type Fragment, fragmentsOf } from './font-fragments'
import { inReadingOrder, isRightToLeft } from './font-order'
import { repeatedClusters } from './font-repeats'

/** A font whose letters carry marks; those of Latin, Cyrillic and East Asian text do not. */
const marked = /\/BaseFont \/[A-Z]{6}\+(?!NotoSans(SC|TC|JP|KR|Math|Symbols2?)?-|NotoEmoji-)/

/**
 * Mends how a PDF reads aloud. The engine draws marks above and below the line as pieces of their
 * own, each with the text of its
 * whole cluster, and numbers the pieces of Arabic from left to right: words would be read with
 * doubled letters, Arabic backwards.
 */
export function withReading(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  if (!marked.test(text)) return new Uint8Array(pdf)
  const file = new ObjectFile(text)
  const fonts = new FontTexts(file)
  const pages = new Map<number, Map<number, Fragment>>()
  for (const number of file.numbers.filter((each) =>
    /\/Type \/Page\b(?!s)/.test(file.object(each)),
  )) {
    const page = file.object(number)
    const content = Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])
    const names = new Map(
      [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', font]) => [name, Number(font)]),
    )
    const lines = streamOf(file.object(content)).split('\n')
    const fragments = fragmentsOf(lines, (name) => fonts.get(names.get(name) ?? 0))
    if (mended(lines, fragments))
      file.edit(content, (object) => withStream(object, lines.join('\n')))
    pages.set(number, new Map(fragments.map((fragment) => [fragment.mark, fragment])))
  }
  for (const number of file.numbers) file.edit(number, (object) => inReadingOrder(object, pages))
  return file.bytes()
}

/** Gives pieces that repeat a cluster of the piece beside them the rest of their text. */
function mended(lines: string[], fragments: Fragment[]): boolean {
  const repeated = repeatedClusters(fragments)
  for (const fragment of fragments) {
    const texts = fragment.clusters.map((cluster) => (repeated.has(cluster) ? '' : cluster.text))
    if (!fragment.clusters.some((cluster) => repeated.has(cluster))) continue
    const text = (isRightToLeft(fragment) ? texts.reverse() : texts).join('')
    lines[fragment.line] +=
      `\n  /ActualText <FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
  }
  return repeated.size > 0
}

class FontTexts {
  private readonly known = new Map<number, FontFacts>()

  constructor(private readonly file: ObjectFile) {}

  get(font: number): FontFacts {
    const facts = this.known.get(font) ?? this.read(this.file.object(font))
    this.known.set(font, facts)
    return facts
  }

  private read(font: string): FontFacts {
    const map = streamOf(this.file.object(Number(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1])))
    const widths =
      /\/W \[([\s\S]*?)\]/.exec(
        this.file.object(Number(/\/DescendantFonts \[(\d+) 0 R/.exec(font)?.[1])),
      )?.[1] ?? ''
    return {
      nastaliq: font.includes('Nastaliq'),
      texts: new Map(
        [...map.matchAll(/<(\w{4})> <(\w+)>\n/g)].map(([, glyph = '', text = '']) => [
          Number.parseInt(glyph, 16),
          utf16(text),
        ]),
      ),
      wide: new Set(
        [...widths.matchAll(/(\d+) (\d+) ([\d.]+)/g)].flatMap(([, from, to, width]) =>
          Number(width) > 0 ? numbers(Number(from), Number(to)) : [],
        ),
      ),
    }
  }
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

function streamOf(object: string): string {
  const start = object.indexOf('stream\n') + 'stream\n'.length
  const length = Number(/\/Length (\d+)/.exec(object)?.[1])
  const bytes = Buffer.from(object.slice(start, start + length), 'latin1')
  return (object.slice(0, start).includes('FlateDecode') ? inflateSync(bytes) : bytes).toString(
    'latin1',
  )
}

function withStream(object: string, content: string): string {
  const bytes = deflateSync(Buffer.from(content, 'latin1')).toString('latin1')
  const head = object
    .slice(0, object.indexOf('stream\n'))
    .replace(/\/Length \d+/, `/Length ${bytes.length}`)
  return `${head}stream\n${bytes}\nendstream\nendobj\n\n`
}
