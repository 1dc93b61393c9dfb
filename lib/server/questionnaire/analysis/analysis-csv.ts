import 'server-only'
import { csvOf } from '@/lib/core/csv'
import { standardReadings } from '@/lib/core/questionnaire/analysis/compliance'
import { dataGaps } from '@/lib/core/questionnaire/analysis/data-gaps'
import { lawAndPractice } from '@/lib/core/questionnaire/analysis/law-practice'
import { placeWords } from '@/lib/core/questionnaire/analysis/place-words'
import type { analysisTables } from '@/lib/core/questionnaire/analysis/requests'
import { bandOf } from '@/lib/core/questionnaire/analysis/score'
import {
  allPlaces,
  challengeSeverities,
  type ScoreTable,
  sectionScores,
} from '@/lib/core/questionnaire/analysis/score-table'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import type { Reading } from '@/lib/core/questionnaire/reading'
import type { Words } from '@/lib/core/words'
import { authorize, type Ctx } from '@/lib/server/context'
import {
  getQuestionnaireFor,
  type QuestionnaireReach,
} from '@/lib/server/questionnaire/questionnaire-reach'
import { wordsIn } from '@/lib/server/words/words-in'
import { loadReading } from './load-reading'

export type AnalysisTable = (typeof analysisTables)[number]

/** One table of the analysis as CSV, a figure in each line. */
export async function analysisCsv(
  ctx: Ctx,
  assessmentId: string,
  table: AnalysisTable,
): Promise<string> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.analyse')
  const words = wordsIn(ctx.lang ?? 'en')
  return csvOf(rowsOf(table, reach, await loadReading(ctx.db, reach), words))
}

function rowsOf(
  table: AnalysisTable,
  reach: QuestionnaireReach,
  reading: Reading,
  words: Words,
): string[][] {
  switch (table) {
    case 'sections':
      return scoreRows(words, 'section', sectionScores(reading), (score) => bandOf(score))
    case 'challenges':
      return scoreRows(
        words,
        'challenge',
        challengeSeverities(reach.methodology, reading),
        (severity) => bandOf(1 - severity),
      )
    case 'gaps':
      return gapRows(reading)
    case 'law-practice':
      return lawPracticeRows(reading)
    case 'standards':
      return standardRows(reach, reading)
  }
}

function scoreRows(
  { say }: Words,
  name: string,
  { columns, rows }: ScoreTable,
  band: (score: number) => string,
): string[][] {
  const lines = rows.flatMap(({ key, title, cells }) =>
    columns.map((column) => {
      const cell = cells[column.key]
      const score = cell?.score ?? null
      const figures = [
        figure(score),
        score === null ? '' : band(score),
        String(cell?.used ?? 0),
        figure(cell?.gapShare ?? null),
      ]
      return [
        key,
        title,
        column.name ??
          say(
            `printed.analysis.${column.key === allPlaces ? 'allPlaces' : 'notAskedByPopulation'}`,
          ),
        ...figures,
      ]
    }),
  )
  return [
    [
      name,
      'title',
      'population',
      name === 'challenge' ? 'severity' : 'score',
      'display_band',
      'answers_used',
      'gap_share',
    ],
    ...lines,
  ]
}

const placeColumns = ['question', 'text', 'section', 'event', 'population']

function place(
  { instrument }: Reading,
  at: Pick<Instance, 'question' | 'event' | 'population'>,
): string[] {
  const { number, question, section, event, population } = placeWords(instrument, at)
  return [number, question, section, event ?? '', population ?? '']
}

function gapRows(reading: Reading): string[][] {
  const places = new Map(reading.instances.map((instance) => [instance.key, instance]))
  const lines = dataGaps(reading).flatMap(({ instance, gap, reason }) => {
    const at = places.get(instance)
    return at ? [[...place(reading, at), at.aspect ?? '', gap, reason]] : []
  })
  return [[...placeColumns, 'aspect', 'gap', 'reason'], ...lines]
}

function lawPracticeRows(reading: Reading): string[][] {
  const lines = lawAndPractice(reading).map((row) => [
    ...place(reading, row),
    figure(row.law.score),
    figure(row.practice.score),
    figure(row.difference),
  ])
  return [[...placeColumns, 'law_score', 'practice_score', 'difference'], ...lines]
}

/** Standard by event by population, where the standard speaks of both. */
function standardRows({ methodology }: QuestionnaireReach, reading: Reading): string[][] {
  const { events, populations } = reading.instrument
  const lines = standardReadings(methodology.standards, reading).flatMap(({ standard, at }) =>
    events.flatMap((event) =>
      populations.flatMap(({ id, name }) => {
        const found = at({ event: event.key, population: id })
        if (!found) return []
        return [
          [
            standard.id,
            standard.instrument,
            standard.provision,
            event.title,
            name,
            found.status,
            figure(found.score),
            String(found.used),
          ],
        ]
      }),
    ),
  )
  return [
    [
      'standard',
      'instrument',
      'provision',
      'event',
      'population',
      'status',
      'score',
      'answers_used',
    ],
    ...lines,
  ]
}

function figure(share: number | null): string {
  return share === null ? '' : String(Math.round(share * 1000) / 1000)
}
