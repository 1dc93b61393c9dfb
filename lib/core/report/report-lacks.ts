import { findOutput } from '../methodology/find'
import type { Methodology } from '../methodology/schema'
import type { ReportFacts } from './report-facts'

/** Titles of the sections that must be written and are still empty. */
export function unwrittenSections(methodology: Methodology, output: string, report: ReportFacts | undefined): string[] {
  return findOutput(methodology, output).outline.flatMap(({ key, title, mustBeWritten }) => {
    const prose = report?.sections.find((section) => section.key === key)?.prose
    return mustBeWritten && (prose?.content ?? []).length === 0 ? [title] : []
  })
}
