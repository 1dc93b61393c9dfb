import type { OutlineSection, SectionContent } from '@/lib/core/methodology/schema'

/** Short forms to write the outlines of reports in; each gives plain data. */
type More = Pick<OutlineSection, 'place' | 'mustBeWritten' | 'sentencesOnly' | 'sections'>

export const part = (
  key: string,
  title: string,
  hint: string,
  content: SectionContent[] = [],
  more: More = {},
): OutlineSection => ({
  key,
  title,
  hint,
  content,
  ...more,
})

export const field = (tool: string, name: string): SectionContent => ({
  from: 'field',
  tool,
  field: name,
})
export const labelled = (tool: string, ...names: string[]): SectionContent[] =>
  names.map((name) => ({ from: 'field', tool, field: name, labelled: true }))

interface RowChoice {
  where?: { column: string; in: string[] }
  groupBy?: string
}
export const rows = (
  tool: string,
  table: string,
  columns: string[],
  choice: RowChoice = {},
): SectionContent => ({
  from: 'table',
  tool,
  table,
  columns,
  ...choice,
})
export const chart = (
  tool: string,
  table: string,
  column: string,
  title: string,
): SectionContent => ({ from: 'count-chart', tool, table, column, title })
export const answers = (...sections: string[]): SectionContent => ({ from: 'answers', sections })
export const note = (text: string): SectionContent => ({ from: 'note', text })

type Part<F extends 'coverage' | 'questionnaire'> = Extract<SectionContent, { from: F }>['part']
export const coverage = (...parts: Part<'coverage'>[]): SectionContent[] =>
  parts.map((name) => ({ from: 'coverage', part: name }))
export const questionnaire = (...parts: Part<'questionnaire'>[]): SectionContent[] =>
  parts.map((name) => ({ from: 'questionnaire', part: name }))

export const boundary = note(
  'Registration of a birth records a fact. It is not the conferral of nationality.',
)
