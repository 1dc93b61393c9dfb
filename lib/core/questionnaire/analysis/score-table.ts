import { z } from 'zod'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import type { Reading } from '@/lib/core/questionnaire/reading'
import { Score, scoreOver } from './score'

/** Column of all places, and column of the places that are not asked for each population. */
export const allPlaces = 'all'
export const wholeCountry = 'country'

export const ScoreTable = z.object({
  columns: z.array(
    z.object({
      key: z.string(),
      name: z.string().nullable(),
    }),
  ),
  rows: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      cells: z.record(z.string(), Score),
    }),
  ),
})
ScoreTable.register(z.globalRegistry, { id: 'ScoreTable' })
export type ScoreTable = z.infer<typeof ScoreTable>

/**
 * Score of each section, over all its places and population by population. A place that is not
 * asked for each population counts for none
 * of them: it has a column of its own, so that what is common to all does not hide how populations
 * differ.
 */
export function sectionScores(reading: Reading): ScoreTable {
  return scoreTable(
    reading,
    reading.instrument.sections.map(({ id, title }) => ({
      key: id,
      title,
      holds: ({ question }) => question.section === id,
    })),
  )
}

/**
 * Severity of each challenge, 0 (none) to 1: one less the mean score of the answers that carry it.
 * Columns as in `sectionScores`.
 */
export function challengeSeverities(
  methodology: Pick<Methodology, 'challenges'>,
  reading: Reading,
): ScoreTable {
  const table = scoreTable(
    reading,
    methodology.challenges.map(({ key, title }) => ({
      key,
      title,
      holds: ({ question }) => question.challenges.includes(key),
    })),
  )
  const severity = (score: Score): Score => ({
    ...score,
    score: score.score === null ? null : 1 - score.score,
  })
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([key, score]) => [key, severity(score)]),
      ),
    })),
  }
}

/** Places of one column; `population` null for those that are not asked for each. */
export function placesFor(instances: readonly Instance[], population: string | null): Instance[] {
  return instances.filter((instance) => instance.population === population)
}

function scoreTable(
  { instrument, instances, contents }: Reading,
  rows: { key: string; title: string; holds: (instance: Instance) => boolean }[],
): ScoreTable {
  const columns = [
    { key: allPlaces, name: null },
    { key: wholeCountry, name: null },
    ...instrument.populations.map(({ id, name }) => ({ key: id, name })),
  ]
  const within = (places: Instance[], column: string) =>
    column === allPlaces ? places : placesFor(places, column === wholeCountry ? null : column)
  return {
    columns,
    rows: rows.map(({ key, title, holds }) => {
      const places = instances.filter(holds)
      return {
        key,
        title,
        cells: Object.fromEntries(
          columns.map((column) => [column.key, scoreOver(within(places, column.key), contents)]),
        ),
      }
    }),
  }
}
