import 'server-only'
import { z } from 'zod'
import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { AppError } from '@/lib/core/error'
import type { Output } from '@/lib/core/methodology/schema'
import { referenceMaterial } from '@/lib/core/report/reference/reference-material'
import { type StaleReference, staleReferences } from '@/lib/core/report/reference/stale-references'
import { ReportFacts } from '@/lib/core/report/report-facts'
import type { ReasonCode } from '@/lib/core/words'
import { loadFacts } from '@/lib/server/assessment/load-facts'
import type { Reach } from '@/lib/server/assessment/reach'
import type { TransactionCtx } from '@/lib/server/context'
import { loadState } from '@/lib/server/step/load-state'
import { wordsIn } from '@/lib/server/words/words-in'

/**
 * Refuses to issue a written output whose text says other than the record, unless a reason is
 * given. Answers how many references are stale.
 */
export function refuseStaleIssue(
  { methodology }: Reach,
  output: Output,
  facts: AssessmentFacts,
  reason: string,
): number {
  const report = facts.reports[output.key]
  const stale =
    output.written && report
      ? staleReferences(
          referenceMaterial(methodology, facts, wordsIn(methodology.language)),
          output,
          report,
        )
      : []
  refuse(stale, reason, 'accept-or-give-reason')
  return stale.length
}

const Frozen = z.object({ reports: z.record(z.string(), ReportFacts).default({}) })

/**
 * Compares what the frozen text refers to with the present record; where they differ, approving it
 * takes a note.
 */
export async function refuseStaleApproval(
  ctx: TransactionCtx,
  reach: Reach,
  output: Output,
  versionId: string,
  note: string,
): Promise<number> {
  if (!output.written) return 0
  const { data } = await ctx.tx.outputVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { data: true },
  })
  const frozen = Frozen.parse(data).reports[output.key]
  if (!frozen) return 0
  const present = await loadFacts(ctx.tx, reach, await loadState(ctx.tx, reach), output)
  const stale = staleReferences(
    referenceMaterial(reach.methodology, present, wordsIn(reach.methodology.language)),
    output,
    frozen,
  )
  refuse(stale, note, 'have-new-version-issued')
  return stale.length
}

function refuse(stale: readonly StaleReference[], reason: string, code: ReasonCode): void {
  if (stale.length === 0 || reason.trim() !== '') return
  throw new AppError('stale-references', {
    reason: code,
    params: { count: stale.length },
    extra: { stale: stale.slice(0, 100) },
  })
}
