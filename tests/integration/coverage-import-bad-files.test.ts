import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SurveyResult } from '@/lib/core/coverage/import/survey-result'
import { env } from '@/lib/server/env'
import { type CoverageWorld, makeCoverageWorld } from '../support/coverage-world'
import {
  countFile,
  importTraces,
  lines,
  registerMapping,
  sendFile,
  surveyMapping,
  workbook,
} from '../support/import-file'
import { refusal } from '../support/refusal'
import { told } from '../support/told'

let world: CoverageWorld
beforeAll(async () => {
  world = await makeCoverageWorld()
})

const as = (role: keyof CoverageWorld['people']) => world.as(role)
const send = (
  name: string,
  content: string | Uint8Array,
  kind: 'register' | 'survey' = 'register',
) => sendFile(as('coordinator'), world.assessmentId, name, content, kind)
const count = (sent: Awaited<ReturnType<typeof send>>, mapping: Parameters<typeof countFile>[3]) =>
  countFile(as('coordinator'), world.assessmentId, sent, mapping)

describe('a file that cannot be read', () => {
  const good = lines('event_date,registration_date,area', '2023-01-01,2023-01-10,North')
  const cases: [
    name: string,
    fileName: string,
    content: () => Promise<string | Uint8Array> | string | Uint8Array,
    message: RegExp,
  ][] = [
    ['empty', 'a.csv', () => '', /^The file is empty\.$/],
    ['only a heading', 'a.csv', () => 'event_date,registration_date\n', /no rows below/],
    [
      'another encoding',
      'a.csv',
      () => Buffer.from(good.replace('North', 'Se\u00f1or'), 'latin1'),
      /^Row 2, column "area" holds a character that is not UTF-8/,
    ],
    [
      'UTF-16',
      'a.csv',
      () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]),
      /UTF-16/,
    ],
    [
      'a row that is too short',
      'a.csv',
      () => `${good}2023-01-01,2023-01-10\n`,
      /^Row 3 has 2 cells, but the heading has 3: look at column "registration_date"/,
    ],
    [
      'a heading of a million columns',
      'a.csv',
      () => `${Array.from({ length: 1_000_000 }, (_, index) => `c${index}`).join(',')}\n`,
      /^Row 1 is longer than 1 MB/,
    ],
    [
      'a heading of many columns',
      'a.csv',
      () => `${Array.from({ length: 3000 }, (_, index) => `c${index}`).join(',')}\n1\n`,
      /^Row 1 names 3,000 columns/,
    ],
    [
      'two columns of one name',
      'a.csv',
      () => 'a,b,a\n1,2,3\n',
      /^Row 1, column 3: two columns are called "a"/,
    ],
    ['a column without a name', 'a.csv', () => 'a,,c\n1,2,3\n', /^Row 1, column 2 has no name/],
    [
      'a formula',
      'a.xlsx',
      () =>
        workbook([
          ['a', 'b'],
          [1, 2],
          [3, { formula: 'A2+1', result: 2 }],
        ]),
      /^Row 3, column B holds a formula/,
    ],
    ['an empty workbook', 'a.xlsx', () => workbook([]), /empty/],
    [
      'a zip that is no workbook',
      'a.xlsx',
      () => new JSZip().file('a.txt', 'x').generateAsync({ type: 'uint8array' }),
      /no Excel workbook/,
    ],
    ['a zip that unpacks to very much', 'a.xlsx', zipBomb, /unpacks to much more than its size/],
    ['a Parquet file of no bytes', 'a.parquet', () => new Uint8Array(), /^The file is empty\.$/],
    [
      'a damaged Parquet file',
      'a.parquet',
      () => Buffer.from('PAR1 and then nothing'),
      /Parquet file is damaged/,
    ],
    ['text called Parquet', 'a.parquet', () => good, /ends in \.parquet, but the file holds text/],
    ['a picture', 'a.csv', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /Send a table/],
  ]

  it.each(cases)(
    '%s: it is refused with row and column, and nothing stays',
    async (_name, fileName, content, message) => {
      const before = await importTraces(world.assessmentId)
      const refused = await refusal(send(fileName, await content()))
      expect(told(refused)).toMatch(message)
      expect(await importTraces(world.assessmentId)).toEqual(before)
    },
  )

  async function zipBomb(): Promise<Uint8Array> {
    const zip = new JSZip()
    zip.file('xl/workbook.xml', 'x')
    zip.file('xl/worksheets/sheet1.xml', Buffer.alloc(100 * 1024 * 1024, 'x'))
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  }

  it('larger than the server takes: it is refused while it comes', async () => {
    const before = await importTraces(world.assessmentId)
    const most = env().COVERAGE_FILE_MAX_BYTES
    env().COVERAGE_FILE_MAX_BYTES = 1024
    const refused = await refusal(send('a.csv', good.repeat(1000))).finally(() => {
      env().COVERAGE_FILE_MAX_BYTES = most
    })
    expect(refused.code).toBe('body-too-large')
    expect(await importTraces(world.assessmentId)).toEqual(before)
  })

  const deep = `${good}${'2023-01-01,2023-01-10,North\n'.repeat(60_000)}`
  const failing: [name: string, content: string, message: RegExp][] = [
    [
      'a row that is too short',
      `${deep}2023-01-01,2023-01-10\n`,
      /^Row 60,003 has 2 cells, but the heading has 3: nothing follows column "registration_date"/,
    ],
    [
      'a row that is too long',
      `${deep}2023-01-01,2023-01-10,North,x\n`,
      /^Row 60,003 has 4 cells, but the heading has 3: something follows column "area"/,
    ],
    [
      'a quotation mark that is never closed',
      `${deep}2023-01-01,"2023-01-10,North\n`,
      /^Row 60,003 has a quotation mark .* in column "registration_date"/,
    ],
  ]

  it.each(failing)(
    '%s far below: the count fails with row and column, and no number stays',
    async (_name, content, message) => {
      const done = await count(await send('deep.csv', content), registerMapping())
      expect(done).toMatchObject({
        status: 'failed',
        result: null,
        problems: [],
      })
      expect(told(done.failure ?? undefined)).toMatch(message)
    },
  )

  const survey = lines(
    'registered,weight,stratum,psu',
    '1,1.5,1,1',
    '0,1.5,1,2',
    '1,2,2,3',
    '1,2,2,4',
  )
  const surveys: [name: string, content: string, message: RegExp][] = [
    ['an empty stratum', survey.replace('1,2,2,3', '1,2,,3'), /^Row 4, column "stratum" is empty/],
    [
      'a weight that is no number',
      survey.replace('0,1.5', '0,much'),
      /^Row 3, column "weight" holds no number/,
    ],
    [
      'a negative weight',
      survey.replace('0,1.5', '0,-1'),
      /^Row 3, column "weight" holds no number of 0 or more/,
    ],
    ['weights of 0 only', survey.replace(/,(1\.5|2),/g, ',0,'), /All weights are 0/],
    ['a stratum with a single cluster', survey.replace('2,4', '2,3'), /single cluster/],
    ['an indicator that is neither 0 nor 1', survey.replace('0,1.5', '7,1.5'), /neither 0 nor 1/],
  ]

  it.each(surveys)(
    'a survey with %s: the count fails and says where',
    async (_name, content, message) => {
      const done = await count(
        await send('survey.csv', content, 'survey'),
        surveyMapping({ indicator: 'registered' }),
      )
      expect(done).toMatchObject({
        status: 'failed',
        result: null,
      })
      expect(told(done.failure ?? undefined)).toMatch(message)
    },
  )

  it('a survey in which some rows have no weight is counted without them, and says so', async () => {
    const done = await count(
      await send('survey.csv', survey.replace('0,1.5', '0,0'), 'survey'),
      surveyMapping({ indicator: 'registered' }),
    )
    expect(done.problems).toEqual([
      { kind: 'zero-weight', column: 'weight', count: 1, rows: [3], values: [] },
    ])
    expect((done.result as SurveyResult).groups[0]).toMatchObject({ rows: 3, figure: { rate: 1 } })
  })
})
