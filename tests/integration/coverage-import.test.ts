import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EstimatesOfResult } from '@/lib/core/coverage/files/estimate-of-result'
import type { RegisterResult } from '@/lib/core/coverage/files/register-result'
import type { SurveyResult } from '@/lib/core/coverage/files/survey-result'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { cancelImport } from '@/lib/server/services/coverage/imports/cancel'
import { createImport } from '@/lib/server/services/coverage/imports/create'
import { createEstimatesFromImport } from '@/lib/server/services/coverage/imports/create-estimates'
import { deleteRawFile } from '@/lib/server/services/coverage/imports/delete-file'
import { getImport } from '@/lib/server/services/coverage/imports/get'
import { listImports } from '@/lib/server/services/coverage/imports/list'
import { mapImport } from '@/lib/server/services/coverage/imports/map'
import { rerunImport } from '@/lib/server/services/coverage/imports/rerun'
import { reviveImports } from '@/lib/server/services/coverage/imports/revive'
import { createPopulation } from '@/lib/server/services/population/create'
import { actOnStep } from '@/lib/server/services/step/act'
import { systemContext } from '@/lib/server/system-context'
import { countFile, registerMapping, sendFile, streamOf, surveyMapping, untilCounted } from '../support/import-file'
import { refusal } from '../support/refusal'
import { contextOf, makeWorld, type World } from '../support/world'

let world: World
let refugees: string
const as = (role: keyof World['people']) => contextOf(world.people[role].actor)
const fixture = (name: string) => readFileSync(`tests/fixtures/coverage/data/${name}`)

beforeAll(async () => {
  world = await makeWorld()
  for (const step of ['step-01', 'step-02', 'step-03', 'step-04', 'step-05']) {
    await actOnStep(as('coordinator'), world.assessmentId, step, { action: 'start', version: 0 })
    await actOnStep(as('coordinator'), world.assessmentId, step, { action: 'override', reason: 'only to reach the step', version: 1 })
  }
  await actOnStep(as('coordinator'), world.assessmentId, 'step-06', { action: 'start', version: 0 })
  refugees = (await createPopulation(as('coordinator'), world.assessmentId, { name: 'Refugees' })).id
})

const send = (name: string, content: string | Uint8Array, kind: 'register' | 'survey' = 'register') =>
  sendFile(as('coordinator'), world.assessmentId, name, content, kind)
const count = (sent: Awaited<ReturnType<typeof send>>, mapping: Parameters<typeof countFile>[3]) =>
  countFile(as('coordinator'), world.assessmentId, sent, mapping)

/** Imports in the database, files in the storage, uploads under way. */
async function traces(): Promise<number[]> {
  const files = (folder: string) => (existsSync(join(env().DATA_DIR, folder)) ? readdirSync(join(env().DATA_DIR, folder)).length : 0)
  return [await database().coverageImport.count(), files(`files/${world.assessmentId}`), files('incoming')]
}

function lines(...rows: string[]): string {
  return `${rows.join('\n')}\n`
}

/** A workbook whose first sheet holds these rows. */
async function workbook(rows: ExcelJS.CellValue[][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Data').addRows(rows)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a register extract', () => {
  it('is counted as the published method counts it, and the file is gone afterwards', async () => {
    const sent = await send('timeliness.csv', fixture('timeliness_400.csv'))
    expect(sent.columns.map(({ name, type, personal }) => [name, type, personal])).toEqual([
      ['id', 'text', 'record-number'],
      ['event_date', 'date', null],
      ['registration_date', 'date', null],
    ])
    expect(sent.sha256).toBe(createHash('sha256').update(fixture('timeliness_400.csv')).digest('hex'))
    const done = await count(sent, registerMapping())
    const { cells, rows } = done.result as RegisterResult
    const sum = (key: 'events' | 'registered' | 'onTime' | 'withinYear' | 'reversed') => cells.reduce((total, cell) => total + cell[key], 0)
    expect([rows, sum('events'), sum('registered'), sum('onTime'), sum('withinYear'), sum('reversed')]).toEqual([400, 400, 345, 233, 317, 2])
    expect(done).toMatchObject({ status: 'done', progress: 1, rowsRead: 400, hasFile: false, failure: '' })
    expect(done.problems).toEqual([{ kind: 'registered-before-event', column: 'registration_date', count: 2, rows: expect.any(Array), values: [] }])
    const csv = fixture('timeliness_400.csv').toString().split('\n')
    for (const row of done.problems[0]?.rows ?? []) {
      const [, event = '', registration = ''] = (csv[row - 1] ?? '').split(',')
      expect(registration < event, csv[row - 1]).toBe(true)
    }
    const year2021 = await count(await send('timeliness.csv', fixture('timeliness_400.csv')), registerMapping({ legalDays: { birth: 21 } }))
    expect((year2021.result as RegisterResult).medians.find(({ year }) => year === 2021)).toMatchObject({ days: 24, registered: 108 })
    expect(await database().coverageImport.count({ where: { storageKey: { not: null } } })).toBe(0)
  })

  const extract = lines(
    'event_date,registration_date,district,sex,group,event,record no,child name',
    '2023-01-01,2023-01-10,North,F,refugee,B,1,Amina Noor',
    '2023-02-30,2023-03-10,North,F,refugee,B,2,Bina Noor',
    '1823-02-01,2023-03-10,North,F,refugee,B,3,Cira Noor',
    ',2023-03-10,North,F,refugee,B,4,Dana Noor',
    '2023-02-01,soon,North,M,refugee,B,5,Elif Noor',
    '2023-02-01,2999-01-01,North,M,refugee,B,6,Fara Noor',
    '2023-02-10,2023-02-01,north ,M,refugee,B,7,Gita Noor',
    '2023-05-01,2024-01-01,South,X,nomad,D,8,Hana Noor',
    '2023-05-01,2023-05-05,South, m ,Refugee ,d,9,Ines Noor',
    '2023-05-01,2023-05-05,South,m,Refugee,D,9,Jana Noor',
    '2023-05-01,,,F,,Z,10,Kira Noor',
  )
  const full = () =>
    registerMapping({
      event: { from: 'column', column: 'event', values: { B: 'birth', D: 'death' } },
      population: { from: 'column', column: 'group', values: { refugee: refugees } },
      area: { column: 'district', names: { north: 'Northern area' } },
      sex: { column: 'sex', female: ['F'], male: ['M'] },
      record: 'record no',
      legalDays: { birth: 30, death: 2 },
      keepRaw: true,
    })

  it('says by row what could not be counted as it stands', async () => {
    const done = await count(await send('extract.csv', extract), full())
    expect(done.failure).toBe('')
    expect(Object.fromEntries(done.problems.map(({ kind, rows, values }) => [kind, [rows, values]]))).toEqual({
      'event-date-unreadable': [[3], []],
      'event-date-impossible': [[4], []],
      'event-date-missing': [[5], []],
      'registration-date-unreadable': [[6], []],
      'registration-date-impossible': [[7], []],
      'registered-before-event': [[8], []],
      'unknown-sex': [[9], ['X']],
      'unknown-population': [[9], ['nomad']],
      'unknown-event': [[12], ['Z']],
      duplicate: [[11], []],
    })
    const { cells, rows, counted } = done.result as RegisterResult
    expect([rows, counted]).toEqual([11, 6])
    expect(cells).toEqual([
      {
        event: 'birth',
        populationId: refugees,
        year: 2023,
        area: 'Northern area',
        sex: 'female',
        events: 1,
        registered: 1,
        onTime: 1,
        withinYear: 1,
        reversed: 0,
      },
      {
        event: 'birth',
        populationId: refugees,
        year: 2023,
        area: 'Northern area',
        sex: 'male',
        events: 3,
        registered: 0,
        onTime: 0,
        withinYear: 0,
        reversed: 1,
      },
      { event: 'death', populationId: refugees, year: 2023, area: 'South', sex: 'male', events: 1, registered: 1, onTime: 0, withinYear: 1, reversed: 0 },
      { event: 'death', populationId: null, year: 2023, area: 'South', sex: 'all', events: 1, registered: 1, onTime: 0, withinYear: 1, reversed: 0 },
    ])
  })

  it('never shows what stands in columns about persons, and refuses to read them', async () => {
    const sent = await send('extract.csv', extract)
    expect(sent.columns.find(({ name }) => name === 'child name')).toEqual({ name: 'child name', personal: 'name', type: 'text', dateFormats: [], values: [] })
    const kept = await database().coverageImport.findUniqueOrThrow({ where: { id: sent.id } })
    expect(JSON.stringify(kept.preview)).not.toContain('Noor')
    const refused = await refusal(
      mapImport(as('coordinator'), world.assessmentId, sent.id, { mapping: { ...full(), area: { column: 'child name', names: {} } }, version: 1 }),
    )
    expect(refused.fieldErrors).toEqual([{ path: 'area', message: 'Column "child name" is about single persons and is never read. Choose another column.' }])
    const asGroup = await refusal(
      mapImport(as('coordinator'), world.assessmentId, sent.id, { mapping: { ...full(), area: { column: 'record no', names: {} } }, version: 1 }),
    )
    expect(asGroup.fieldErrors[0]?.path).toBe('area')
    const done = await count(sent, full())
    expect(JSON.stringify(done)).not.toContain('Noor')
    expect(done.query).not.toMatch(/\bc7\b.*read_csv/)
  })

  it('gives the same numbers and the same query whenever it is counted, and the mapping is offered for the next file with this heading', async () => {
    const first = await count(await send('extract.csv', extract), full())
    await rerunImport(as('coordinator'), world.assessmentId, first.id)
    const again = await untilCounted(as('coordinator'), world.assessmentId, first.id)
    expect({ result: again.result, problems: again.problems, query: again.query }).toEqual({
      result: first.result,
      problems: first.problems,
      query: first.query,
    })
    const next = await send('next year.csv', extract.replaceAll('2023', '2024'))
    expect((await getImport(as('coordinator'), world.assessmentId, next.id)).earlierMapping).toEqual(full())
    const same = await send('extract again.csv', extract)
    expect((await getImport(as('coordinator'), world.assessmentId, same.id)).sameAs).not.toBeNull()
  })

  it('may be a workbook or another kind of text, with the same counts', async () => {
    const small = [
      ['event_date', 'registration_date'],
      ['2023-01-01', '2023-01-10'],
      ['2023-01-31', '2023-03-10'],
    ]
    const expected = { rows: 2, cells: [expect.objectContaining({ events: 2, registered: 2, onTime: 1, withinYear: 2 })] }
    const dated = small.map((row, index) => (index === 0 ? row : row.map((day) => new Date(`${day}T00:00:00Z`))))
    expect((await count(await send('a.xlsx', await workbook(dated)), registerMapping())).result).toMatchObject(expected)
    expect((await count(await send('a.csv', `\uFEFF${small.map((row) => row.join(';')).join('\r\n')}`), registerMapping())).result).toMatchObject(expected)
    const written = small.map((row, index) => (index === 0 ? row : row.map((day) => day.split('-').reverse().join('.'))).join('\t')).join('\n')
    const sent = await send('a.txt', written)
    expect(sent.columns[0]?.dateFormats).toEqual(['dmy-dot'])
    const dotted = registerMapping({
      eventDate: { column: 'event_date', format: 'dmy-dot' },
      registrationDate: { column: 'registration_date', format: 'dmy-dot' },
    })
    expect((await count(sent, dotted)).result).toMatchObject(expected)
  })

  it('may be Parquet', async () => {
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const path = join(env().DATA_DIR, 'made.parquet')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(
      `COPY (SELECT DATE '2023-01-01' AS event_date, DATE '2023-01-10' AS registration_date, 'o"dd' AS "a ""b"" c" FROM range(5)) TO '${path}' (FORMAT parquet)`,
    )
    const done = await count(await send('a.parquet', readFileSync(path)), registerMapping({ area: { column: 'a "b" c', names: {} } }))
    expect(done.result).toMatchObject({ rows: 5, cells: [expect.objectContaining({ area: 'o"dd', onTime: 5 })] })
  })

  it('runs nothing that stands in its headings or cells', async () => {
    const evil = `"x'); DROP TABLE t; --",event_date,registration_date,"$file"\n"'); SELECT 1; --",2023-01-01,2023-01-02,"$legal"\n`
    const done = await count(await send('evil.csv', evil), registerMapping({ area: { column: "x'); DROP TABLE t; --", names: {} } }))
    expect(done.result).toMatchObject({ cells: [expect.objectContaining({ area: "'); SELECT 1; --", registered: 1 })] })
  })
})

describe('a survey file', () => {
  it('gives each group the share and the uncertainty that R gives', async () => {
    const mapping = surveyMapping({
      indicator: 'registered == 1',
      population: { from: 'column', column: 'group', values: { refugee: refugees, national: null } },
      sex: { column: 'sex', female: ['F'], male: ['M'] },
    })
    const done = await count(await send('mics.csv', fixture('mics_like.csv'), 'survey'), mapping)
    expect(done.failure).toBe('')
    const { groups, rows } = done.result as SurveyResult
    expect(rows).toBe(807)
    const figure = (populationId: string | null, sex = 'all') => groups.find((group) => group.populationId === populationId && group.sex === sex)?.figure
    expect(figure(null)?.rate).toBeCloseTo(0.717832279548728, 10)
    expect(figure(null)?.standardError).toBeCloseTo(0.0250396902977497, 10)
    expect(figure(null)?.df).toBe(70)
    expect(figure(refugees)?.rate).toBeCloseTo(0.526656455689373, 10)
    expect(figure(refugees)?.standardError).toBeCloseTo(0.0955295030708811, 10)
    expect(groups.map(({ sex }) => sex)).toContain('female')
    expect(done.problems).toMatchObject([{ kind: 'unknown-population', column: 'group' }])
  })

  it('becomes an estimate with the interval of its design', async () => {
    const done = await count(await send('mics.csv', fixture('mics_like.csv'), 'survey'), surveyMapping({ indicator: 'registered == 1' }))
    const cell = { indicator: 'G3', event: 'birth', populationId: null, year: 2024, area: '', sex: 'all' as const }
    const [made] = await createEstimatesFromImport(
      as('lead-member'),
      world.assessmentId,
      done.id,
      about([{ id: randomUUID(), cell, figure: 'survey', method: 'survey-file', inputs: {} }]),
    )
    expect(made?.value?.lower).toBeCloseTo(0.665338500784783, 9)
    expect(made?.value?.upper).toBeCloseTo(0.765000344612334, 9)
    expect(made?.importId).toBe(done.id)
  })
})

function about(estimates: EstimatesOfResult['estimates']): EstimatesOfResult {
  return { estimates, numeratorDefinition: 'Births in the register', denominatorDefinition: '', sources: [], grade: 'B', limits: '', disclosure: 'public' }
}

describe('estimates of a counted register', () => {
  const cell = { indicator: 'G1', event: 'birth', populationId: null, year: 2022, area: '', sex: 'all' as const }
  const counted = async () => count(await send('timeliness.csv', fixture('timeliness_400.csv')), registerMapping())

  it('take their numerator from the file, and each has its audit entry', async () => {
    const done = await counted()
    const [within, registered] =
      (done.result as RegisterResult).cells.filter(({ year }) => year === 2022).map(({ withinYear, registered }) => [withinYear, registered])[0] ?? []
    const made = await createEstimatesFromImport(
      as('coordinator'),
      world.assessmentId,
      done.id,
      about([
        { id: randomUUID(), cell, figure: 'within-year', method: 'expected-events', inputs: { population: 10_000, crude_rate: 20, registered: 999_999 } },
        { id: randomUUID(), cell: { ...cell, indicator: 'G2' }, figure: 'on-time', method: 'direct-count', inputs: {} },
        { id: randomUUID(), cell: { ...cell, indicator: 'G15' }, figure: 'median', method: 'median-days', inputs: {} },
      ]),
    )
    expect(made[0]?.value).toMatchObject({ numerator: within, denominator: 200, rate: (within ?? 0) / 200 })
    expect(made[1]?.value).toMatchObject({ denominator: registered })
    expect(made[2]?.value?.days).toBeGreaterThan(0)
    const entries = await database().auditEntry.findMany({
      where: { chain: world.assessmentId, entity: 'coverage-estimate', entityId: { in: made.map(({ id }) => id) } },
    })
    expect(entries).toHaveLength(3)
    expect((await getImport(as('coordinator'), world.assessmentId, done.id)).estimates).toBe(3)
  })

  it('are all refused when one of them is wrong', async () => {
    const done = await counted()
    const before = await database().coverageEstimate.count()
    const wrong = [
      { id: randomUUID(), cell, figure: 'registered' as const, method: 'direct-count', inputs: { denominator: 500 } },
      { id: randomUUID(), cell: { ...cell, year: 1999 }, figure: 'registered' as const, method: 'direct-count', inputs: { denominator: 500 } },
    ]
    const { fieldErrors } = await refusal(createEstimatesFromImport(as('coordinator'), world.assessmentId, done.id, about(wrong)))
    expect(fieldErrors).toEqual([{ path: 'estimates.1.cell', message: 'Row 2: The file has no events of this population, year, area and sex.' }])
    expect(await database().coverageEstimate.count()).toBe(before)
  })

  it('are made by those who may change the workbench', async () => {
    const done = await counted()
    const input = about([{ id: randomUUID(), cell, figure: 'registered', method: 'direct-count', inputs: { denominator: 500 } }])
    expect((await refusal(createEstimatesFromImport(as('observer'), world.assessmentId, done.id, input))).code).toBe('forbidden')
    expect((await refusal(createEstimatesFromImport(as('foreigner'), world.assessmentId, done.id, input))).code).toBe('not-found')
  })
})

describe('who may import', () => {
  it('is the lead body; for others nothing is read and nothing stays', async () => {
    const sent = await send('timeliness.csv', fixture('timeliness_400.csv'))
    const kept = await count(sent, registerMapping({ keepRaw: true }))
    const before = await traces()
    const { id } = kept
    const mapping = { mapping: registerMapping(), version: kept.version }
    for (const [role, code] of [
      ['contributor', 'forbidden'],
      ['observer', 'forbidden'],
      ['administrator', 'forbidden'],
      ['foreigner', 'not-found'],
    ] as const) {
      const ctx = as(role)
      const tries = [
        () => createImport(ctx, world.assessmentId, { kind: 'register', fileName: 'a.csv' }, streamOf('a,b\n1,2\n')),
        () => mapImport(ctx, world.assessmentId, id, mapping),
        () => cancelImport(ctx, world.assessmentId, id),
        () => rerunImport(ctx, world.assessmentId, id),
        () => deleteRawFile(ctx, world.assessmentId, id),
        () => getImport(ctx, world.assessmentId, id),
        () => listImports(ctx, world.assessmentId, { limit: 10 }),
      ]
      for (const one of tries) expect((await refusal(one())).code, role).toBe(code)
    }
    expect(await traces()).toEqual(before)
    expect((await refusal(getImport(as('foreigner'), world.otherAssessmentId, id))).code).toBe('not-found')
  })

  it('leaves an audit entry of each change', async () => {
    const sent = await send('timeliness.csv', fixture('timeliness_400.csv'))
    const kept = await count(sent, registerMapping({ keepRaw: true }))
    await deleteRawFile(as('lead-member'), world.assessmentId, sent.id)
    const entries = await database().auditEntry.findMany({ where: { chain: world.assessmentId, entityId: sent.id }, orderBy: { sequence: 'asc' } })
    expect(entries.map(({ action, actorName, after }) => [action, actorName, after])).toEqual([
      ['coverage.import', 'The coordinator', { fileName: 'timeliness.csv', kind: 'register', sha256: sent.sha256, sizeBytes: sent.sizeBytes }],
      ['coverage.import', 'The coordinator', { mapping: kept.mapping }],
      ['coverage.import', 'Import of files', { status: 'done', rows: 400, sha256: sent.sha256, fileKept: true }],
      ['coverage.import', 'The lead-member', { file: null }],
    ])
  })

  it('the list comes by pages, newest first', async () => {
    const first = await listImports(as('coordinator'), world.assessmentId, { limit: 2 })
    const second = await listImports(as('coordinator'), world.assessmentId, { limit: 2, cursor: first.nextCursor ?? '' })
    const times = [...first.items, ...second.items].map(({ createdAt }) => createdAt)
    expect(times).toHaveLength(4)
    expect(times).toEqual(times.toSorted().toReversed())
  })
})

describe('an import under way', () => {
  const large = `event_date,registration_date\n${'2023-01-01,2023-01-10\n'.repeat(2_000_000)}`

  it('can be cancelled, and can be run again', async () => {
    const sent = await send('large.csv', large)
    await mapImport(as('coordinator'), world.assessmentId, sent.id, { mapping: registerMapping({ keepRaw: true }), version: sent.version })
    await cancelImport(as('lead-member'), world.assessmentId, sent.id)
    await new Promise((done) => setTimeout(done, 2500))
    const cancelled = await getImport(as('coordinator'), world.assessmentId, sent.id)
    expect(cancelled).toMatchObject({ status: 'cancelled', result: null, hasFile: true, allowedActions: ['map', 'rerun', 'delete-file'] })
    expect((await refusal(cancelImport(as('coordinator'), world.assessmentId, sent.id))).code).toBe('action-not-available')
    await rerunImport(as('coordinator'), world.assessmentId, sent.id)
    expect((await untilCounted(as('coordinator'), world.assessmentId, sent.id)).rowsRead).toBe(2_000_000)
  })

  it('is taken up when its server stopped in the middle, and said to have failed after the third time', async () => {
    const sent = await send('timeliness.csv', fixture('timeliness_400.csv'))
    const lost = { mapping: registerMapping() as object, status: 'running', runId: randomUUID(), aliveAt: new Date(Date.now() - 60_000) }
    await database().coverageImport.update({ where: { id: sent.id }, data: { ...lost, attempts: 1 } })
    expect(await reviveImports(systemContext('Test'))).toContain(sent.id)
    expect((await getImport(as('coordinator'), world.assessmentId, sent.id)).status).toBe('queued')
    await database().coverageImport.update({ where: { id: sent.id }, data: { ...lost, attempts: 3 } })
    expect(await reviveImports(systemContext('Test'))).not.toContain(sent.id)
    expect(await getImport(as('coordinator'), world.assessmentId, sent.id)).toMatchObject({
      status: 'failed',
      result: null,
      failure: expect.stringMatching(/^The server stopped three times/),
    })
  })

  it('stands on the version that was seen', async () => {
    const sent = await send('timeliness.csv', fixture('timeliness_400.csv'))
    expect((await refusal(mapImport(as('coordinator'), world.assessmentId, sent.id, { mapping: registerMapping(), version: 7 }))).code).toBe('version-conflict')
  })
})

describe('a file that cannot be read', () => {
  const good = lines('event_date,registration_date,area', '2023-01-01,2023-01-10,North')
  const cases: [name: string, fileName: string, content: () => Promise<string | Uint8Array> | string | Uint8Array, message: RegExp][] = [
    ['empty', 'a.csv', () => '', /^The file is empty\.$/],
    ['only a heading', 'a.csv', () => 'event_date,registration_date\n', /no rows below/],
    [
      'another encoding',
      'a.csv',
      () => Buffer.from(good.replace('North', 'Se\u00f1or'), 'latin1'),
      /^Row 2, column "area" holds a character that is not UTF-8/,
    ],
    ['UTF-16', 'a.csv', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]), /UTF-16/],
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
    ['a heading of many columns', 'a.csv', () => `${Array.from({ length: 3000 }, (_, index) => `c${index}`).join(',')}\n1\n`, /^Row 1 names 3,000 columns/],
    ['two columns of one name', 'a.csv', () => 'a,b,a\n1,2,3\n', /^Row 1, column 3: two columns are called "a"/],
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
    ['a zip that is no workbook', 'a.xlsx', () => new JSZip().file('a.txt', 'x').generateAsync({ type: 'uint8array' }), /no Excel workbook/],
    ['a zip that unpacks to very much', 'a.xlsx', zipBomb, /unpacks to much more than its size/],
    ['a Parquet file of no bytes', 'a.parquet', () => new Uint8Array(), /^The file is empty\.$/],
    ['a damaged Parquet file', 'a.parquet', () => Buffer.from('PAR1 and then nothing'), /Parquet file is damaged/],
    ['text called Parquet', 'a.parquet', () => good, /ends in \.parquet, but the file holds text/],
    ['a picture', 'a.csv', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /Send a table/],
  ]

  it.each(cases)('%s: it is refused with row and column, and nothing stays', async (_name, fileName, content, message) => {
    const before = await traces()
    const refused = await refusal(send(fileName, await content()))
    expect(refused.detail).toMatch(message)
    expect(await traces()).toEqual(before)
  })

  async function zipBomb(): Promise<Uint8Array> {
    const zip = new JSZip()
    zip.file('xl/workbook.xml', 'x')
    zip.file('xl/worksheets/sheet1.xml', Buffer.alloc(100 * 1024 * 1024, 'x'))
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  }

  it('larger than the server takes: it is refused while it comes', async () => {
    const before = await traces()
    const most = env().COVERAGE_FILE_MAX_BYTES
    env().COVERAGE_FILE_MAX_BYTES = 1024
    const refused = await refusal(send('a.csv', good.repeat(1000))).finally(() => {
      env().COVERAGE_FILE_MAX_BYTES = most
    })
    expect(refused.code).toBe('body-too-large')
    expect(await traces()).toEqual(before)
  })

  const deep = `${good}${'2023-01-01,2023-01-10,North\n'.repeat(60_000)}`
  const failing: [name: string, content: string, message: RegExp][] = [
    ['a row that is too short', `${deep}2023-01-01,2023-01-10\n`, /^Row 60,003 has 2 cells, but the heading has 3: nothing follows column "registration_date"/],
    ['a row that is too long', `${deep}2023-01-01,2023-01-10,North,x\n`, /^Row 60,003 has 4 cells, but the heading has 3: something follows column "area"/],
    ['a quotation mark that is never closed', `${deep}2023-01-01,"2023-01-10,North\n`, /^Row 60,003 has a quotation mark .* in column "registration_date"/],
  ]

  it.each(failing)('%s far below: the count fails with row and column, and no number stays', async (_name, content, message) => {
    const done = await count(await send('deep.csv', content), registerMapping())
    expect(done).toMatchObject({ status: 'failed', result: null, problems: [], failure: expect.stringMatching(message) })
  })

  const survey = lines('registered,weight,stratum,psu', '1,1.5,1,1', '0,1.5,1,2', '1,2,2,3', '1,2,2,4')
  const surveys: [name: string, content: string, message: RegExp][] = [
    ['an empty stratum', survey.replace('1,2,2,3', '1,2,,3'), /^Row 4, column "stratum" is empty/],
    ['a weight that is no number', survey.replace('0,1.5', '0,much'), /^Row 3, column "weight" holds no number/],
    ['a negative weight', survey.replace('0,1.5', '0,-1'), /^Row 3, column "weight" holds no number of 0 or more/],
    ['weights of 0 only', survey.replace(/,(1\.5|2),/g, ',0,'), /All weights are 0/],
    ['a stratum with a single cluster', survey.replace('2,4', '2,3'), /single cluster/],
    ['an indicator that is neither 0 nor 1', survey.replace('0,1.5', '7,1.5'), /neither 0 nor 1/],
  ]

  it.each(surveys)('a survey with %s: the count fails and says where', async (_name, content, message) => {
    const done = await count(await send('survey.csv', content, 'survey'), surveyMapping({ indicator: 'registered' }))
    expect(done).toMatchObject({ status: 'failed', result: null, failure: expect.stringMatching(message) })
  })

  it('a survey in which some rows have no weight is counted without them, and says so', async () => {
    const done = await count(await send('survey.csv', survey.replace('0,1.5', '0,0'), 'survey'), surveyMapping({ indicator: 'registered' }))
    expect(done.problems).toEqual([{ kind: 'zero-weight', column: 'weight', count: 1, rows: [3], values: [] }])
    expect((done.result as SurveyResult).groups[0]).toMatchObject({ rows: 3, figure: { rate: 1 } })
  })
})
