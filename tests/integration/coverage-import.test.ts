import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EstimatesOfResult } from '@/lib/core/coverage/import/estimate-of-result'
import type { RegisterResult } from '@/lib/core/coverage/import/register-result'
import type { SurveyResult } from '@/lib/core/coverage/import/survey-result'
import { createEstimatesFromImport } from '@/lib/server/coverage/import/create-estimates'
import { getImport } from '@/lib/server/coverage/import/get'
import { mapImport } from '@/lib/server/coverage/import/map'
import { rerunImport } from '@/lib/server/coverage/import/rerun'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { type CoverageWorld, makeCoverageWorld } from '../support/coverage-world'
import {
  coordinatorImports,
  lines,
  registerMapping,
  surveyMapping,
  untilCounted,
  workbook,
} from '../support/import-file'
import { refusal } from '../support/refusal'

let world: CoverageWorld
beforeAll(async () => {
  world = await makeCoverageWorld()
})

const as = (role: keyof CoverageWorld['people']) => world.as(role)
const fixture = (name: string) => readFileSync(`tests/fixtures/coverage/data/${name}`)
const { send, count } = coordinatorImports(() => world)

describe('a register extract', () => {
  it('is counted as the published method counts it, and the file is gone afterwards', async () => {
    const sent = await send('timeliness.csv', fixture('timeliness_400.csv'))
    expect(sent.columns.map(({ name, type, personal }) => [name, type, personal])).toEqual([
      ['id', 'text', 'record-number'],
      ['event_date', 'date', null],
      ['registration_date', 'date', null],
    ])
    expect(sent.sha256).toBe(
      createHash('sha256').update(fixture('timeliness_400.csv')).digest('hex'),
    )
    const done = await count(sent, registerMapping())
    const { cells, rows } = done.result as RegisterResult
    const sum = (key: 'events' | 'registered' | 'onTime' | 'withinYear' | 'reversed') =>
      cells.reduce((total, cell) => total + cell[key], 0)
    expect([
      rows,
      sum('events'),
      sum('registered'),
      sum('onTime'),
      sum('withinYear'),
      sum('reversed'),
    ]).toEqual([400, 400, 345, 233, 317, 2])
    expect(done).toMatchObject({
      status: 'done',
      progress: 1,
      rowsRead: 400,
      hasFile: false,
      failure: null,
    })
    expect(done.problems).toEqual([
      {
        kind: 'registered-before-event',
        column: 'registration_date',
        count: 2,
        rows: expect.any(Array),
        values: [],
      },
    ])
    const csv = fixture('timeliness_400.csv').toString().split('\n')
    for (const row of done.problems[0]?.rows ?? []) {
      const [, event = '', registration = ''] = (csv[row - 1] ?? '').split(',')
      expect(registration < event, csv[row - 1]).toBe(true)
    }
    const year2021 = await count(
      await send('timeliness.csv', fixture('timeliness_400.csv')),
      registerMapping({ legalDays: { birth: 21 } }),
    )
    expect(
      (year2021.result as RegisterResult).medians.find(({ year }) => year === 2021),
    ).toMatchObject({ days: 24, registered: 108 })
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
      population: { from: 'column', column: 'group', values: { refugee: world.refugees } },
      area: { column: 'district', names: { north: 'Northern area' } },
      sex: { column: 'sex', female: ['F'], male: ['M'] },
      record: 'record no',
      legalDays: { birth: 30, death: 2 },
      keepRaw: true,
    })

  it('says by row what could not be counted as it stands', async () => {
    const done = await count(await send('extract.csv', extract), full())
    expect(done.failure).toBeNull()
    expect(
      Object.fromEntries(done.problems.map(({ kind, rows, values }) => [kind, [rows, values]])),
    ).toEqual({
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
        populationId: world.refugees,
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
        populationId: world.refugees,
        year: 2023,
        area: 'Northern area',
        sex: 'male',
        events: 3,
        registered: 0,
        onTime: 0,
        withinYear: 0,
        reversed: 1,
      },
      {
        event: 'death',
        populationId: world.refugees,
        year: 2023,
        area: 'South',
        sex: 'male',
        events: 1,
        registered: 1,
        onTime: 0,
        withinYear: 1,
        reversed: 0,
      },
      {
        event: 'death',
        populationId: null,
        year: 2023,
        area: 'South',
        sex: 'all',
        events: 1,
        registered: 1,
        onTime: 0,
        withinYear: 1,
        reversed: 0,
      },
    ])
  })

  it('never shows what stands in columns about persons, and refuses to read them', async () => {
    const sent = await send('extract.csv', extract)
    expect(sent.columns.find(({ name }) => name === 'child name')).toEqual({
      name: 'child name',
      personal: 'name',
      type: 'text',
      dateFormats: [],
      values: [],
    })
    const kept = await database().coverageImport.findUniqueOrThrow({ where: { id: sent.id } })
    expect(JSON.stringify(kept.preview)).not.toContain('Noor')
    const refused = await refusal(
      mapImport(as('coordinator'), world.assessmentId, sent.id, {
        mapping: { ...full(), area: { column: 'child name', names: {} } },
        version: 1,
      }),
    )
    expect(refused.fieldErrors).toEqual([
      {
        path: 'area',
        code: 'column-about-persons',
        params: { column: 'child name' },
      },
    ])
    const asGroup = await refusal(
      mapImport(as('coordinator'), world.assessmentId, sent.id, {
        mapping: { ...full(), area: { column: 'record no', names: {} } },
        version: 1,
      }),
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
    expect(
      (await getImport(as('coordinator'), world.assessmentId, next.id)).earlierMapping,
    ).toEqual(full())
    const same = await send('extract again.csv', extract)
    expect((await getImport(as('coordinator'), world.assessmentId, same.id)).sameAs).not.toBeNull()
  })

  it('may be a workbook or another kind of text, with the same counts', async () => {
    const small = [
      ['event_date', 'registration_date'],
      ['2023-01-01', '2023-01-10'],
      ['2023-01-31', '2023-03-10'],
    ]
    const expected = {
      rows: 2,
      cells: [expect.objectContaining({ events: 2, registered: 2, onTime: 1, withinYear: 2 })],
    }
    const dated = small.map((row, index) =>
      index === 0 ? row : row.map((day) => new Date(`${day}T00:00:00Z`)),
    )
    expect(
      (await count(await send('a.xlsx', await workbook(dated)), registerMapping())).result,
    ).toMatchObject(expected)
    expect(
      (
        await count(
          await send('a.csv', `\uFEFF${small.map((row) => row.join(';')).join('\r\n')}`),
          registerMapping(),
        )
      ).result,
    ).toMatchObject(expected)
    const written = small
      .map((row, index) =>
        (index === 0 ? row : row.map((day) => day.split('-').reverse().join('.'))).join('\t'),
      )
      .join('\n')
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
    const done = await count(
      await send('a.parquet', readFileSync(path)),
      registerMapping({ area: { column: 'a "b" c', names: {} } }),
    )
    expect(done.result).toMatchObject({
      rows: 5,
      cells: [expect.objectContaining({ area: 'o"dd', onTime: 5 })],
    })
  })

  it('runs nothing that stands in its headings or cells', async () => {
    const evil = `"x'); DROP TABLE t; --",event_date,registration_date,"$file"\n"'); SELECT 1; --",2023-01-01,2023-01-02,"$legal"\n`
    const done = await count(
      await send('evil.csv', evil),
      registerMapping({ area: { column: "x'); DROP TABLE t; --", names: {} } }),
    )
    expect(done.result).toMatchObject({
      cells: [expect.objectContaining({ area: "'); SELECT 1; --", registered: 1 })],
    })
  })
})

describe('a survey file', () => {
  it('gives each group the share and the uncertainty that R gives', async () => {
    const mapping = surveyMapping({
      indicator: 'registered == 1',
      population: {
        from: 'column',
        column: 'group',
        values: { refugee: world.refugees, national: null },
      },
      sex: { column: 'sex', female: ['F'], male: ['M'] },
    })
    const done = await count(await send('mics.csv', fixture('mics_like.csv'), 'survey'), mapping)
    expect(done.failure).toBeNull()
    const { groups, rows } = done.result as SurveyResult
    expect(rows).toBe(807)
    const figure = (populationId: string | null, sex = 'all') =>
      groups.find((group) => group.populationId === populationId && group.sex === sex)?.figure
    expect(figure(null)?.rate).toBeCloseTo(0.717832279548728, 10)
    expect(figure(null)?.standardError).toBeCloseTo(0.0250396902977497, 10)
    expect(figure(null)?.df).toBe(70)
    expect(figure(world.refugees)?.rate).toBeCloseTo(0.526656455689373, 10)
    expect(figure(world.refugees)?.standardError).toBeCloseTo(0.0955295030708811, 10)
    expect(groups.map(({ sex }) => sex)).toContain('female')
    expect(done.problems).toMatchObject([{ kind: 'unknown-population', column: 'group' }])
  })

  it('becomes an estimate with the interval of its design', async () => {
    const done = await count(
      await send('mics.csv', fixture('mics_like.csv'), 'survey'),
      surveyMapping({ indicator: 'registered == 1' }),
    )
    const cell = {
      indicator: 'G3',
      event: 'birth',
      populationId: null,
      year: 2024,
      area: '',
      sex: 'all' as const,
    }
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
  return {
    estimates,
    numeratorDefinition: 'Births in the register',
    denominatorDefinition: '',
    sources: [],
    grade: 'B',
    limits: '',
    disclosure: 'public',
  }
}

describe('estimates of a counted register', () => {
  const cell = {
    indicator: 'G1',
    event: 'birth',
    populationId: null,
    year: 2022,
    area: '',
    sex: 'all' as const,
  }
  const counted = async () =>
    count(await send('timeliness.csv', fixture('timeliness_400.csv')), registerMapping())

  it('take their numerator from the file, and each has its audit entry', async () => {
    const done = await counted()
    const [within, registered] =
      (done.result as RegisterResult).cells
        .filter(({ year }) => year === 2022)
        .map(({ withinYear, registered }) => [withinYear, registered])[0] ?? []
    const made = await createEstimatesFromImport(
      as('coordinator'),
      world.assessmentId,
      done.id,
      about([
        {
          id: randomUUID(),
          cell,
          figure: 'within-year',
          method: 'expected-events',
          inputs: { population: 10_000, crude_rate: 20, registered: 999_999 },
        },
        {
          id: randomUUID(),
          cell: { ...cell, indicator: 'G2' },
          figure: 'on-time',
          method: 'direct-count',
          inputs: {},
        },
        {
          id: randomUUID(),
          cell: { ...cell, indicator: 'G15' },
          figure: 'median',
          method: 'median-days',
          inputs: {},
        },
      ]),
    )
    expect(made[0]?.value).toMatchObject({
      numerator: within,
      denominator: 200,
      rate: (within ?? 0) / 200,
    })
    expect(made[1]?.value).toMatchObject({ denominator: registered })
    expect(made[2]?.value?.days).toBeGreaterThan(0)
    const entries = await database().auditEntry.findMany({
      where: {
        chain: world.assessmentId,
        entity: 'coverage-estimate',
        entityId: { in: made.map(({ id }) => id) },
      },
    })
    expect(entries).toHaveLength(3)
    expect((await getImport(as('coordinator'), world.assessmentId, done.id)).estimates).toBe(3)
  })

  it('are all refused when one of them is wrong', async () => {
    const done = await counted()
    const before = await database().coverageEstimate.count()
    const wrong = [
      {
        id: randomUUID(),
        cell,
        figure: 'registered' as const,
        method: 'direct-count',
        inputs: { denominator: 500 },
      },
      {
        id: randomUUID(),
        cell: { ...cell, year: 1999 },
        figure: 'registered' as const,
        method: 'direct-count',
        inputs: { denominator: 500 },
      },
    ]
    const { fieldErrors } = await refusal(
      createEstimatesFromImport(as('coordinator'), world.assessmentId, done.id, about(wrong)),
    )
    expect(fieldErrors).toEqual([
      {
        path: 'estimates.1.cell',
        code: 'in-row',
        params: { row: 2, problem: { code: 'file-has-no-such-events' } },
      },
    ])
    expect(await database().coverageEstimate.count()).toBe(before)
  })

  it('are made by those who may change the workbench', async () => {
    const done = await counted()
    const input = about([
      {
        id: randomUUID(),
        cell,
        figure: 'registered',
        method: 'direct-count',
        inputs: { denominator: 500 },
      },
    ])
    expect(
      (await refusal(createEstimatesFromImport(as('observer'), world.assessmentId, done.id, input)))
        .code,
    ).toBe('forbidden')
    expect(
      (
        await refusal(
          createEstimatesFromImport(as('foreigner'), world.assessmentId, done.id, input),
        )
      ).code,
    ).toBe('not-found')
  })
})
