import { isDeepStrictEqual } from 'node:util'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { readMemory } from '@/lib/core/questionnaire/exchange/read-memory'
import { readText } from '@/lib/core/questionnaire/exchange/read-value'
import { readWorkbook } from '@/lib/core/questionnaire/exchange/read-workbook'
import { answerWorkbook } from '@/lib/core/questionnaire/exchange/workbook'
import { guarded } from '@/lib/core/spreadsheet-text'
import { prose } from '@/lib/core/text'
import { openOfficeFile } from '@/lib/server/reading/open-office-file'
import { readSheets } from '@/lib/server/reading/read-sheets'
import { tablesXlsx, workbookXlsx } from '@/lib/server/rendering/xlsx/xlsx'
import { sha256 } from '@/lib/server/sha256'
import { anyAnswers, sampleInstrument } from '../support/any-answers'
import { refusal } from '../support/refusal'
import { sampleExchange, sampleInstitution } from '../support/sample-exchange'
import { englishWords, told } from '../support/told'

const instrument = sampleInstrument()
const at = new Date('2026-11-24T10:00:00Z')
/** As a reading process does. */
const sheetsOf = (bytes: Uint8Array) =>
  readSheets(bytes, openOfficeFile(bytes).entries, { rows: 20_000, columns: 60 })
const seed = 11

/**
 * Whatever an answer may hold, and much that escapes, line ends and characters of two halves could
 * be mistaken for.
 */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '_',
        '__',
        '_x',
        '_x0041',
        'x0042_',
        '_x005F_',
        '_x000D_',
        '_x00ab_',
        '_xD83D__xDE00_',
        '\uFFFE',
        '\uFFFF',
        '😀',
        '😀'.repeat(20),
      ),
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\t',
        ' ',
        '\u00A0',
        '\u2028',
        '\uFEFF',
        "'",
        '=',
        '&amp;',
        '&#10;',
        '<b>',
        ']]>',
        '0',
        '1e5',
        'TRUE',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => text !== '' && prose().safeParse(text).success)

async function taken(count: number) {
  const answers = fc.sample(anyAnswers(instrument, sampleInstitution.id), { numRuns: count, seed })
  return Promise.all(
    answers.map(async (given) => {
      const exchange = sampleExchange(instrument, given, true)
      const versions = new Map(given.map(({ instance }) => [instance, 1]))
      return {
        given,
        bytes: await workbookXlsx(
          answerWorkbook({
            ...{ exchange, versions, dueOn: null, language: 'en' },
            ...{ words: englishWords, digest: sha256 },
          }),
          at,
        ),
      }
    }),
  )
}

describe('workbooks as bytes', () => {
  it('come back word for word', async () => {
    for (const { given, bytes } of await taken(3)) {
      const { read, unreadable } = readWorkbook(
        readMemory(sheetsOf(bytes), () => englishWords),
        instrument,
        {},
        sha256,
      )
      expect(unreadable).toEqual([])
      expect(
        read.filter(({ touched }) => touched.length > 0).map(({ place }) => place.key),
      ).toEqual([])
      const found = new Map(read.map(({ place, content }) => [place.key, content]))
      for (const { instance, value, gap, gapReason, comment, confidence, evidence } of given)
        expect(found.get(instance)).toEqual({
          value,
          gap,
          gapReason,
          comment,
          confidence,
          evidence,
        })
    }
  })

  it('keep every text that can be saved', async () => {
    const texts = fc.sample(anyText, { numRuns: 10_000, seed })
    const [sheet] = sheetsOf(
      await tablesXlsx([{ name: 'Texts', rows: texts.map((text) => [guarded(text)]) }], at),
    )
    expect(
      texts.flatMap((text, index) =>
        isDeepStrictEqual(readText(sheet?.cells[index]?.[0]), { value: text }) ? [] : [text],
      ),
    ).toEqual([])
  })

  it('lock all but the cells to fill in, and offer the options as a list', async () => {
    const [first] = await taken(1)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((first?.bytes ?? new Uint8Array()).buffer as ArrayBuffer)
    const sheet = book.getWorksheet('H-2')
    const row = sheet?.getRow(rowOf(sheet, 'H-2.02|||'))
    expect(row?.getCell('D').protection?.locked ?? true).toBe(true)
    expect(row?.getCell('J').protection?.locked).toBe(false)
    expect(row?.getCell('J').dataValidation).toMatchObject({
      type: 'list',
      formulae: [expect.stringMatching(/^_lists!/)],
    })
    expect(sheet?.getColumn('A').hidden).toBe(true)
    expect((sheet as unknown as { sheetProtection: unknown }).sheetProtection).toBeTruthy()
  })

  it.each([
    [
      'a formula',
      (sheet: ExcelJS.Worksheet, row: number) =>
        Object.assign(sheet.getCell(`J${row}`), { value: { formula: 'A1' } }),
      /formula/,
    ],
    [
      'a merged cell',
      (sheet: ExcelJS.Worksheet, row: number) => sheet.mergeCells(`J${row}:J${row + 1}`),
      /merged/,
    ],
  ])('tell of %s', async (_name, change, message) => {
    const [first] = await taken(1)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((first?.bytes ?? new Uint8Array()).buffer as ArrayBuffer)
    const sheet = book.getWorksheet('H-2')
    if (!sheet) throw new Error('H-2 is missing')
    const row = rowOf(sheet, 'H-2.02|||')
    change(sheet, row)
    const { unreadable } = readWorkbook(
      readMemory(sheetsOf(new Uint8Array(await book.xlsx.writeBuffer())), () => englishWords),
      instrument,
      {},
      sha256,
    )
    expect(unreadable.map((cell) => ({ ...cell, message: told(cell) }))).toContainEqual(
      expect.objectContaining({
        sheet: 'H-2',
        row,
        column: 'J',
        message: expect.stringMatching(message),
      }),
    )
  })
})

describe('files that are no workbook of ours', () => {
  it('with 100,000 rows are refused, naming the sheet', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => [String(index)])
    const bytes = await tablesXlsx([{ name: 'Mine', rows }], at)
    expect(told(await refusal(Promise.resolve().then(() => sheetsOf(bytes))))).toMatch(
      /The sheet “Mine” has 100,000 rows/,
    )
  })

  it('that unpack to far too much are refused', async () => {
    const zip = new JSZip()
    zip.file('xl/workbook.xml', '<workbook/>')
    zip.file('xl/worksheets/sheet1.xml', '0'.repeat(80 * 1024 * 1024))
    const bytes = new Uint8Array(
      await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' }),
    )
    expect(bytes.byteLength).toBeLessThan(1024 * 1024)
    expect(() => sheetsOf(bytes)).toThrow('unsupported-media-type')
  })

  it.each([
    ['text', new TextEncoder().encode('a,b,c\n1,2,3\n')],
    ['nothing', new Uint8Array()],
    [
      'a broken archive',
      new Uint8Array([
        0x50,
        0x4b,
        3,
        4,
        0,
        0,
        0x50,
        0x4b,
        5,
        6,
        ...Array.from({ length: 18 }, () => 255),
      ]),
    ],
  ])('are refused: %s', async (_name, bytes) => {
    expect(() => sheetsOf(bytes)).toThrow('unsupported-media-type')
  })
})

function rowOf(sheet: ExcelJS.Worksheet | undefined, key: string): number {
  let found = 0
  sheet?.eachRow((row, number) => {
    if (row.getCell(1).value === key) found = number
  })
  return found
}
