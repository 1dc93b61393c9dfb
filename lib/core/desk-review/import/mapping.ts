import { z } from 'zod'
import type { DeskReview } from '@/lib/core/desk-review/layout'
import type { ScalarField } from '@/lib/core/methodology/field'
import { likeness } from './likeness'
import { matchSection } from './match-section'
import type { FileRow, FileTable, ReviewFile } from './review-file'

const Column = z.string().max(60).nullable()
const Section = z.string().max(20)

/**
 * What a person says of a file: which tables are taken, what their columns hold, where rows without
 * a section go.
 */
export const ReviewMapping = z.strictObject({
  tables: z
    .array(
      z.strictObject({
        take: z.boolean(),
        /** Number of the row that holds the headings; 0 for none. */
        headingRow: z.int().min(0).max(1_000_000),
        /** By place in the row: the column of the matrix, or null for what is left behind. */
        columns: z.array(Column).max(100),
        /** For rows that name none. */
        section: Section,
      }),
    )
    .max(300),
  text: z.strictObject({ take: z.boolean(), section: Section }),
  /** Chosen for single rows, by place. */
  sections: z.record(z.string().max(40), Section),
  /** Places of rows that are not taken. */
  leaveOut: z.array(z.string().max(40)).max(10_000),
})
ReviewMapping.register(z.globalRegistry, { id: 'ReviewMapping' })
export type ReviewMapping = z.infer<typeof ReviewMapping>
export type TableMapping = ReviewMapping['tables'][number]

/** Other names that people give to the columns. */
const otherNames: Record<string, string[]> = {
  section: ['section', 'part', 'theme', 'chapter', 'category', 'area'],
  topic: ['topic', 'subject', 'issue', 'item', 'theme'],
  guiding_question: ['question', 'review question', 'key question', 'what to look for'],
  event: ['event', 'vital event'],
  population: ['population', 'population of interest', 'group', 'target group'],
  summary_finding: [
    'finding',
    'findings',
    'summary',
    'summary finding',
    'description',
    'information',
    'answer',
    'analysis',
    'main findings',
  ],
  direction: ['strength or weakness', 'strength weakness gap', 'swot', 'type of finding'],
  source: ['source', 'source document', 'reference', 'references', 'document', 'evidence'],
  locator: [
    'page',
    'pages',
    'article',
    'paragraph',
    'locator',
    'page number',
    'where in the source',
  ],
  information_quality: ['quality', 'reliability', 'information quality'],
  date_of_information: ['date', 'year', 'information date'],
  follow_up: ['follow up', 'next step', 'carry to', 'to be carried to', 'carried to'],
  follow_up_questions: ['questionnaire questions', 'tool h questions'],
  reviewer: ['reviewed by', 'author', 'responsible'],
}
const enough = 0.7

/**
 * Columns of the matrix that a file can fill; where a row stands and how far it is are this
 * application's business.
 */
export function fillableColumns({ matrix }: DeskReview): ScalarField[] {
  return matrix.columns.filter(
    ({ key, kind }) =>
      key !== 'status' && key !== 'origin' && kind !== 'file' && kind !== 'calculated',
  )
}

/**
 * A first guess for the file: tables whose headings are like those of the matrix, and the running
 * text of a Word file.
 */
export function suggestMapping(review: DeskReview, file: ReviewFile): ReviewMapping {
  const tables = file.tables.map((table) => suggestTable(review, table))
  return {
    tables,
    text: { take: file.passages.length > 0 && !tables.some(({ take }) => take), section: '' },
    sections: {},
    leaveOut: [],
  }
}

function suggestTable(review: DeskReview, table: FileTable): TableMapping {
  const guesses = table.rows
    .slice(0, 10)
    .map((row) => ({ row, columns: guessColumns(review, row) }))
  const known = ({ columns }: { columns: (string | null)[] }) =>
    columns.filter((column) => column !== null).length
  const best = guesses.reduce<(typeof guesses)[number] | undefined>(
    (found, guess) => (!found || known(guess) > known(found) ? guess : found),
    undefined,
  )
  const take =
    best !== undefined &&
    known(best) >= 2 &&
    best.columns.some((column) => column === 'summary_finding' || column === 'topic')
  const widest = Math.max(0, ...table.rows.map(({ cells }) => cells.length))
  const columns = Array.from({ length: widest }, (_, index) =>
    take ? (best.columns[index] ?? null) : null,
  )
  return {
    take,
    headingRow: (take ? best : guesses[0])?.row.number ?? 0,
    columns,
    section: matchSection(review.sections, table.name),
  }
}

/** The best pairs first, each column and each cell once. */
function guessColumns(review: DeskReview, { cells }: FileRow): (string | null)[] {
  const pairs = cells.flatMap(({ text }, index) =>
    fillableColumns(review).map((column) => ({
      index,
      key: column.key,
      score: Math.max(...namesOf(column).map((name) => likeness(name, text))),
    })),
  )
  const columns: (string | null)[] = cells.map(() => null)
  for (const { index, key, score } of pairs.sort((a, b) => b.score - a.score))
    if (score >= enough && columns[index] === null && !columns.includes(key)) columns[index] = key
  return columns
}

function namesOf({ key, label }: ScalarField): string[] {
  return [label, key.replaceAll('_', ' '), ...(otherNames[key] ?? [])]
}
