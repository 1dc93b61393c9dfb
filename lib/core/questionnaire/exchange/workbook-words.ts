import type { Say, Words } from '@/lib/core/words'

/** What the file remembers; hidden, and called the same in every language. */
export const memorySheet = '_memory'

/** Row of the column heads; answers stand below it. */
export const headRow = 4

export const sectionColumns = [
  { key: 'place', width: 0 },
  { key: 'option', width: 0 },
  { key: 'number', width: 9 },
  { key: 'question', width: 50 },
  { key: 'help', width: 30 },
  { key: 'onlyIf', width: 24 },
  { key: 'event', width: 14 },
  { key: 'population', width: 18 },
  { key: 'aspect', width: 12 },
  { key: 'answer', width: 36 },
  { key: 'gap', width: 16 },
  { key: 'reason', width: 28 },
  { key: 'comment', width: 28 },
  { key: 'confidence', width: 10 },
  { key: 'evidence', width: 32 },
] as const
export type SectionColumn = (typeof sectionColumns)[number]['key']

export function columnAt(key: SectionColumn): number {
  return sectionColumns.findIndex((column) => column.key === key)
}

/** Letters of a column, from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

/** Heads of the columns of a section. */
export function sectionHeads({ say }: Words): string[] {
  return sectionColumns.map(({ key }) => say(`printed.workbook.column.${key}`))
}

/** A text as the name of a sheet: programs refuse some signs and longer names. */
export function sheetName(text: string): string {
  return text.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

const steps = ['type', 'list', 'several', 'none', 'table', 'evidence', 'shape', 'back'] as const

export function coverWords(
  { say }: Words,
  facts: {
    assessment: string
    country: string
    institution: string
    dueOn: string | null
    exportedOn: string
  },
): string[] {
  const { assessment, country, institution, dueOn, exportedOn } = facts
  return [
    say('printed.workbook.title', { assessment }),
    say('printed.workbook.country', { country }),
    say('printed.workbook.institution', { institution }),
    say('printed.workbook.takenOn', { day: exportedOn }),
    ...(dueOn ? [say('printed.workbook.dueOn', { day: dueOn })] : []),
    '',
    say('printed.workbook.howTo'),
    ...steps.map((step, index) =>
      say('printed.workbook.step', {
        number: index + 1,
        text: say(`printed.workbook.steps.${step}`, {
          yes: say('printed.workbook.mark'),
          noAnswer: say('printed.workbook.column.gap'),
          notApplicable: say('printed.questionnaire.gap.not-applicable'),
          notDisclosed: say('printed.questionnaire.gap.not-disclosed'),
          documents: documentsSheet(say),
        }),
      }),
    ),
    '',
    say('printed.workbook.registrationAlone'),
  ]
}

export function coverSheet(say: Say): string {
  return sheetName(say('printed.workbook.sheet.cover'))
}

export function documentsSheet(say: Say): string {
  return sheetName(say('printed.workbook.sheet.documents'))
}
