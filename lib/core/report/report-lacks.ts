import { findOutput } from '@/lib/core/methodology/find'
import type { Methodology } from '@/lib/core/methodology/schema'
import { writtenSections } from '@/lib/core/methodology/written-sections'
import type { ReportFacts } from './report-facts'
import { proseText } from './text/prose-text'

/** Titles of the sections that must be written and are still empty. */
export function unwrittenSections(
  methodology: Methodology,
  output: string,
  report: ReportFacts | undefined,
): string[] {
  return writtenSections(findOutput(methodology, output)).flatMap(
    ({ section: { key, title, mustBeWritten } }) => {
      const prose = report?.sections.find((section) => section.key === key)?.prose
      return mustBeWritten && !(prose && proseText(prose)) ? [title] : []
    },
  )
}
