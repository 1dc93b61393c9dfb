import {
  complianceStatuses,
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
import { gapKinds } from '@/lib/core/questionnaire/answering/answer'
import { gapWords } from '@/lib/core/questionnaire/words'
import type { Block } from '@/lib/core/rendering/block'
import { formatNumber } from '@/lib/core/rendering/format-number'
import { said } from '@/lib/core/rendering/said'
import type { MessageKey, Params } from '@/lib/core/words'
import { contentWords, placeName, wholePlaceName } from './answer-words'
import { grouped } from './grouped'
import { bold, type Cell, definitions, note, outOf100, table } from './plain-blocks'
import type { Source } from './source'

function noteOf({ words, lang }: Source, key: MessageKey, params?: Params): Block {
  return note(said(words, lang, key, params))
}

export function scoreBlocks(source: Source): Block[] {
  const { say } = source.words
  const sections = sectionScores(source)
  const challenges = challengeSeverities(source.methodology, source)
  return [
    overviewTable(source, sections),
    populationTable(
      source,
      [say('printed.analysis.scoresByPopulation'), say('printed.questionnaire.section')],
      sections,
    ),
    populationTable(
      source,
      [say('printed.analysis.severities'), say('printed.analysis.challenge')],
      challenges,
    ),
    noteOf(source, 'printed.analysis.scoreNote'),
  ]
}

function overviewTable({ words: { say }, lang }: Source, { rows }: ScoreTable): Block {
  const columns = [
    { label: say('printed.questionnaire.section'), width: 4 },
    { label: say('printed.analysis.score'), width: 1, numeric: true },
    { label: say('printed.analysis.band'), width: 1.7 },
    { label: say('printed.analysis.answersUsed'), width: 1.3, numeric: true },
    { label: say('printed.analysis.gapShare'), width: 1.3, numeric: true },
  ]
  const lines = rows.map(({ key, title, cells }) => {
    const { score, used, gapShare } = cells[allPlaces] ?? { score: null, used: 0, gapShare: null }
    return [
      `${key} ${title}`,
      outOf100(score, lang),
      say(`printed.analysis.bands.${score === null ? 'none' : bandOf(score)}`),
      formatNumber(used, lang),
      outOf100(gapShare, lang),
    ]
  })
  return table(say('printed.analysis.scores'), columns, lines)
}

function populationTable(
  { words: { say }, lang }: Source,
  [caption, label]: [caption: string, label: string],
  { columns, rows }: ScoreTable,
): Block {
  const shown = columns.filter(({ key }) => key !== allPlaces)
  const heads = shown.map(({ name }) => ({
    label: name ?? say('printed.analysis.notByPopulation'),
    width: 1.3,
    numeric: true,
  }))
  const lines = rows.map(({ key, title, cells }) => [
    `${key} ${title}`,
    ...shown.map((column) => outOf100(cells[column.key]?.score ?? null, lang)),
  ])
  return table(caption, [{ label, width: 3.5 }, ...heads], lines)
}

/**
 * Places where law and practice are scored differently, question by question; the others are
 * counted.
 */
export function lawPracticeBlocks(source: Source): Block[] {
  const { lang, words } = source
  const { say } = words
  const all = lawAndPractice(source)
  if (all.length === 0) return []
  const differing = all.filter(({ difference }) => difference !== null && difference !== 0)
  const rows = [...grouped(differing, ({ question }) => question.id).values()].flatMap((places) =>
    lawPracticeRows(source, places),
  )
  const count = (holds: (difference: number | null) => boolean) =>
    formatNumber(all.filter(({ difference }) => holds(difference)).length, lang)
  const columns = [
    { label: say('printed.number'), width: 1 },
    { label: say('printed.analysis.ruleAndPlace'), width: 4.5 },
    { label: say('printed.questionnaire.aspectHead.law'), width: 2 },
    { label: say('printed.questionnaire.aspectHead.practice'), width: 2 },
    { label: say('printed.analysis.difference'), width: 1.3, numeric: true },
  ]
  return [
    definitions([
      [
        say('printed.analysis.practiceBehind'),
        count((difference) => difference !== null && difference > 0),
      ],
      [
        say('printed.analysis.practiceAhead'),
        count((difference) => difference !== null && difference < 0),
      ],
      [say('printed.analysis.noDifference'), count((difference) => difference === 0)],
      [say('printed.analysis.oneMissing'), count((difference) => difference === null)],
    ]),
    ...(rows.length > 0 ? [table(say('printed.analysis.differing'), columns, rows)] : []),
    noteOf(source, 'printed.analysis.differenceNote'),
  ]
}

function lawPracticeRows(source: Source, places: readonly LawPractice[]): Cell[][] {
  return places.flatMap((place, index): Cell[][] => {
    const { question, law, practice, difference } = place
    const name = placeName(source, place)
    const answers = [law, practice].map(({ content }) =>
      content ? contentWords(source, question, content) : '',
    )
    const figures = [...answers, formatNumber(Math.round((difference ?? 0) * 100), source.lang)]
    const head: Cell[][] =
      index === 0 && name ? [[bold(question.id), bold(question.question), ' ', ' ', ' ']] : []
    return [...head, name ? [' ', name, ...figures] : [question.id, question.question, ...figures]]
  })
}

export function standardBlocks(source: Source): Block[] {
  const { lang, words } = source
  const { say } = words
  const { populations } = source.instrument
  const found = standardReadings(source.methodology.standards, source)
  const read = found.map(({ standard, at }) => ({
    standard,
    total: at({ event: null, population: null }),
    at,
  }))
  if (read.length === 0) return []
  const statuses = complianceStatuses.map((status) => [
    say(`printed.analysis.compliance.${status}`),
    formatNumber(read.filter(({ total }) => total?.status === status).length, lang),
  ])
  const rows = read.map(({ standard, total, at }) => {
    const cells = populations.map(({ id }) => at({ event: null, population: id }))
    const name = [standard.instrument, standard.provision].filter((part) => part !== '-').join(', ')
    return [
      `${name}\n${standard.requires}`,
      ...[total, ...cells].map((cell) =>
        cell ? say(`printed.analysis.compliance.${cell.status}`) : '',
      ),
      formatNumber(total?.used ?? 0, lang),
    ]
  })
  const columns = [
    { label: say('printed.analysis.standard'), width: 5 },
    { label: say('printed.analysis.all'), width: 1.3 },
    ...populations.map(({ name }) => ({ label: name, width: 1.4 })),
    { label: say('printed.analysis.answersUsed'), width: 1.2, numeric: true },
  ]
  return [
    table(
      say('printed.analysis.standardsByReading'),
      [
        { label: say('printed.analysis.reading'), width: 3 },
        { label: say('printed.analysis.standards'), width: 1, numeric: true },
      ],
      statuses,
    ),
    table(say('printed.analysis.standardsOneByOne'), columns, rows),
    noteOf(source, 'printed.analysis.standardNote', {
      metFrom: formatNumber(metFrom * 100, lang),
      notMetBelow: formatNumber(notMetBelow * 100, lang),
    }),
  ]
}

export function gapBlocks(source: Source): Block[] {
  const { lang, words } = source
  const { say } = words
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
      ].map((number) => formatNumber(number, lang)),
    ],
  )
  const heads = [
    say('printed.questionnaire.asked'),
    say('printed.questionnaire.answered'),
    ...gapKinds.map((gap) => gapWords(words, gap)),
    say('printed.questionnaire.notSettled'),
    say('printed.questionnaire.none'),
  ]
  const places = new Map(source.instances.map((instance) => [instance.key, instance]))
  const rows = dataGaps(source).flatMap(({ instance, gap, reason }) => {
    const place = places.get(instance)
    if (!place) return []
    const where = wholePlaceName(source, place)
    return [
      [
        place.question.id,
        [place.question.question, where].filter(Boolean).join('\n'),
        gapWords(words, gap),
        reason,
        givers(source, instance),
      ],
    ]
  })
  const columns = [
    { label: say('printed.number'), width: 1 },
    { label: say('printed.questionnaire.questionAndPlace'), width: 4 },
    { label: say('printed.analysis.gap'), width: 1.5 },
    { label: say('printed.questionnaire.reason'), width: 3 },
    { label: say('printed.analysis.saidBy'), width: 2 },
  ]
  return [
    table(
      say('printed.analysis.placesBySection'),
      [
        { label: say('printed.questionnaire.section'), width: 4 },
        ...heads.map((label) => ({ label, width: 1.3, numeric: true })),
      ],
      counts,
    ),
    ...(rows.length > 0 ? [table(say('printed.analysis.gapsAndReasons'), columns, rows)] : []),
  ]
}

function givers({ given, names }: Source, key: string): string {
  return (given.get(key) ?? [])
    .map(({ institutionId }) => names.get(institutionId) ?? '')
    .join(', ')
}
