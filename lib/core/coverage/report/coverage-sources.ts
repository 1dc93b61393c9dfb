import type { FactDocument } from '@/lib/core/assessment/assessment-facts'
import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import { grades } from '@/lib/core/coverage/estimate/estimate'
import { findingWords } from '@/lib/core/coverage/findings/finding-words'
import { documentName } from '@/lib/core/document/document-name'
import type { Block } from '@/lib/core/rendering/block'
import { formatDay } from '@/lib/core/rendering/format-number'
import { type Column, gradeWords, wordTable } from './figure-words'

const sourceColumns: readonly Column[] = [
  { label: 'Source', width: 3 },
  { label: 'Issuer', width: 2 },
  { label: 'Date' },
  { label: 'Used for', width: 2 },
  { label: 'Figures', width: 3 },
]

/** Every document that a printed figure names, with what was taken from it. */
export function sourceBlocks(
  { coverage, names }: ChartMaterial,
  documents: readonly FactDocument[],
): Block[] {
  const used = coverage.figures.flatMap((figure) =>
    figure.sources.map((source) => ({ ...source, figure })),
  )
  const ids = [...new Set(used.map(({ documentId }) => documentId))].sort((a, b) =>
    documentName(documents, a) < documentName(documents, b) ? -1 : 1,
  )
  const rows = ids.map((id) => {
    const own = used.filter(({ documentId }) => documentId === id)
    const open = documents.find(
      (document) => document.id === id && document.confidentiality !== 'confidential',
    )
    const uses = [
      ...new Set(own.flatMap(({ use }) => (use === 'both' ? ['numerator', 'denominator'] : [use]))),
    ]
      .sort()
      .reverse()
    const nameOf = ({ cell }: PublishedFigure) => `${names.event(cell.event)} (${cell.indicator})`
    const figures = [...new Set(own.map(({ figure }) => nameOf(figure)))].map((name) => {
      const years = own
        .filter(({ figure }) => nameOf(figure) === name)
        .map(({ figure }) => figure.cell.year)
      return `${name} ${[...new Set(years)].sort().join(', ')}`
    })
    return [
      documentName(documents, id),
      open?.issuer ?? '',
      open?.date ? formatDay(open.date) : '',
      uses.join(', '),
      figures.join('; '),
    ]
  })
  return rows.length === 0 ? [] : [wordTable('Sources of the figures', sourceColumns, rows)]
}

/** How many figures rest on which kind of data, and the remarks that belong to single figures. */
export function qualityBlocks({ coverage, names }: ChartMaterial): Block[] {
  if (coverage.figures.length === 0) return []
  const counted = [
    ...grades.map((grade) => [`${grade}: ${gradeWords[grade]}`, grade] as const),
    ['none given', null] as const,
  ].map(([label, grade]) => [
    label,
    String(coverage.figures.filter((figure) => figure.grade === grade).length),
  ])
  const remarks = coverage.figures.flatMap((figure) => {
    const words = [
      ...figure.findings.map(({ code }) => findingWords[code]),
      figure.limits.trim(),
    ].filter(Boolean)
    const where = `${names.event(figure.cell.event)} (${figure.cell.indicator}), ${names.place(figure.cell)}, ${figure.cell.year}`
    return words.length === 0 ? [] : [[where, words.join(' ')]]
  })
  return [
    wordTable(
      'Quality of the figures',
      [
        { label: 'Grade', width: 3 },
        { label: 'Figures', numeric: true },
      ],
      counted.filter(([, number]) => number !== '0'),
    ),
    ...(remarks.length > 0
      ? [
          wordTable(
            'Remarks and limits',
            [
              { label: 'Figure', width: 2 },
              { label: 'What a reader must know', width: 4 },
            ],
            remarks,
          ),
        ]
      : []),
  ]
}
