import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { templateColumns } from '@/lib/core/coverage/template/template-columns'
import type { TemplateView } from '@/lib/core/coverage/template/template-view'
import { getEstimateTemplate } from '@/lib/server/coverage/template/get'
import { importTemplate } from '@/lib/server/coverage/template/import'
import { database } from '@/lib/server/db'
import { type CoverageWorld, makeCoverageWorld } from '../support/coverage-world'
import { streamOf, workbook } from '../support/import-file'
import { lastEntry } from '../support/last-entry'
import { refusal } from '../support/refusal'
import { told } from '../support/told'

let world: CoverageWorld
beforeAll(async () => {
  world = await makeCoverageWorld()
})

type Row = Record<string, ExcelJS.CellValue>
const good: Row = {
  indicator: 'G1',
  event: 'Birth',
  year: 2024,
  method: 'direct-count',
  numerator: 90,
  denominator: 100,
  source: 'Register tables',
  source_page: 'p. 4',
  grade: 'b',
}

/** The template as it is downloaded, with these rows filled in. */
async function filled(rows: Row[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(
    Buffer.from(await getEstimateTemplate(world.as('coordinator'), world.assessmentId)) as never,
  )
  const sheet = book.getWorksheet('Estimates')
  const keys = templateColumns.map(({ key }) => key)
  for (const [index, row] of rows.entries())
    for (const [key, value] of Object.entries(row))
      if (sheet) sheet.getCell(index + 2, keys.indexOf(key) + 1).value = value
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const send = async (
  rows: Row[],
  save = false,
  role: 'coordinator' | 'observer' | 'foreigner' = 'coordinator',
): Promise<TemplateView> =>
  importTemplate(world.as(role), world.assessmentId, { save }, streamOf(await filled(rows)))

describe('the workbook of estimates', () => {
  it('names the choices of the assessment', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(
      Buffer.from(await getEstimateTemplate(world.as('lead-member'), world.assessmentId)) as never,
    )
    const lists = book.getWorksheet('Lists')
    const column = (name: string) =>
      (lists?.getColumn((lists.getRow(1).values as string[]).indexOf(name)).values ?? []).slice(2)
    expect(column('population')).toEqual(['Refugees'])
    expect(column('area')).toEqual(['North', 'South'])
    expect(column('source')).toEqual(['Register tables'])
  })

  it('is looked at without being added, then added as a whole with an audit entry of each row', async () => {
    const rows = [
      good,
      { ...good, population: 'refugees', sex: 'female', area: 'North' },
      {
        indicator: 'G8',
        event: 'death',
        year: 2024,
        reason_not_measured: 'No list',
        band: '25-50',
      },
    ]
    const seen = await send(rows)
    expect(seen).toMatchObject({ errors: [], added: 0 })
    expect(seen.estimates.map(({ row, value }) => [row, value?.rate ?? null])).toEqual([
      [2, 0.9],
      [3, 0.9],
      [4, null],
    ])
    expect(await database().coverageEstimate.count()).toBe(0)
    expect((await send(rows, true)).added).toBe(3)
    const kept = await database().coverageEstimate.findMany({
      orderBy: { cellKey: 'asc' },
      select: { cellKey: true },
    })
    expect(kept.map(({ cellKey }) => cellKey)).toEqual([
      `G1|birth|${world.refugees}|2024|North|female`,
      'G1|birth||2024||all',
      'G8|death||2024||all',
    ])
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'coverage.update',
      entity: 'coverage-estimate',
      actorName: 'The coordinator',
    })
  })

  const wrong: [name: string, row: Row, column: string, message: RegExp][] = [
    ['a negative count', { ...good, numerator: -5 }, 'numerator', /negative/],
    [
      'a numerator above its denominator',
      { ...good, indicator: 'G2', numerator: 120 },
      'numerator',
      /more than the denominator/,
    ],
    [
      'a number that is none',
      { ...good, denominator: 'many' },
      'denominator',
      /"many" is not a number/,
    ],
    ['an input left out', { ...good, denominator: null }, 'denominator', /Fill this in/],
    ['an input of another method', { ...good, percent: 5 }, 'percent', /does not use this/],
    ['a method that there is not', { ...good, method: 'guess' }, 'method', /no method "guess"/],
    [
      'a method that does not fit',
      { ...good, method: 'adair-lopez' },
      'method',
      /not for this indicator/,
    ],
    [
      'an unknown population',
      { ...good, population: 'Nomads' },
      'population',
      /no population in scope/,
    ],
    ['an unknown event', { ...good, event: 'wedding' }, 'event', /no event/],
    ['an unknown document', { ...good, source: 'Hearsay' }, 'source', /no document/],
    ['a year without figures', { ...good, year: null }, 'year', /Fill this in/],
    ['an unknown grade', { ...good, grade: 'Z' }, 'grade', /./],
    ['both a method and a reason', { ...good, reason_not_measured: 'No list' }, 'method', /either/],
  ]

  it.each(wrong)(
    '%s: nothing is added, and row and column are named',
    async (_name, row, column, message) => {
      const before = await database().coverageEstimate.count()
      const { errors, added } = await send([good, row], true)
      expect(added).toBe(0)
      expect(errors.map((error) => ({ ...error, message: told(error) }))).toContainEqual(
        expect.objectContaining({ row: 3, column, message: expect.stringMatching(message) }),
      )
      expect(await database().coverageEstimate.count()).toBe(before)
    },
  )

  it('with a formula in a cell is refused by row and column', async () => {
    const refused = await refusal(send([{ ...good, numerator: { formula: '40+50', result: 90 } }]))
    expect(told(refused)).toMatch(/^Row 2, column [A-Z]+ holds a formula/)
  })

  it('with other columns is refused', async () => {
    const other = await workbook([
      ['indicator', 'colour'],
      ['G1', 'red'],
    ])
    const { errors } = await importTemplate(
      world.as('coordinator'),
      world.assessmentId,
      { save: true },
      streamOf(other),
    )
    expect(errors).toEqual([{ row: 1, column: 'colour', code: 'template-has-no-such-column' }])
  })

  it('is not for those who may not change the figures', async () => {
    expect((await refusal(send([good], true, 'observer'))).code).toBe('forbidden')
    expect((await refusal(send([good], true, 'foreigner'))).code).toBe('not-found')
    expect(
      (await refusal(getEstimateTemplate(world.as('foreigner'), world.assessmentId))).code,
    ).toBe('not-found')
  })
})
