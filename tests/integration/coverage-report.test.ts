import { randomUUID } from 'node:crypto'
import exceljs from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as getExport } from '@/app/api/v1/assessments/[assessmentId]/coverage/exports/[file]/route'
import { GET as getVersion } from '@/app/api/v1/assessments/[assessmentId]/outputs/[output]/versions/[file]/route'
import type { CoverageCell } from '@/lib/core/coverage/estimate/cell'
import { resultBlocks } from '@/lib/core/coverage/report/coverage-results'
import { parseCsv } from '@/lib/core/coverage/table/parse-csv'
import { saveEstimate } from '@/lib/server/coverage/estimate/save-estimate'
import { getPublication } from '@/lib/server/coverage/get-publication'
import { call } from '../support/call'
import { type CoverageWorld, counted, makeCoverageWorld } from '../support/coverage-world'
import { docxText, pdfText } from '../support/document-text'

let world: CoverageWorld

const places: [Partial<CoverageCell>, number, number, Parameters<typeof counted>[2]?][] = [
  [{ populationId: null, indicator: 'G3' }, 41_234, 50_000],
  [{ populationId: null }, 43_210, 50_000],
  [{}, 1234, 2000],
  [{ area: 'North' }, 7, 150],
  [{ area: 'South' }, 1227, 1850],
  [{ year: 2024 }, 777, 1111, { disclosure: 'internal' }],
  [{ year: 2023 }, 1000, 2000, { limits: '=HYPERLINK("http://evil.example")' }],
]

beforeAll(async () => {
  world = await makeCoverageWorld()
  for (const [at, numerator, denominator, more] of places) {
    const cell: CoverageCell = {
      indicator: 'G1',
      event: 'birth',
      populationId: world.refugees,
      year: 2025,
      area: '',
      sex: 'all',
      ...at,
    }
    const sources = [{ documentId: world.document, locator: 'Table 2', use: 'both' as const }]
    await saveEstimate(world.as('lead-member'), world.assessmentId, {
      id: randomUUID(),
      cell,
      content: counted(numerator, denominator, { sources, ...more }),
      version: 0,
    })
  }
})

async function download(
  handler: typeof getExport,
  params: Record<string, string>,
): Promise<Buffer> {
  const response = await call(handler, {
    token: world.people.coordinator.token,
    params: { assessmentId: world.assessmentId, ...params },
  })
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

async function sheetRows(bytes: Buffer, name: string): Promise<unknown[][]> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const rows: unknown[][] = []
  book.getWorksheet(name)?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
  return rows
}

describe('figures that leave the assessment', () => {
  it('are the same on screen, in PDF, Word, Excel and CSV', async () => {
    const tables = resultBlocks(
      await getPublication(world.as('coordinator'), world.assessmentId),
    ).filter((block) => block.type === 'table')
    const onScreen = tables.flatMap(({ rows }) =>
      rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(''))),
    )
    const refugees = onScreen.find(([name, year]) => name === 'Refugees' && year === '2025')
    expect(refugees?.slice(2, 4)).toEqual(['61.7 %', '1,234 of 2,000'])
    const pdf = await pdfText(
      await download(getVersion, { output: 'output-08', file: 'draft.pdf' }),
    )
    const docx = await docxText(
      await download(getVersion, { output: 'output-08', file: 'draft.docx' }),
    )
    for (const row of onScreen)
      for (const words of [row[2], row[3]])
        for (const text of [pdf, docx]) expect(text).toContain(words)
    const csv = parseCsv((await download(getExport, { file: 'figures.csv' })).toString('utf8'))
    const excel = await sheetRows(await download(getExport, { file: 'figures.xlsx' }), 'Figures')
    const at = (heading: string) => excel[0]?.indexOf(heading) ?? -1
    for (const heading of ['percent', 'numerator', 'denominator'])
      expect(excel.slice(1).map((row) => String(row[at(heading)] ?? ''))).toEqual(
        csv.columns.get(heading)?.map((cell) => String(cell ?? '')),
      )
    const line = excel.find(
      (row) => row[at('population')] === 'Refugees' && row[at('year')] === 2025 && !row[at('area')],
    )
    expect(
      ['percent', 'numerator', 'denominator', 'grade'].map((heading) => line?.[at(heading)]),
    ).toEqual([61.7, 1234, 2000, 'B'])
  })

  it('hold no small count, nothing that gives it away and nothing internal', async () => {
    const csv = parseCsv((await download(getExport, { file: 'figures.csv' })).toString('utf8'))
    const column = (name: string) => csv.columns.get(name) ?? []
    const areas = column('area').flatMap((area, index) =>
      area
        ? [[area, column('status')[index], column('percent')[index], column('numerator')[index]]]
        : [],
    )
    expect(areas).toEqual([
      ['North', 'hidden', 'hidden', 'hidden'],
      ['South', 'hidden', 'hidden', 'hidden'],
    ])
    expect(column('year')).not.toContain(2024)
    for (const file of ['draft.html', 'draft.docx', 'draft.pdf']) {
      const bytes = await download(getVersion, { output: 'output-08', file })
      const text = file.endsWith('pdf')
        ? await pdfText(bytes)
        : file.endsWith('docx')
          ? await docxText(bytes)
          : bytes.toString('utf8')
      for (const secret of ['1,227', '66.3', '4.7 %', '777', '1,111'])
        expect(text, `${secret} in ${file}`).not.toContain(secret)
    }
  })

  it('hold no text that a spreadsheet would run', async () => {
    const text = (await download(getExport, { file: 'figures.csv' })).toString('utf8')
    expect(text).toContain('"\'=HYPERLINK')
    const excel = await sheetRows(await download(getExport, { file: 'figures.xlsx' }), 'Figures')
    expect(excel.flat().filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([])
    expect(excel.flat()).toContain('\'=HYPERLINK("http://evil.example")')
  })

  it('give the SDG indicators as SDMX-CSV', async () => {
    const { columns } = parseCsv((await download(getExport, { file: 'sdg.csv' })).toString('utf8'))
    const rows = [
      'STRUCTURE',
      'ACTION',
      'SERIES',
      'REF_AREA',
      'SEX',
      'AGE',
      'TIME_PERIOD',
      'OBS_VALUE',
      'OBS_STATUS',
    ].map((name) => columns.get(name) ?? [])
    expect(rows.map((cells) => cells[0])).toEqual([
      'datastructure',
      'I',
      'SG_REG_BRTH',
      'AAA',
      '_T',
      'Y0T4',
      2025,
      82.5,
      'A',
    ])
    expect(rows.map((cells) => cells[1])).toEqual([
      'datastructure',
      'I',
      'SG_REG_BRTH90N',
      'AAA',
      '_T',
      '_T',
      2025,
      0,
      'A',
    ])
  })

  it('are drawn in a PDF that says it is PDF/UA-1, the pictures with words for those who cannot see them', async () => {
    const content = (
      await download(getVersion, { output: 'output-08', file: 'draft.pdf' })
    ).toString('latin1')
    expect(content).toMatch(/pdfuaid:part>1</)
    expect(content).toMatch(/\/Alt\s*[(<]/)
  })
})
