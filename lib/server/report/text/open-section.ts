import 'server-only'
import { canonicalJson } from '@/lib/core/canonical-json'
import { holder } from '@/lib/core/reference/pointer'
import { sectionPointers } from '@/lib/core/report/section-pointers'
import { startingProse } from '@/lib/core/report/starting/starting-prose'
import { actorId } from '@/lib/server/actor'
import { record, type TransactionCtx } from '@/lib/server/context'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { loadMaterial } from '@/lib/server/report/reference/load-material'
import type { ReportReach } from '@/lib/server/report/report-reach'
import {
  ensureRow,
  lockSection,
  type SectionRow,
  sectionSelect,
} from '@/lib/server/report/section-row'
import { sha256 } from '@/lib/server/sha256'
import { wordsIn } from '@/lib/server/words/words-in'
import { firstUpdate } from './text'

/**
 * The section's row with its starting text, which the server composes once, as the first update.
 * Leaves the section locked.
 */
export async function openSection(
  ctx: TransactionCtx,
  reach: ReportReach,
  sectionKey: string,
): Promise<SectionRow> {
  const assessmentId = reach.assessment.id
  await lockSection(ctx.tx, assessmentId, reach.output.key, sectionKey)
  const row = await ensureRow(ctx.tx, assessmentId, reach.output.key, sectionKey)
  if (row.sequence > 0) return row
  const prose = startingProse(
    await loadMaterial(ctx.tx, reach),
    reach.output,
    sectionKey,
    wordsIn(reach.assessment.outputLanguage),
  )
  const content = firstUpdate(prose)
  const at = ctx.now()
  await ctx.tx.reportUpdate.create({
    data: {
      sectionId: row.id,
      sequence: 1,
      content,
      actorId: actorId(ctx.actor),
      actorName: ctx.actor.name,
      at,
    },
    select: { sequence: true },
  })
  const opened = await ctx.tx.reportSection.update({
    where: { id: row.id },
    data: { sequence: 1, state: content, stateSequence: 1, textChangedAt: at },
    select: sectionSelect,
  })
  const pointers = sectionPointers({ authorIds: row.authorIds, prose })
  const holding = { holder: holder('section', row.id, reach.output.key), pointers }
  await keepReferences(ctx, assessmentId, [holding], 'leave-out')
  await record(ctx, {
    action: 'report.write',
    entity: 'report-section',
    entityId: row.id,
    assessmentId,
    after: {
      output: reach.output.key,
      section: sectionKey,
      composed: true,
      sha256: sha256(canonicalJson(prose)),
    },
  })
  return opened
}
