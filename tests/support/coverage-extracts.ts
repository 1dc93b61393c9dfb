import { writeFileSync } from 'node:fs'
import { randomNumbers } from '@/scripts/bench/random-numbers'

export const extractYears = [2021, 2022, 2023] as const
export const extractEvents = ['birth', 'death'] as const

/**
 * What the register calls its groups, with their share of the rows; the rest of the country has no
 * group.
 */
const groups = [
  ['refugee', 0.1],
  ['stateless person', 0.06],
  ['IDP', 0.08],
  ['', 0.76],
] as const

/** Events of a group and year, and those of them that were registered within one year. */
export interface ExtractCount {
  events: number
  withinYear: number
}

/**
 * Writes a register extract, always the same, and says what stands in it by `event|group|year`. One
 * row in twelve is not registered, some come late or too early.
 */
export function writeRegisterExtract(path: string, rows: number): Map<string, ExtractCount> {
  const next = randomNumbers(7)
  const counts = new Map<string, ExtractCount>()
  const add = (key: string, isWithin: boolean) => {
    const { events, withinYear } = counts.get(key) ?? { events: 0, withinYear: 0 }
    counts.set(key, { events: events + 1, withinYear: withinYear + (isWithin ? 1 : 0) })
  }
  const lines = ['event_type,event_date,registration_date,district,sex,population_group']
  for (let row = 0; row < rows; row++) {
    const [event, group, year] = [
      next() < 0.7 ? 'birth' : 'death',
      groupOf(next()),
      extractYears[Math.floor(next() * 3)] ?? 2021,
    ]
    const happened = Date.UTC(year, 0, 1 + Math.floor(next() * 365))
    const delay = next() < 1 / 12 ? null : delayOf(next)
    const isWithin = delay !== null && delay >= 0 && delay <= 365
    for (const whom of new Set([group, 'all'])) add(`${event}|${whom}|${year}`, isWithin)
    const entered = delay === null ? '' : dayOf(happened + delay * 86_400_000)
    const district = `D${String(1 + Math.floor(next() * next() * 64)).padStart(3, '0')}`
    lines.push(
      [event, dayOf(happened), entered, district, next() < 0.512 ? 'M' : 'F', group].join(','),
    )
  }
  writeFileSync(path, `${lines.join('\n')}\n`)
  return counts
}

/**
 * Writes a survey of four strata with six clusters each, and gives the weighted share of refugees
 * whose birth is registered.
 */
export function writeSurveyExtract(path: string): number {
  const next = randomNumbers(11)
  const lines = ['stratum,psu,weight,population_group,registered']
  let [all, registered] = [0, 0]
  for (let psu = 1; psu <= 24; psu++) {
    const weight = 80 + Math.round(next() * 400) / 10
    for (let child = 0; child < 25; child++) {
      const [group, isRegistered] = [next() < 0.4 ? 'refugee' : '', next() < 0.55 + psu / 100]
      lines.push([Math.ceil(psu / 6), psu, weight, group, isRegistered ? 1 : 0].join(','))
      if (group === '') continue
      all += weight
      registered += isRegistered ? weight : 0
    }
  }
  writeFileSync(path, `${lines.join('\n')}\n`)
  return registered / all
}

function groupOf(draw: number): string {
  let sum = 0
  for (const [name, share] of groups) {
    sum += share
    if (draw < sum) return name
  }
  return ''
}

function delayOf(next: () => number): number {
  const draw = next()
  if (draw < 0.002) return -3
  if (draw < 0.7) return Math.floor(next() * 31)
  return draw < 0.9 ? 31 + Math.floor(next() * 335) : 366 + Math.floor(next() * 300)
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
