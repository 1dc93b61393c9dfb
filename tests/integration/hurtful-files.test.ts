import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { BoundedProcess } from '@/lib/server/process/bounded-process'
import { readDocumentKind, readOfficeFile } from '@/lib/server/reading/read-file'
import { refusedFile } from '@/lib/server/reading/refused-file'
import { hashOfFile } from '@/lib/server/storage/hashed-file'
import { handmadeWorkbook, rowWith } from '../support/office-files'
import { refusal } from '../support/refusal'
import { sampleExcelReview, sampleWordReview } from '../support/review-files'
import { sentFile } from '../support/sent-file'
import { told } from '../support/told'

const limits = { rows: 20_000, columns: 60 }
const folder = mkdtempSync(join(tmpdir(), 'crvs-redrawn-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const read = (bytes: Uint8Array) => readOfficeFile(sentFile(bytes).path, limits)
const merged = (range: string) =>
  `${rowWith('A1')}<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`

describe('a workbook that would hold its reader for minutes', () => {
  it.each<[string, () => Promise<Uint8Array>, RegExp]>([
    [
      'merges its whole sheet',
      () => handmadeWorkbook(merged('A1:XFD1048576')),
      /names a range far larger than its table: A1:XFD1048576/,
    ],
    [
      'merges whole columns',
      () => handmadeWorkbook(merged('A1:B1048576')),
      /names a range far larger/,
    ],
    [
      'names columns that no sheet has',
      () => handmadeWorkbook(`<cols><col min="1" max="2000000000"/></cols>${rowWith('A1')}`),
      /names a range far larger than its table: 2000000000/,
    ],
    [
      'holds one cell in the last corner',
      () => handmadeWorkbook(rowWith('XFD1048576')),
      /Row 1,?048,?576 .* lies far below/,
    ],
    [
      'holds one cell far to the right',
      () => handmadeWorkbook(rowWith('XFD1')),
      /far to the right, in XFD1/,
    ],
  ])('%s: is refused with the place', async (_name, make, words) => {
    const refused = await refusal(read(await make()))
    expect(refused.code).toBe('unsupported-media-type')
    expect(told(refused)).toMatch(words)
  })

  it('is read when the range only says how people styled it', async () => {
    const names =
      '<definedNames><definedName name="All">S!$A$1:$XFD$1048576</definedName></definedNames>'
    const title = `<cols><col min="1" max="16384"/></cols>${merged('A1:XFD1')}`
    expect(await read(await handmadeWorkbook(title, names))).toMatchObject({
      kind: 'xlsx',
      sheets: [{ name: 'S', cells: [[{ kind: 'merged', value: { kind: 'text', text: 'x' } }]] }],
    })
  })
})

describe('files that someone changed at random', () => {
  it('are read or refused in a sentence, and the reader goes on', async () => {
    const samples = [await sampleExcelReview(), await sampleWordReview()]
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: samples.length - 1 }),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: 1 }),
        async (which, changes, kept) => {
          const sample = samples[which] ?? Buffer.alloc(0)
          const bytes = new Uint8Array(sample.slice(0, Math.ceil(sample.length * kept)))
          for (const { at, bytes: put } of changes)
            for (const [index, byte] of put.entries())
              bytes[Math.floor(at * bytes.length) + index] = byte
          const answer = await read(bytes).catch((thrown) => thrown)
          if ('kind' in answer) return
          expect(['unsupported-media-type', 'invalid-input']).toContain(answer.code)
          expect(answer.reason).toBeDefined()
        },
      ),
      { numRuns: 60, seed: 4 },
    )
    expect(await read(samples[0] ?? new Uint8Array())).toMatchObject({ kind: 'xlsx' })
  })
})

describe('a picture', () => {
  it('is drawn anew, upright and without what the camera wrote beside it', async () => {
    const bytes = await sharp({
      create: { width: 40, height: 20, channels: 3, background: '#336699' },
    })
      .withExif({ IFD0: { Copyright: 'A private person' }, IFD3: { GPSLatitude: '8/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { mimeType, redrawn } = await readDocumentKind(
      sentFile(bytes).path,
      join(folder, 'upright'),
    )
    expect(mimeType).toBe('image/jpeg')
    const drawn = await sharp(redrawn?.path).metadata()
    expect(drawn).toMatchObject({ width: 20, height: 40 })
    expect(drawn.exif).toBeUndefined()
    expect(redrawn?.sha256).toBe(await hashOfFile(join(folder, 'upright')))
  })

  it('that is cut off, or has far too many points, is refused', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const sound = await sharp({
      create: { width: 90, height: 90, channels: 3, background: 'white', noise },
    })
      .png()
      .toBuffer()
    const huge = await sharp({
      create: { width: 12_000, height: 9000, channels: 3, background: 'white' },
    })
      .png()
      .toBuffer()
    for (const bytes of [sound.subarray(0, 4000), huge])
      expect(
        told(await refusal(readDocumentKind(sentFile(bytes).path, join(folder, 'none')))),
      ).toMatch(/cannot be opened, or it has more than 80 million pixels/)
  })

  it('of another kind is refused', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
    expect((await refusal(readDocumentKind(sentFile(svg).path, join(folder, 'none')))).code).toBe(
      'unsupported-media-type',
    )
  })
})

describe('a reader that a file holds on to', () => {
  it('is ended, the person is told, and the next file is read by a fresh one', async () => {
    const [impatient, patient] = [2, 120].map(
      (seconds) =>
        new BoundedProcess<object, number>({
          program: join(process.cwd(), 'tests/support/drawing-program.ts'),
          limits: { seconds, megabytes: 300 },
          gaveUp: (over, { megabytes }) =>
            over === 'time'
              ? refusedFile('file-takes-too-long', { seconds })
              : refusedFile('file-takes-too-much-memory', { megabytes }),
        }),
    )
    const ask = (reader: typeof patient, title: string) =>
      reader?.ask({ order: { model: { title } }, path: join(folder, 'out') }) ?? Promise.resolve(0)
    try {
      expect(told(await refusal(ask(impatient, 'hang')))).toMatch(/longer than 2 seconds/)
      expect(told(await refusal(ask(patient, 'eat')))).toMatch(/more than 300 MB/)
      for (const reader of [impatient, patient]) expect(await ask(reader, 'small')).toBe(1)
    } finally {
      for (const reader of [impatient, patient]) reader?.end()
    }
  })
})
