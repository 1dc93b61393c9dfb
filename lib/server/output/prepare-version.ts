import 'server-only'
import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import type { CheckFailure } from '@/lib/core/methodology/checks/failure'
import type { Output } from '@/lib/core/methodology/schema'
import { toolsPrinted } from '@/lib/core/methodology/tools-printed'
import { buildOutput } from '@/lib/core/output/build-output'
import type { DocumentModel } from '@/lib/core/rendering/block'
import type { DocumentLanguage } from '@/lib/core/rendering/words/languages'
import { failingToolChecks } from '@/lib/core/tool/failing-tool-checks'
import { wordingOf } from '@/lib/core/tool/format-value'
import { loadFacts } from '@/lib/server/assessment/load-facts'
import { outputLanguage, spokenIn } from '@/lib/server/assessment/output-language'
import type { Reach } from '@/lib/server/assessment/reach'
import type { Database, Transaction } from '@/lib/server/db'
import { isoDay, latestDay } from '@/lib/server/iso-day'
import { refuseStaleIssue } from '@/lib/server/report/reference/refuse-stale'
import { loadPictures } from '@/lib/server/report/text/load-pictures'
import { loadState } from '@/lib/server/step/load-state'
import { wordsIn } from '@/lib/server/words/words-in'

/** What is frozen as the next version of an output. */
export interface PreparedVersion {
  /** Stands for all that the version was built from; see `contentMark`. */
  mark: string
  number: number
  language: DocumentLanguage
  issuedAt: Date
  data: AssessmentFacts
  model: DocumentModel
  /** References of a written text that say other than the record. */
  stale: number
  /** What does not make sense in the tools that it prints. */
  senseless: CheckFailure[]
}

interface Wanted {
  at: Date
  staleReason: string
  /** That of the assessment where none is given. */
  language?: DocumentLanguage | undefined
}

/**
 * Builds the next version from the present record. Throws `stale-references` where a written text
 * says other than the record and no reason is given.
 */
export async function prepareVersion(
  source: Database | Transaction,
  reach: Reach,
  output: Output,
  { at, staleReason, language = outputLanguage(reach) }: Wanted,
): Promise<PreparedVersion> {
  const where = { assessmentId: reach.assessment.id, outputKey: output.key }
  const mark = await contentMark(source, reach.assessment.id)
  const last = await source.outputVersion.findFirst({
    where,
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  const number = (last?.number ?? 0) + 1
  const data = await loadFacts(source, reach, await loadState(source, reach), output)
  const stale = refuseStaleIssue(reach, output, data, staleReason)
  const { methodology } = reach
  const ownWords = wordsIn(methodology.language)
  const senseless = failingToolChecks(methodology, toolsPrinted(methodology, output), data, {
    wording: wordingOf(methodology, data, ownWords),
    today: latestDay(at),
  }).filter(({ severity }) => severity === 'error')
  const model = buildOutput(
    methodology,
    output,
    data,
    {
      ...{ number, issuedOn: isoDay(at) },
      words: wordsIn(language),
      ownWords,
      spoken: spokenIn(reach, language),
    },
    await loadPictures(source, data),
  )
  return { mark, number, language, issuedAt: at, data, model, stale, senseless }
}

/**
 * Differs as soon as anything of the assessment was changed: each change appends to its trail, and
 * each change of a text counts its section on.
 */
export async function contentMark(
  source: Database | Transaction,
  assessmentId: string,
): Promise<string> {
  const [trail, texts] = await Promise.all([
    source.auditEntry.aggregate({ where: { chain: assessmentId }, _max: { sequence: true } }),
    source.reportSection.aggregate({ where: { assessmentId }, _sum: { sequence: true } }),
  ])
  return `${trail._max.sequence ?? 0}-${texts._sum.sequence ?? 0}`
}
