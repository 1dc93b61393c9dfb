import type { FactDocument } from '@/lib/core/assessment/assessment-facts'
import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import { type Grade, grades } from '@/lib/core/coverage/estimate/estimate'
import { documentName } from '@/lib/core/document/document-name'
import type { Block } from '@/lib/core/rendering/block'
import { formatDay, formatNumber } from '@/lib/core/rendering/format-number'
import type { Words } from '@/lib/core/words'
import { cellTitle } from './cell-title'
import { type Column, wordTable } from './figure-words'

const sourceColumns: readonly Column[] = [
  { name: 'source', width: 3 },
  { name: 'issuer', width: 2 },
  { name: 'date', said: true },
  { name: 'use', width: 2, said: true },
  { name: 'figures', width: 3 },
]

const qualityColumns: readonly Column[] = [
  { name: 'grade', width: 3, said: true },
  { name: 'figures', numeric: true },
]
const noteColumns: readonly Column[] = [
  { name: 'figureOf', width: 2 },
  { name: 'caveat', width: 4 },
]

/** Every document that a printed figure names, with what was taken from it. */
export function sourceBlocks(material: ChartMaterial, documents: readonly FactDocument[]): Block[] {
  const { coverage, names, words } = material
  const used = coverage.figures.flatMap((figure) =>
    figure.sources.map((source) => ({ ...source, figure })),
  )
  const ids = [...new Set(used.map(({ documentId }) => documentId))].sort((a, b) =>
    documentName(words, documents, a) < documentName(words, documents, b) ? -1 : 1,
  )
  const rows = ids.map((id) => {
    const own = used.filter(({ documentId }) => documentId === id)
    const open = documents.find(
      (document) => document.id === id && document.confidentiality !== 'confidential',
    )
    const uses = (['numerator', 'denominator'] as const).filter((part) =>
      own.some(({ use }) => use === part || use === 'both'),
    )
    const keyOf = ({ cell }: PublishedFigure) => `${cell.event} ${cell.indicator}`
    const groups = [...new Map(own.map(({ figure }) => [keyOf(figure), figure])).values()]
    const figures = groups.map((first) => {
      const years = own
        .filter(({ figure }) => keyOf(figure) === keyOf(first))
        .map(({ figure }) => figure.cell.year)
      return words.say('coverage.table.sourceOf', {
        event: names.event(first.cell.event),
        key: first.cell.indicator,
        years: [...new Set(years)].sort().join(', '),
      })
    })
    return [
      documentName(words, documents, id),
      open?.issuer ?? '',
      open?.date ? formatDay(open.date, words.lang) : '',
      uses.map((part) => words.say(`coverage.use.${part}`)).join(', '),
      figures.join('; '),
    ]
  })
  return rows.length === 0
    ? []
    : [wordTable(material, words.say('coverage.table.sources'), sourceColumns, rows)]
}

/** How many figures rest on which kind of data, and the notes that belong to single figures. */
export function qualityBlocks(material: ChartMaterial): Block[] {
  const { coverage, words } = material
  const { say } = words
  if (coverage.figures.length === 0) return []
  const counted = [...grades, null].flatMap((grade) => {
    const own = coverage.figures.filter((figure) => figure.grade === grade)
    return own.length === 0
      ? []
      : [[gradeTitle(words, grade), formatNumber(own.length, words.lang)]]
  })
  const notes = coverage.figures.flatMap((figure) => {
    const sentences = [
      ...figure.findings.map(({ code }) => say(`coverage.finding.${code}`)),
      figure.limits.trim(),
    ].filter(Boolean)
    return sentences.length === 0 ? [] : [[cellTitle(material, figure.cell), sentences.join(' ')]]
  })
  return [
    wordTable(material, say('coverage.table.quality'), qualityColumns, counted),
    ...(notes.length > 0
      ? [wordTable(material, say('coverage.table.notes'), noteColumns, notes)]
      : []),
  ]
}

function gradeTitle({ say }: Words, grade: Grade | null): string {
  return grade === null
    ? say('coverage.noneGiven')
    : say('coverage.table.gradeOf', { grade, meaning: say(`coverage.grade.${grade}`) })
}
