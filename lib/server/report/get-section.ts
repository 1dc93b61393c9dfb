import 'server-only'
import { writtenSections } from '@/lib/core/methodology/written-sections'
import { can } from '@/lib/core/policy/can'
import type { SectionView } from '@/lib/core/report/report-views'
import { subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx, transaction } from '@/lib/server/context'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { loadComments } from './comment/comment-view'
import { loadReportState } from './get'
import { loadMaterial } from './reference/load-material'
import {
  getReportFor,
  isOpen,
  type ReportReach,
  reportResource,
  sectionOf,
  sectionResource,
} from './report-reach'
import { sectionSummary } from './section-view'
import { composedParts } from './text/composed-parts'
import { loadDocument } from './text/load-text'
import { openSection } from './text/open-section'
import { documentOf, foldedState } from './text/text'

/**
 * A section with its text. The first person who opens it for writing finds the text that the record
 * composes.
 */
export async function getSection(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  sectionKey: string,
): Promise<SectionView> {
  const seen = await getReportFor(ctx, assessmentId, outputKey)
  const { row } = sectionOf(seen, sectionKey)
  authorize(seen.subject, 'report.read', reportResource(ctx, seen))
  const writes = can(subjectOf(seen), 'report.write', sectionResource(ctx, seen, row))
  const isFirst = (row?.sequence ?? 0) === 0 && writes && (await isOpen(ctx.db, seen))
  if (isFirst) await startText(ctx, assessmentId, outputKey, sectionKey)
  return viewOf(ctx, isFirst ? await getReportFor(ctx, assessmentId, outputKey) : seen, sectionKey)
}

async function startText(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  sectionKey: string,
): Promise<void> {
  await transaction(ctx, async (inner) => {
    const reach = await getReportFor(inner, assessmentId, outputKey)
    authorize(
      reach.subject,
      'report.write',
      sectionResource(inner, reach, sectionOf(reach, sectionKey).row),
    )
    await lockWorkflow(inner.tx, assessmentId, 'share')
    if (await isOpen(inner.tx, reach)) await openSection(inner, reach, sectionKey)
  })
}

async function viewOf(ctx: Ctx, reach: ReportReach, sectionKey: string): Promise<SectionView> {
  const { row, ...place } = sectionOf(reach, sectionKey)
  const material = await loadMaterial(ctx.db, reach)
  const state = await loadReportState(ctx.db, reach, material)
  const document = row ? await loadDocument(ctx.db, row.id) : documentOf(new Uint8Array(), [])
  const all = writtenSections(reach.output).map(({ section: { key, title } }) => ({ key, title }))
  const index = all.findIndex(({ key }) => key === sectionKey)
  return {
    ...sectionSummary(ctx, reach, place, state),
    state: Buffer.from(foldedState(document)).toString('base64'),
    comments: row ? await loadComments(ctx, ctx.db, reach, row) : [],
    composed: composedParts(material, reach.output, sectionKey),
    people: [...state.people],
    previous: all[index - 1] ?? null,
    next: all[index + 1] ?? null,
  }
}
