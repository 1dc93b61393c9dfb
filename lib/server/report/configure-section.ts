import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { SectionSettings } from '@/lib/core/report/report-requests'
import type { SectionSummary } from '@/lib/core/report/report-views'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { notify } from '@/lib/server/notification/notify'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { lockReferences } from '@/lib/server/reference/lock-references'
import { loadReportState } from './get'
import { loadMaterial } from './reference/load-material'
import { getReportFor, type ReportReach, sectionOf, sectionResource } from './report-reach'
import { ensureRow, lockSection, type SectionRow, sectionSelect } from './section-row'
import { sectionSummary } from './section-view'
import { sectionHoldings } from './text/section-holdings'

/** Says who writes a section, how far it is, and whether it stays out of the public version. */
export async function configureSection(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  sectionKey: string,
  input: z.input<typeof SectionSettings>,
): Promise<SectionSummary> {
  const { version, ...settings } = SectionSettings.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getReportFor(inner, assessmentId, outputKey)
    const place = sectionOf(reach, sectionKey)
    // Authors say that their text is ready; who writes, what is checked and what is held back is
    // for the lead body.
    const isWriters =
      settings.authorIds === undefined &&
      settings.restricted === undefined &&
      settings.status !== 'checked' &&
      place.row?.status !== 'checked'
    if (isWriters)
      authorize(reach.subject, 'report.write', sectionResource(inner, reach, place.row))
    else authorize(reach.subject, 'report.assign')
    await lockReferences(inner.tx, assessmentId, 'share')
    await lockSection(inner.tx, assessmentId, outputKey, sectionKey)
    const before = await ensureRow(inner.tx, assessmentId, outputKey, sectionKey)
    if (before.version !== version)
      throw new AppError('version-conflict', { extra: { current: shown(before) } })
    if (settings.authorIds) await assertMembers(inner, assessmentId, settings.authorIds)
    const changes = Object.fromEntries(
      Object.entries(settings).filter(([, value]) => value !== undefined),
    )
    const after = await inner.tx.reportSection.update({
      where: { id: before.id },
      data: { ...changes, version: before.version + 1 },
      select: sectionSelect,
    })
    if (settings.authorIds)
      await keepReferences(
        inner,
        assessmentId,
        await sectionHoldings(inner.tx, { assessmentId, id: after.id }),
        'leave-out',
      )
    await tellAuthors(inner, reach, before, after)
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const change = {
      action: isWriters ? 'report.write' : 'report.assign',
      entity: 'report-section',
      entityId: before.id,
      assessmentId,
    }
    await record(inner, {
      ...change,
      before: shown(before),
      after: { output: outputKey, section: sectionKey, ...shown(after) },
    })
    const changed = { ...reach, rows: [...reach.rows.filter(({ id }) => id !== after.id), after] }
    return sectionSummary(
      inner,
      changed,
      place,
      await loadReportState(inner.tx, changed, await loadMaterial(inner.tx, changed)),
    )
  })
}

function shown({ authorIds, status, restricted, version }: SectionRow) {
  return { authorIds, status, restricted, version }
}

async function assertMembers(
  { tx }: TransactionCtx,
  assessmentId: string,
  userIds: readonly string[],
): Promise<void> {
  const known = await tx.membership.count({
    where: { assessmentId, removedAt: null, userId: { in: [...userIds] } },
  })
  if (known < new Set(userIds).size)
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'authorIds', code: 'choose-people' }],
    })
}

async function tellAuthors(
  ctx: TransactionCtx,
  reach: ReportReach,
  before: SectionRow,
  after: SectionRow,
): Promise<void> {
  const added = after.authorIds.filter((id) => !before.authorIds.includes(id))
  if (added.length === 0) return
  const details = {
    section: sectionOf(reach, after.sectionKey).section.title,
    output: reach.output.title,
    assessment: reach.assessment.title,
  }
  const path =
    `/assessments/${reach.assessment.id}/reports/${reach.output.key}/${after.sectionKey}` as const
  await notify(ctx, reach, { users: added }, { kind: 'section-assigned', details, path })
}
