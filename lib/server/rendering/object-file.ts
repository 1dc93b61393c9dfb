import 'server-only'

/**
 * A PDF with a plain index, as the engine writes it: its objects by number, to be changed and put
 * together again.
 */
export class ObjectFile {
  readonly numbers: number[]
  private readonly head: string
  private readonly objects: Map<number, string>
  private readonly trailer: string

  constructor(text: string) {
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-60))?.[1])
    const index = /^xref\s+0 (\d+)\s+/.exec(text.slice(start, start + 40))
    if (!index) throw new Error('The index of the file is of another kind')
    const size = Number(index[1])
    const entries = text.slice(start + index[0].length, start + index[0].length + size * 20)
    const offsets = Array.from({ length: size }, (_, number) => ({
      number,
      at: Number(entries.slice(number * 20, number * 20 + 10)),
    })).filter((_, number) => entries[number * 20 + 17] === 'n')
    offsets.sort((a, b) => a.at - b.at)
    this.head = text.slice(0, offsets[0]?.at ?? 0)
    this.objects = new Map(
      offsets.map(({ number, at }, order) => [
        number,
        text.slice(at, offsets[order + 1]?.at ?? start),
      ]),
    )
    this.numbers = [...this.objects.keys()]
    this.trailer = text.slice(start + index[0].length + size * 20).replace(/startxref[\s\S]*$/, '')
  }

  object(number: number): string {
    return this.objects.get(number) ?? ''
  }

  edit(number: number, change: (text: string) => string): void {
    this.objects.set(number, change(this.object(number)))
  }

  kind(number: number): string {
    return /\/S \/(\w+)/.exec(this.object(number))?.[1] ?? ''
  }

  /** Elements of structure directly below another. */
  children(number: number): number[] {
    const kids = /\/K \[([^\]]*)\]/.exec(this.object(number))?.[1] ?? ''
    return [...kids.replace(/<<[\s\S]*?>>/g, '').matchAll(/(\d+) 0 R/g)].map(([, child]) =>
      Number(child),
    )
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const offsets = new Map<number, number>()
    const parts = [this.head]
    let at = this.head.length
    for (const [number, text] of this.objects) {
      offsets.set(number, at)
      parts.push(text)
      at += text.length
    }
    const size = Math.max(...this.numbers) + 1
    const entry = (number: number) => {
      const offset = offsets.get(number)
      return offset === undefined
        ? '0000000000 65535 f\r\n'
        : `${String(offset).padStart(10, '0')} 00000 n\r\n`
    }
    const index = `xref\n0 ${size}\n${Array.from({ length: size }, (_, number) => entry(number)).join('')}`
    return new Uint8Array(
      Buffer.from(`${parts.join('')}${index}${this.trailer}startxref\n${at}\n%%EOF`, 'latin1'),
    )
  }
}
