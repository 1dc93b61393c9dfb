import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agrestiCoullInterval } from './agresti-coull-interval'
import { clopperPearsonInterval } from './clopper-pearson-interval'
import { logNormalInterval } from './log-normal-interval'
import { wilsonCorrectedInterval, wilsonInterval } from './wilson-interval'

const counted = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true })
const bounded = { wilsonInterval, wilsonCorrectedInterval, clopperPearsonInterval }

describe.each(Object.entries(bounded))('%s', (_, interval) => {
  it('holds the proportion and stays within 0 and 1', () => {
    fc.assert(
      fc.property(counted, level, ([x, n], confidence) => {
        const [lower, upper] = interval(x, n, confidence)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(x / n + 1e-12)
        expect(upper).toBeGreaterThanOrEqual(x / n - 1e-12)
        expect(upper).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('mirrors when the others are counted', () => {
    fc.assert(
      fc.property(counted, level, ([x, n], confidence) => {
        const [lower, upper] = interval(x, n, confidence)
        const [mirroredLower, mirroredUpper] = interval(n - x, n, confidence)
        expect(lower).toBeCloseTo(1 - mirroredUpper, 9)
        expect(upper).toBeCloseTo(1 - mirroredLower, 9)
      }),
    )
  })

  it('narrows with more rows and widens with the level', () => {
    fc.assert(
      fc.property(counted, level, ([x, n], confidence) => {
        const width = (of: readonly [number, number]) => of[1] - of[0]
        expect(width(interval(4 * x, 4 * n, confidence))).toBeLessThanOrEqual(
          width(interval(x, n, confidence)) + 1e-12,
        )
        expect(width(interval(x, n, confidence))).toBeLessThanOrEqual(
          width(interval(x, n, confidence + 0.0005)) + 1e-12,
        )
      }),
    )
  })
})

it('the exact interval is never narrower than it may be: each limit leaves its tail', () => {
  expect(clopperPearsonInterval(0, 20, 0.95)).toEqual([
    0,
    expect.closeTo(1 - 0.025 ** (1 / 20), 12),
  ])
  expect(clopperPearsonInterval(20, 20, 0.9)).toEqual([expect.closeTo(0.05 ** (1 / 20), 12), 1])
})

it('there is no continuity correction when exactly half are counted', () => {
  expect(wilsonCorrectedInterval(6, 12, 0.95)).toEqual(wilsonInterval(6, 12, 0.95))
})

it('Agresti-Coull has the centre of Wilson', () => {
  const [a, b] = [agrestiCoullInterval(3, 17, 0.9), wilsonInterval(3, 17, 0.9)]
  expect(a[0] + a[1]).toBeCloseTo(b[0] + b[1], 12)
})

it('the log-normal interval never falls below the observed and holds the estimate', () => {
  const number = fc.double({ min: 0.01, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(number, number, number, level, (observed, unseen, variance, confidence) => {
      const [lower, upper] = logNormalInterval(observed, observed + unseen, variance, confidence)
      expect(lower).toBeGreaterThanOrEqual(observed)
      expect(lower).toBeLessThanOrEqual(observed + unseen + 1e-6)
      expect(upper).toBeGreaterThanOrEqual((observed + unseen) * (1 - 1e-12))
    }),
  )
  expect(logNormalInterval(5, 5, 0, 0.95)).toEqual([5, 5])
})
