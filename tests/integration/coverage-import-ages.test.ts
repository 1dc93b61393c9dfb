import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { ageBands } from '@/lib/core/coverage/import/register-ages'
import type { RegisterResult } from '@/lib/core/coverage/import/register-result'
import { getPublication } from '@/lib/server/coverage/get-publication'
import { createEstimatesFromImport } from '@/lib/server/coverage/import/create-estimates'
import { type CoverageWorld, makeCoverageWorld } from '../support/coverage-world'
import { countFile, lines, registerMapping, sendFile } from '../support/import-file'

let world: CoverageWorld
beforeAll(async () => {
  world = await makeCoverageWorld()
})

const ctx = () => world.as('coordinator')
const count = async (name: string, content: string, mapping = registerMapping()) =>
  countFile(
    ctx(),
    world.assessmentId,
    await sendFile(ctx(), world.assessmentId, name, content),
    mapping,
  )

const extract = lines(
  'event,event_date,registration_date,born,sex',
  'B,2019-03-01,2020-02-28,,F',
  'B,2019-03-01,2020-03-01,,F',
  'B,2019-03-01,2024-02-29,,F',
  'B,2019-03-01,2024-03-01,,M',
  'B,2019-03-01,,,M',
  'D,2023-03-01,2023-03-05,31.12.1940,M',
  'D,2023-03-01,2023-03-05,02.03.2013,M',
  'D,2023-03-01,2023-03-05,01.03.2013,M',
  'D,2023-03-01,2023-03-05,,M',
  'D,2023-03-01,2023-03-05,01.04.2023,M',
  'D,2023-03-01,2023-03-05,01.03.2023,X',
)
const agedMapping = () =>
  registerMapping({
    event: { from: 'column', column: 'event', values: { B: 'birth', D: 'death' } },
    birthDate: { column: 'born', format: 'dmy-dot' },
    sex: { column: 'sex', female: ['F'], male: ['M'] },
    legalDays: { birth: 30, death: 30 },
  })

describe('days and ages in a register extract', () => {
  it('takes dates far outside the calendar of the register as impossible', async () => {
    const odd = lines(
      'event_date,registration_date',
      '-0050-03-01,2023-01-01',
      '99999-01-01,',
      '9999-12-31,9999-12-31',
      '2023-01-01,',
      '2023-01-01,2023-01-03',
    )
    const { result, problems } = await count('odd.csv', odd)
    expect(problems.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['event-date-impossible', [2, 3, 4]],
    ])
    const counted = { event: 'birth', populationId: null, year: 2023 }
    expect(result).toMatchObject({
      rows: 5,
      counted: 2,
      cells: [{ ...counted, events: 2, registered: 1 }],
      medians: [{ ...counted, days: 2, registered: 1 }],
    })
  })

  it('tells births by the age at registration and deaths by the age at death, in completed years', async () => {
    const { ages = [] } = (await count('ages.csv', extract, agedMapping())).result as RegisterResult
    const told = (counts: number[]) =>
      Object.fromEntries(
        counts.flatMap((events, band) => (events > 0 ? [[ageBands[band], events]] : [])),
      )
    expect(
      ages.map(({ event, populationId, year, female, male }) => [
        event,
        populationId,
        year,
        told(female),
        told(male),
      ]),
    ).toEqual([
      ['birth', null, 2019, { '0': 1, '1-4': 2 }, { '5-9': 1 }],
      ['death', null, 2023, {}, { '5-9': 1, '10-14': 1, '80+': 1 }],
    ])
  })

  it('of which a count was taken over to be published, go into charts and report', async () => {
    const { id } = await count('ages.csv', extract, agedMapping())
    const takeOver = (event: 'birth' | 'death', year: number, disclosure: 'public' | 'internal') =>
      createEstimatesFromImport(ctx(), world.assessmentId, id, {
        estimates: [
          {
            id: randomUUID(),
            cell: {
              indicator: event === 'birth' ? 'G1' : 'G8',
              event,
              populationId: null,
              year,
              area: '',
              sex: 'all',
            },
            figure: 'registered',
            method: 'direct-count',
            inputs: { denominator: 100 },
          },
        ],
        numeratorDefinition: '',
        denominatorDefinition: '',
        sources: [],
        grade: null,
        limits: '',
        disclosure,
      })
    const published = async () => (await getPublication(ctx(), world.assessmentId)).coverage.ages
    expect(await published()).toEqual([])
    await takeOver('death', 2023, 'internal')
    expect(await published()).toEqual([])
    await takeOver('birth', 2019, 'public')
    const ages = await published()
    expect(
      ages.map(({ event, populationId, year, source }) => [event, populationId, year, source]),
    ).toEqual([['birth', null, 2019, 'ages.csv']])
    expect(ages[0]?.female.slice(0, 3)).toEqual(['hidden', 'hidden', 'hidden'])
  })
})
