import { closeSync, openSync, writeSync } from 'node:fs'
import { randomNumbers } from './random-numbers'

const groups = [
  'national',
  'refugee',
  'asylum_seeker',
  'stateless',
  'idp',
  'returnee',
  'migrant',
  'unknown',
]
const groupShares = [0.8, 0.86, 0.89, 0.91, 0.95, 0.97, 0.995, 1]
const firstDay = Date.UTC(2014, 0, 1) / 86_400_000
const days = 3652

/**
 * Writes a register extract of ten years, always the same for the same number of rows: 64
 * districts, 8 groups, a few dates in the wrong order.
 */
export function writeRegisterFile(path: string, rows: number): void {
  const next = randomNumbers(42)
  const written = Array.from({ length: days + 4000 }, (_, day) =>
    new Date((firstDay + day) * 86_400_000).toISOString().slice(0, 10),
  )
  const file = openSync(path, 'w')
  let lines = ['event_date,registration_date,district,sex,population_group']
  for (let row = 0; row < rows; row++) {
    const happened = Math.floor(next() * days)
    const draw = next()
    const group = groupShares.findIndex((share) => draw <= share)
    const district = String(Math.floor(next() * next() * 64) + 1).padStart(3, '0')
    const entered =
      next() < 0.92
        ? written[Math.max(0, Math.min(happened + delay(next), written.length - 1))]
        : ''
    lines.push(
      `${written[happened]},${entered},D${district},${next() < 0.512 ? 'M' : 'F'},${groups[group]}`,
    )
    if (lines.length < 100_000) continue
    writeSync(file, `${lines.join('\n')}\n`)
    lines = []
  }
  writeSync(file, lines.length > 0 ? `${lines.join('\n')}\n` : '')
  closeSync(file)
}

/**
 * Seven in ten within a month, two more within a year, the rest later; two in a thousand before the
 * event.
 */
function delay(next: () => number): number {
  const draw = next()
  const days =
    draw < 0.7 ? next() * 31 : draw < 0.9 ? 31 + next() * 335 : 366 - Math.log(1 - next()) * 700
  return next() < 0.002 ? -1 - Math.floor(next() * 10) : Math.floor(days)
}
