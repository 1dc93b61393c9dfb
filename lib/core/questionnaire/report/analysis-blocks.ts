import {
  type ComplianceStatus,
  metFrom,
  notMetBelow,
  standardReadings,
} from '@/lib/core/questionnaire/analysis/compliance'
import { dataGaps, sectionCounts } from '@/lib/core/questionnaire/analysis/data-gaps'
import { type LawPractice, lawAndPractice } from '@/lib/core/questionnaire/analysis/law-practice'
import { bandOf } from '@/lib/core/questionnaire/analysis/score'
import {
  allPlaces,
  challengeSeverities,
  type ScoreTable,
  sectionScores,
} from '@/lib/core/questionnaire/analysis/score-table'
import { gapWords } from '@/lib/core/questionnaire/words'
import type { Block } from '@/lib/core/rendering/block'
import { formatNumber } from '@/lib/core/rendering/format-number'
import { aspectWords, contentWords, placeName } from './answer-words'
import { grouped } from './grouped'
import { bold, type Cell, definitions, note, outOf100, table } from './plain-blocks'
import type { Source } from './source'

const statusWords: Record<ComplianceStatus, string> = {
  met: 'Met',
  partly: 'Partly',
  'not-met': 'Not met',
  unknown: 'Unknown',
}

export function scoreBlocks(source: Source): Block[] {
  const sections = sectionScores(source)
  const challenges = challengeSeverities(source.methodology, source)
  return [
    overviewTable(sections),
    populationTable('Scores by section and population, 0 (worst) to 100', 'Section', sections),
    populationTable(
      'Severity of the challenges by population, 0 (none) to 100',
      'Challenge',
      challenges,
    ),
    note(
      'A score is the mean of the scored answers, a severity is 100 less the mean of the answers that carry the challenge. Data gaps are left out of every mean and shown apart. Questions that are not asked for each population have a column of their own. Bands are display bands of this project. Countries are never ranked by them.',
    ),
  ]
}

function overviewTable({ rows }: ScoreTable): Block {
  const columns = [
    { label: 'Section', width: 4 },
    { label: 'Score', width: 1, numeric: true },
    { label: 'Band', width: 1.7 },
    { label: 'Answers used', width: 1.3, numeric: true },
    { label: 'Data gaps, %', width: 1.3, numeric: true },
  ]
  const lines = rows.map(({ key, title, cells }) => {
    const { score, used, gapShare } = cells[allPlaces] ?? { score: null, used: 0, gapShare: null }
    return [
      `${key} ${title}`,
      outOf100(score),
      score === null ? 'not scored' : bandOf(score),
      formatNumber(used),
      outOf100(gapShare),
    ]
  })
  return table('Scores by section, 0 (worst) to 100', columns, lines)
}

function populationTable(caption: string, label: string, { columns, rows }: ScoreTable): Block {
  const shown = columns.filter(({ key }) => key !== allPlaces)
  const heads = shown.map(({ name }) => ({
    label: name ?? 'Not by population',
    width: 1.3,
    numeric: true,
  }))
  const lines = rows.map(({ key, title, cells }) => [
    `${key} ${title}`,
    ...shown.map((column) => outOf100(cells[column.key]?.score ?? null)),
  ])
  return table(caption, [{ label, width: 3.5 }, ...heads], lines)
}

/**
 * Places where law and practice are scored differently, question by question; the others are
 * counted.
 */
export function lawPracticeBlocks(source: Source): Block[] {
  const all = lawAndPractice(source)
  if (all.length === 0) return []
  const differing = all.filter(({ difference }) => difference !== null && difference !== 0)
  const rows = [...grouped(differing, ({ question }) => question.id).values()].flatMap((places) =>
    lawPracticeRows(source, places),
  )
  const count = (holds: (difference: number | null) => boolean) =>
    formatNumber(all.filter(({ difference }) => holds(difference)).length)
  const columns = [
    { label: 'No.', width: 1 },
    { label: 'Rule and place', width: 4.5 },
    { label: aspectWords.law, width: 2 },
    { label: aspectWords.practice, width: 2 },
    { label: 'Difference', width: 1.3, numeric: true },
  ]
  return [
    definitions([
      [
        'Practice falls behind the law',
        count((difference) => difference !== null && difference > 0),
      ],
      [
        'Practice goes further than the law',
        count((difference) => difference !== null && difference < 0),
      ],
      ['No difference', count((difference) => difference === 0)],
      ['One of the two is not known or not scored', count((difference) => difference === null)],
    ]),
    ...(rows.length > 0 ? [table('Where law and practice differ', columns, rows)] : []),
    note(
      'The difference is the score in law less the score in practice, -100 to 100: above 0, practice falls behind the law.',
    ),
  ]
}

function lawPracticeRows(source: Source, places: readonly LawPractice[]): Cell[][] {
  return places.flatMap((place, index): Cell[][] => {
    const { question, law, practice, difference } = place
    const name = placeName(source, place)
    const answers = [law, practice].map(({ content }) =>
      content ? contentWords(source, question, content) : '',
    )
    const figures = [...answers, formatNumber(Math.round((difference ?? 0) * 100))]
    const head: Cell[][] =
      index === 0 && name ? [[bold(question.id), bold(question.question), ' ', ' ', ' ']] : []
    return [...head, name ? [' ', name, ...figures] : [question.id, question.question, ...figures]]
  })
}

export function standardBlocks(source: Source): Block[] {
  const { populations } = source.instrument
  const found = standardReadings(source.methodology.standards, source)
  const read = found.map(({ standard, at }) => ({
    standard,
    total: at({ event: null, population: null }),
    at,
  }))
  if (read.length === 0) return []
  const statuses = (['met', 'partly', 'not-met', 'unknown'] as const).map((status) => [
    statusWords[status],
    formatNumber(read.filter(({ total }) => total?.status === status).length),
  ])
  const rows = read.map(({ standard, total, at }) => {
    const cells = populations.map(({ id }) => at({ event: null, population: id }))
    const name = [standard.instrument, standard.provision].filter((part) => part !== '-').join(', ')
    return [
      `${name}\n${standard.requires}`,
      ...[total, ...cells].map((cell) => (cell ? statusWords[cell.status] : '')),
      formatNumber(total?.used ?? 0),
    ]
  })
  const columns = [
    { label: 'Standard', width: 5 },
    { label: 'All', width: 1.3 },
    ...populations.map(({ name }) => ({ label: name, width: 1.4 })),
    { label: 'Answers used', width: 1.2, numeric: true },
  ]
  return [
    table(
      'Standards by what the answers say',
      [
        { label: 'Reading', width: 3 },
        { label: 'Standards', width: 1, numeric: true },
      ],
      statuses,
    ),
    table('Standards one by one', columns, rows),
    note(
      `Read from the mean score of the questions that test a standard: met from ${metFrom * 100} on, not met below ${notMetBelow * 100}, unknown without a scored answer. Display thresholds of this project, not a legal judgement. A dash: the standard does not speak of this population.`,
    ),
  ]
}

export function gapBlocks(source: Source): Block[] {
  const counts = sectionCounts(source).map(
    ({ key, title, asked, answered, gaps, unsettled, unanswered }) => [
      `${key} ${title}`,
      ...[
        asked,
        answered,
        gaps['not-known'],
        gaps['not-applicable'],
        gaps['not-disclosed'],
        unsettled,
        unanswered,
      ].map((number) => formatNumber(number)),
    ],
  )
  const heads = ['Asked', 'Answered', ...Object.values(gapWords), 'Not settled', 'Not answered']
  const places = new Map(source.instances.map((instance) => [instance.key, instance]))
  const rows = dataGaps(source).flatMap(({ instance, gap, reason }) => {
    const place = places.get(instance)
    if (!place) return []
    const where = [
      placeName(source, place),
      place.aspect && aspectWords[place.aspect].toLowerCase(),
    ]
      .filter(Boolean)
      .join('; ')
    return [
      [
        place.question.id,
        [place.question.question, where].filter(Boolean).join('\n'),
        gapWords[gap],
        reason,
        givers(source, instance),
      ],
    ]
  })
  const columns = [
    { label: 'No.', width: 1 },
    { label: 'Question and place', width: 4 },
    { label: 'Gap', width: 1.5 },
    { label: 'Reason', width: 3 },
    { label: 'Said by', width: 2 },
  ]
  return [
    table(
      'Places answered and open, by section',
      [
        { label: 'Section', width: 4 },
        ...heads.map((label) => ({ label, width: 1.3, numeric: true })),
      ],
      counts,
    ),
    ...(rows.length > 0 ? [table('Data gaps and their reasons', columns, rows)] : []),
  ]
}

function givers({ given, names }: Source, key: string): string {
  return (given.get(key) ?? [])
    .map(({ institutionId }) => names.get(institutionId) ?? '')
    .join(', ')
}
