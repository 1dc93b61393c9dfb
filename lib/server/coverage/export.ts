import 'server-only'
import { exportSheets, figureSheet, type Sheet } from '@/lib/core/coverage/exports/export-sheets'
import { sdmxCsv } from '@/lib/core/coverage/exports/sdmx-csv'
import type { exportFiles } from '@/lib/core/coverage/requests'
import { csvOf } from '@/lib/core/csv'
import { outputLanguage, spokenIn } from '@/lib/server/assessment/output-language'
import { authorize, type Ctx } from '@/lib/server/context'
import { wordsIn } from '@/lib/server/words/words-in'
import { getCoverageFor } from './coverage-reach'
import { publicationOf } from './get-publication'

export type ExportFile = (typeof exportFiles)[number]

export type CoverageExport = { fileName: string } & (
  | { kind: 'text'; text: string }
  | { kind: 'sheets'; sheets: Sheet[]; title: string; madeAt: Date }
)

/**
 * The adopted figures as a file for other programs, with small counts hidden as in the report and
 * in the language of the assessment's outputs.
 */
export async function exportCoverage(
  ctx: Ctx,
  assessmentId: string,
  file: ExportFile,
): Promise<CoverageExport> {
  const reach = await getCoverageFor(ctx, assessmentId)
  authorize(reach.subject, 'coverage.export')
  const language = outputLanguage(reach)
  const material = await publicationOf(ctx, reach, {
    methodology: spokenIn(reach, language),
    words: wordsIn(language),
  })
  const { countryCode, title } = reach.assessment
  const fileName = `${countryCode.toLowerCase()}-coverage-${file}`
  switch (file) {
    case 'figures.csv': {
      const { columns, rows } = figureSheet(material)
      return { fileName, kind: 'text', text: csvOf([columns, ...rows]) }
    }
    case 'figures.xlsx':
      return { fileName, kind: 'sheets', sheets: exportSheets(material), title, madeAt: ctx.now() }
    case 'sdg.csv':
      return { fileName, kind: 'text', text: sdmxCsv(material, countryCode) }
  }
}
