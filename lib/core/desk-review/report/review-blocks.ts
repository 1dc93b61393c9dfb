import type { AssessmentFacts, FactRow } from '@/lib/core/assessment/assessment-facts'
import { followUps, followUpTargets, notFollowedUp } from '@/lib/core/desk-review/follow-up'
import { type DeskReview, deskReviewOf } from '@/lib/core/desk-review/layout'
import { type ReviewRow, reviewRow } from '@/lib/core/desk-review/review-row'
import { type ReviewScope, reviewSections } from '@/lib/core/desk-review/sections'
import { instrumentsOf } from '@/lib/core/desk-review/treaties'
import { bibliographyBlocks } from '@/lib/core/document/bibliography-blocks'
import { documentName } from '@/lib/core/document/document-name'
import type { Json } from '@/lib/core/json'
import { findTable } from '@/lib/core/methodology/find'
import type { reviewParts } from '@/lib/core/methodology/outline'
import type { Methodology } from '@/lib/core/methodology/schema'
import { identifiersIn } from '@/lib/core/methodology/value'
import type { Block, BlockOf, Inline } from '@/lib/core/rendering/block'
import { formatDay } from '@/lib/core/rendering/format-number'
import { said } from '@/lib/core/rendering/said'
import { formatValue } from '@/lib/core/tool/format-value'
import type { Surroundings } from '@/lib/core/tool/surroundings'

type Around = Pick<Surroundings, 'methodology' | 'facts' | 'wording' | 'words'>

/** What the builders of the parts share. */
interface Reading extends Around {
  review: DeskReview
  rows: ReviewRow[]
  level: number
}

/** Blocks of one part of the desk review; sub-headings start at `level`. */
export function reviewBlocks(
  around: Around,
  part: (typeof reviewParts)[number],
  level: number,
): Block[] {
  const review = deskReviewOf(around.methodology)
  const rows = (around.facts.rows[review.tool.key]?.[review.layout.matrix] ?? []).map(reviewRow)
  const reading: Reading = { ...around, review, rows, level }
  switch (part) {
    case 'findings':
      return findingBlocks(reading)
    case 'treaties':
      return treatyBlocks(reading)
    case 'not-found':
      return notFoundBlocks(reading)
    case 'follow-up':
      return followUpBlocks(reading)
    case 'sources':
      return sourceBlocks(reading)
  }
}

function findingBlocks(reading: Reading): Block[] {
  const { review, rows, facts, methodology, level, words } = reading
  const found = rows.filter(({ finding }) => finding !== '')
  if (found.length === 0) return []
  const scope = scopeOf(methodology, facts)
  const sections = reviewSections(review, found, scope)
  const silent = sections.filter((section) => section.rows.length === 0).map(({ title }) => title)
  return [
    ...sections
      .filter((section) => section.rows.length > 0)
      .flatMap(({ key, title, groups }): Block[] => [
        heading(level, title || words.say('printed.review.noSection'), `review-${key}`),
        ...groups
          .filter((group) => group.rows.length > 0)
          .flatMap((group): Block[] => [
            ...(groups.length > 1
              ? [
                  heading(
                    level + 1,
                    group.title || words.say('printed.review.inGeneral'),
                    `review-${key}-${groups.indexOf(group) + 1}`,
                  ),
                ]
              : []),
            findingTable(
              reading,
              [
                title || words.say('printed.review.noSection'),
                groups.length > 1 ? group.title || words.say('printed.review.inGeneral') : '',
              ]
                .filter(Boolean)
                .join(': '),
              group.rows,
            ),
          ]),
      ]),
    ...(silent.length > 0
      ? [
          {
            type: 'paragraph' as const,
            content: [
              said(words, methodology.language, 'printed.review.silent', {
                sections: silent.join('; '),
              }),
            ],
          },
        ]
      : []),
  ]
}

function findingTable(reading: Reading, caption: string, rows: ReviewRow[]): Block {
  const { say } = reading.words
  const columns: [string, number][] = [
    [say('printed.review.topic'), 1.6],
    [say('printed.review.found'), 4],
    [say('printed.review.direction'), 1.2],
    [say('printed.review.sources'), 2.4],
    [say('printed.review.qualityAndDate'), 1.4],
  ]
  return table(
    caption,
    columns,
    rows.map((row) => [
      row.topic,
      row.finding,
      optionWords(reading, 'direction', row.direction),
      sourceWords(reading, row),
      [
        optionWords(reading, 'information_quality', row.quality),
        row.date ? formatDay(row.date, reading.methodology.language) : '',
      ]
        .filter(Boolean)
        .join(', '),
    ]),
  )
}

function treatyBlocks({ review, facts, wording, methodology, words }: Reading): Block[] {
  const rows = facts.rows[review.tool.key]?.[review.layout.treaties] ?? []
  const order = instrumentsOf(methodology, review, [])
  const place = (row: FactRow) => order.findIndex(({ key }) => key === row.values.instrument)
  const columns = review.treaties.columns.filter(({ key }) => key !== 'source')
  if (rows.length === 0) return []
  const sources = [...new Set(rows.flatMap(({ values }) => identifiersIn(values.source)))].map(
    (id) => documentName(words, facts.documents, id),
  )
  return [
    {
      ...table(
        review.treaties.label,
        columns.map(({ kind, key, label }): [string, number] => [
          label,
          key === 'instrument' ? 3 : kind === 'long-text' ? 2.4 : 1.4,
        ]),
        [...rows]
          .sort((a, b) => place(a) - place(b))
          .map(({ values }) =>
            columns.map((column) => formatValue(wording, column, values[column.key])),
          ),
      ),
      landscape: true,
      ...(sources.length > 0 && {
        source: words.say('printed.review.sourcesAre', {
          sources: [...new Set(sources)].join('; '),
        }),
      }),
    },
  ]
}

function notFoundBlocks(reading: Reading): Block[] {
  const { rows, review } = reading
  const { say } = reading.words
  const lost = rows.filter(({ status }) => status === 'not-found')
  if (lost.length === 0) return []
  const nowhere = new Set(notFollowedUp(rows).map(({ id }) => id))
  const columns: [string, number][] = [
    [say('printed.review.section'), 2],
    [say('printed.review.lookedFor'), 4],
    [say('printed.review.followUpIn'), 3],
  ]
  const title = (section: string) =>
    review.sections.find(({ value }) => value === section)?.label ?? ''
  const body = lost.map((row) => [
    title(row.section),
    row.topic,
    nowhere.has(row.id) ? say('printed.review.notDecided') : destinations(reading, row),
  ])
  return [table(say('printed.review.notFound'), columns, body)]
}

function destinations(reading: Reading, row: ReviewRow): string {
  const chosen = row.followUp.map((target) => optionWords(reading, 'follow_up', target))
  return [...chosen, ...row.questions, row.sites].filter(Boolean).join(', ')
}

function followUpBlocks({ rows, level, words: { say } }: Reading): Block[] {
  const groups = followUps(rows)
  return followUpTargets.flatMap((target): Block[] => {
    const members = groups.filter((group) => group.target === target)
    if (members.length === 0) return []
    const title = say(`printed.review.${target}.title`)
    const open = say(`printed.review.${target}.open`)
    const columns: [string, number][] = [
      [say(`printed.review.${target}.to`), 1.4],
      [say('printed.review.topic'), 2],
      [say('printed.review.known'), 4],
    ]
    const body = members.flatMap((group) =>
      group.rows.map((row) => [
        group.to || open,
        row.topic,
        row.finding || say('printed.review.searched'),
      ]),
    )
    return [heading(level, title, `review-follow-up-${target}`), table(title, columns, body)]
  })
}

/** The documents that the matrix and the treaty table stand on. */
function sourceBlocks({ rows, review, facts, methodology, words }: Reading): Block[] {
  const treaties = facts.rows[review.tool.key]?.[review.layout.treaties] ?? []
  const used = new Set([
    ...rows.flatMap(({ sources }) => sources),
    ...treaties.flatMap(({ values }) => identifiersIn(values.source)),
  ])
  const documents = facts.documents.filter(({ id }) => used.has(id))
  return bibliographyBlocks(words, methodology.language, documents)
}

function sourceWords({ facts, words }: Reading, { sources, locator }: ReviewRow): string {
  const titles = [...new Set(sources.map((id) => documentName(words, facts.documents, id)))].join(
    '; ',
  )
  return [titles || (locator ? '' : words.say('printed.review.noSource')), locator]
    .filter(Boolean)
    .join(', ')
}

function optionWords({ wording, review }: Reading, key: string, value: Json): string {
  const column = findTable(review.tool, review.layout.matrix)?.columns.find(
    (candidate) => candidate.key === key,
  )
  return column ? formatValue(wording, column, value) : ''
}

function scopeOf(methodology: Methodology, facts: AssessmentFacts): ReviewScope {
  const events = methodology.events.filter(({ key }) => facts.assessment.events.includes(key))
  return {
    events: events.map(({ key, title }) => ({ value: key, label: title })),
    populations: facts.populations.map(({ id, name }) => ({ value: id, label: name })),
  }
}

function heading(level: number, text: string, anchor: string): Block {
  return { type: 'heading', level: Math.min(level, 4), text, anchor: anchor.toLowerCase() }
}

function table(
  caption: string,
  columns: [label: string, width: number][],
  rows: string[][],
): BlockOf<'table'> {
  return {
    type: 'table',
    caption,
    columns: columns.map(([label, width]) => ({ label, align: 'start', width })),
    rows: rows.map((cells) => cells.map((text): Inline[] => (text ? [{ text }] : []))),
    rowHeads: true,
  }
}
