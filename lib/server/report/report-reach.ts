import { type SectionRow, sectionSelect } from './section-row'
import 'server-only'
import { AppError } from '@/lib/core/error'
import { findOutput } from '@/lib/core/methodology/find'
import type { Output } from '@/lib/core/methodology/schema'
import { findWrittenSection, type WrittenSection } from '@/lib/core/methodology/written-sections'
import type { Resource } from '@/lib/core/policy/can'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor, type Reach } from '@/lib/server/assessment/reach'
import type { Ctx, TransactionCtx } from '@/lib/server/context'
import type { Database, Transaction } from '@/lib/server/db'
import { loadState } from '@/lib/server/step/load-state'
import { acceptsChanges, assertAcceptsChanges } from '@/lib/server/tool/accepts-changes'

export type Source = Transaction | Database

/** A written output of the assessment within reach, with what is kept of its sections so far. */
export interface ReportReach extends Reach {
  output: Output
  rows: SectionRow[]
}

/** The written output within reach; `not-found` for one that is composed by itself. */
export async function getReportFor(
  ctx: Ctx & { tx?: Transaction },
  assessmentId: string,
  outputKey: string,
): Promise<ReportReach> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  const output = findOutput(reach.methodology, outputKey)
  if (!output.written) throw new AppError('not-found')
  const rows = await (ctx.tx ?? ctx.db).reportSection.findMany({
    where: { assessmentId, outputKey },
    select: sectionSelect,
  })
  return { ...reach, output, rows }
}

export function sectionOf(
  reach: ReportReach,
  key: string,
): WrittenSection & { row: SectionRow | undefined } {
  const found = findWrittenSection(reach.output, key)
  if (!found) throw new AppError('not-found')
  return { ...found, row: reach.rows.find(({ sectionKey }) => sectionKey === key) }
}

/** The whole report, for reading and comments: an author of one section reads the others, too. */
export function reportResource(ctx: Ctx, { output, rows }: ReportReach): Resource {
  const userId = actorId(ctx.actor)
  return {
    access: output.issuers,
    own: rows.some(({ authorIds }) => userId !== null && authorIds.includes(userId)),
  }
}

/** One section, for writing: who issues the output, and the authors of this section. */
export function sectionResource(
  ctx: Ctx,
  { output }: ReportReach,
  row: Pick<SectionRow, 'authorIds'> | undefined,
): Resource {
  const userId = actorId(ctx.actor)
  return {
    access: output.issuers,
    own: userId !== null && (row?.authorIds.includes(userId) ?? false),
  }
}

/** Whether the step of the output takes changes from this person now. */
export async function isOpen(source: Source, reach: ReportReach): Promise<boolean> {
  return acceptsChanges(
    reach,
    (await loadState(source, reach))[reach.output.step]?.status ?? 'not-started',
  )
}

/**
 * Refuses a change of the text unless the step of the output takes it. Call it with the workflow
 * locked.
 */
export async function assertOpen({ tx }: TransactionCtx, reach: ReportReach): Promise<void> {
  assertAcceptsChanges(
    reach,
    (await loadState(tx, reach))[reach.output.step]?.status ?? 'not-started',
  )
}
