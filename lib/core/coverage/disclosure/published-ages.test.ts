import { describe, expect, it } from 'vitest'
import type { RegisterAges } from '@/lib/core/coverage/import/register-ages'
import { type Arc, largestChange } from './exchange'
import { publishedAges } from './published-ages'

const threshold = 10
const place = (
  populationId: string | null,
  female: number[],
  male: number[],
): RegisterAges & { source: string } => ({
  event: 'death',
  populationId,
  year: 2024,
  female,
  male,
  source: 'deaths.csv',
})

/**
 * Tables of a country of two populations and a rest, with counts from none to some hundreds, many
 * of them small.
 */
const countries = Array.from({ length: 30 }, (_, seed) => {
  const drawn = (at: number) => {
    const draw = ((seed + 1) * 7919 + at * 104_729 + at * at * seed * 31) % 1000
    return draw < 300 ? draw % 12 : draw < 400 ? 0 : draw % 300
  }
  const column = (from: number) => Array.from({ length: 6 }, (_, band) => drawn(from + band))
  const [a, b] = [place('a', column(0), column(10)), place('b', column(20), column(30))]
  const whole = (sex: 'female' | 'male', from: number) =>
    a[sex].map(
      (count, band) => count + (b[sex][band] ?? 0) + (seed % 3 === 0 ? 0 : drawn(from + band)),
    )
  return [place(null, whole('female', 40), whole('male', 50)), a, b]
})

describe('ages that leave the assessment', () => {
  it.each(countries.map((ages, index) => [index, ages] as const))(
    'of country %i give no small count away by the sums of rows and columns',
    (_, ages) => {
      for (const [index, shown] of publishedAges(ages, threshold).entries()) {
        const place = ages[index]
        const rows = (place?.female ?? []).map(
          (count, band) => [count, place?.male[band] ?? 0] as const,
        )
        const arcs = rows.flatMap((row, band) =>
          (['female', 'male'] as const).flatMap((sex, side): Arc[] => {
            const count = row[side] ?? 0
            if (shown[sex][band] !== 'hidden') expect(count === 0 || count >= threshold).toBe(true)
            return shown[sex][band] === 'hidden'
              ? [
                  {
                    key: String(band),
                    from: `age ${band}`,
                    to: sex,
                    count,
                    least: 0,
                    most: Number.POSITIVE_INFINITY,
                  },
                ]
              : []
          }),
        )
        for (const arc of arcs) {
          if (arc.count >= threshold) continue
          const events = rows[Number(arc.key)]?.reduce((sum, one) => sum + one, 0) ?? 0
          const room =
            largestChange(arcs, arc, 'up', threshold) + largestChange(arcs, arc, 'down', threshold)
          expect(room, `age ${arc.key}`).toBeGreaterThanOrEqual(Math.min(threshold, events))
        }
      }
    },
  )

  it.each(countries.map((ages, index) => [index, ages] as const))(
    'of country %i give none away by the national level either',
    (_, ages) => {
      const [national, ...populations] = publishedAges(ages, threshold)
      for (const sex of ['female', 'male'] as const)
        for (const [band, whole] of (national?.[sex] ?? []).entries()) {
          const parts = populations.map((one) => one[sex][band] ?? 0)
          if (whole === 'hidden' || !parts.includes('hidden')) continue
          const shown = parts.reduce<number>((sum, part) => sum + (part === 'hidden' ? 0 : part), 0)
          expect(whole - shown).toBeGreaterThanOrEqual(threshold)
        }
    },
  )

  it('shows everything where nothing is small, and leaves years and events apart', () => {
    const large = place(null, [100, 0], [200, 40])
    const small = { ...place(null, [3, 50], [60, 70]), year: 2023 }
    const [first, second] = publishedAges([large, small], threshold)
    expect([first?.female, first?.male]).toEqual([
      [100, 0],
      [200, 40],
    ])
    expect([second?.female, second?.male]).toEqual([
      ['hidden', 'hidden'],
      ['hidden', 'hidden'],
    ])
  })
})
