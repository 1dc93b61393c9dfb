import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runMethod } from '@/lib/core/coverage/methods/run-method'
import { parseCsv } from '@/lib/core/coverage/table/parse-csv'
import { telling } from '@/tests/support/told'
import { chainLadder } from './chain-ladder'
import { delayKaplanMeier } from './delay-kaplan-meier'
import { dayNumber } from './registration-delay'
import { timelinessTable } from './timeliness-table'

const always = [{ from: Number.NEGATIVE_INFINITY, days: 30 }]
const delayed = (...delays: (number | null)[]) =>
  delays.map((delay) => ({ occurredOn: 100, registeredOn: delay === null ? null : 100 + delay }))

describe('timeliness', () => {
  it('counts the borders: day 0, the last legal day, day 365', () => {
    expect(timelinessTable(delayed(0, 30, 31, 365, 366, -1, null), always)).toMatchObject({
      events: 7,
      registered: 5,
      onTime: 2,
      late: 2,
      delayed: 1,
      withinYear: 4,
      notRegistered: 1,
      invalidOrder: 1,
      findings: [{ code: 'invalid-dates', severity: 'warning' }],
    })
  })

  it('each event has the legal period of its day', () => {
    const periods = [
      { from: 200, days: 60 },
      { from: 0, days: 10 },
    ]
    const events = [
      { occurredOn: 199, registeredOn: 219 },
      { occurredOn: 200, registeredOn: 220 },
    ]
    expect(timelinessTable(events, periods).onTime).toBe(1)
    expect(
      telling(() =>
        timelinessTable(
          [
            { occurredOn: -1, registeredOn: null },
            { occurredOn: -1, registeredOn: 3 },
          ],
          periods,
        ),
      ),
    ).toThrow('legal_days')
  })

  it('nobody registered has no median', () =>
    expect(timelinessTable(delayed(null, null), always)).toMatchObject({
      medianDelayDays: null,
      meanDelayDays: null,
    }))

  it.each(['2021-02-30', '21-01-01', '2021-1-1', 'soon'])('%s is no day', (day) =>
    expect(() => dayNumber(day, 'day')).toThrow('day'),
  )

  it('rows can be chosen by event year in words or as a condition', () => {
    const table = parseCsv(
      'event_date,registration_date\n2021-05-01,2021-05-09\n2022-05-01,\n2022-06-01,2022-06-02\n',
    )
    const events = (subset: string) =>
      runMethod('timeliness_table', { data: 'x', legal_days: 30, subset }, table).events
    expect(
      [
        'event year 2022',
        'event_year == 2022',
        "event_date >= '2022-01-01'",
        'event year 2022 & delay_days < 5',
        'event year in (2021, 2022)',
      ].map(events),
    ).toEqual([2, 2, 2, 1, 3])
  })
})

describe('Kaplan-Meier', () => {
  it('without unregistered events is the share registered by then', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 40 }),
        (delays, day) => {
          const [found] = delayKaplanMeier(delayed(...delays), 1000, [day], 0.95)
          if (found)
            expect(found.registeredRate).toBeCloseTo(
              delays.filter((delay) => delay <= day).length / delays.length,
              9,
            )
        },
      ),
    )
  })

  it('does not know what was registered after the extract, and does not answer beyond it', () => {
    const found = delayKaplanMeier(delayed(5, 50, null), 120, [10, 20, 21], 0.95)
    expect(found.map(({ day }) => day)).toEqual([10, 20])
    expect(found.map(({ registeredRate }) => registeredRate)).toEqual([
      expect.closeTo(1 / 3, 12),
      expect.closeTo(1 / 3, 12),
    ])
  })

  it('has no interval before the first registration', () =>
    expect(delayKaplanMeier(delayed(5, null), 200, [1], 0.95)).toEqual([
      { day: 1, registeredRate: 0, standardError: 0, interval: null },
    ]))
})

it('chain ladder: a full row is its own projection', () => {
  const found = chainLadder([
    [10, 20],
    [30, null],
  ])
  expect(found).toEqual({
    developmentFactors: [2],
    projected: [20, 60],
    registeredShareRates: [1, 0.5],
  })
})
