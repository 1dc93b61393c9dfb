import 'server-only'
import { canonicalJson } from '@/lib/core/canonical-json'
import { AppError } from '@/lib/core/error'
import { holder, pointerChange } from '@/lib/core/reference/pointer'
import { parseTarget } from '@/lib/core/report/reference/reference-target'
import { TextUpdate } from '@/lib/core/report/report-requests'
import { prosePointers, sectionPointers } from '@/lib/core/report/section-pointers'
import type { Prose } from '@/lib/core/report/text/prose'
import { referencesIn } from '@/lib/core/report/text/prose-text'
import { withoutComments } from '@/lib/core/report/text/without-comments'
import { actorId } from '@/lib/server/actor'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { mayRefer } from '@/lib/server/report/reference/readable-targets'
import {
  assertOpen,
  getReportFor,
  type ReportReach,
  reportResource,
  sectionOf,
  sectionResource,
} from '@/lib/server/report/report-reach'
import type { SectionRow } from '@/lib/server/report/section-row'
import { sha256 } from '@/lib/server/sha256'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { claimEditors } from './claim-editors'
import { loadDocument } from './load-text'
import { openSection } from './open-section'
import { applyChange, checkedProse, foldedState, readChange, storedProse } from './text'

/** So many updates are read one by one before they are folded into the state. */
const foldEvery = 50
/**
 * The trail says once in this time that a person changed a text; the updates themselves are kept
 * one by one.
 */
const trailMs = 10 * 60_000

/**
 * Adds a change to the text of a section. Changes of several people merge; none is lost. Who may
 * only comment marks passages and changes
 * no word; that is taken while the text is closed, too.
 */
export async function updateText(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  sectionKey: string,
  input: TextUpdate,
): Promise<{ sequence: number }> {
  const update = new Uint8Array(Buffer.from(TextUpdate.parse(input).update, 'base64'))
  return transaction(ctx, async (inner) => {
    const reach = await getReportFor(inner, assessmentId, outputKey)
    authorize(reach.subject, 'report.comment', reportResource(inner, reach))
    const section = sectionResource(inner, reach, sectionOf(reach, sectionKey).row)
    await lockWorkflow(inner.tx, assessmentId, 'share')
    const row = await openSection(inner, reach, sectionKey)
    const document = await loadDocument(inner.tx, row.id)
    const before = storedProse(document)
    const brought = readChange(document, update)
    if (!applyChange(document, update)) return { sequence: row.sequence }
    const prose = checkedProse(document)
    const isText = !brought.onlyComments || !sameWords(before, prose)
    if (isText) authorize(reach.subject, 'report.write', section)
    if (isText) await assertOpen(inner, reach)
    await claimEditors(inner, row.id, brought.clients)
    assertMayRefer(reach, before, prose)
    await keepTextReferences(inner, reach, row, [before, prose])
    const isNews = await isFirstInWhile(inner, row)
    await append(
      inner,
      row,
      { content: update, isText },
      (row.sequence + 1) % foldEvery === 0 ? foldedState(document) : null,
    )
    if (isNews) {
      await touchAssessment(inner.tx, assessmentId, inner.now())
      const after = {
        output: outputKey,
        section: sectionKey,
        sequence: row.sequence + 1,
        sha256: sha256(canonicalJson(prose)),
      }
      await record(inner, {
        action: isText ? 'report.write' : 'report.comment',
        entity: 'report-section',
        entityId: row.id,
        assessmentId,
        after,
      })
    }
    return { sequence: row.sequence + 1 }
  })
}

function sameWords(before: Prose, after: Prose): boolean {
  return canonicalJson(withoutComments(before)) === canonicalJson(withoutComments(after))
}

/** A text shows values of the record; whoever puts one in may read it where it stands. */
function assertMayRefer(reach: ReportReach, before: Prose, after: Prose): void {
  const known = new Set(referencesIn(before).map(({ target }) => target))
  for (const { target } of referencesIn(after)) {
    const parsed = known.has(target) ? null : parseTarget(target)
    if (parsed && !mayRefer(reach, parsed))
      throw new AppError('forbidden', { reason: 'reference-not-readable' })
  }
}

/** Most changes are of words alone, and leave what the text points at as it was. */
async function keepTextReferences(
  ctx: TransactionCtx,
  { assessment, output }: ReportReach,
  { id, authorIds }: SectionRow,
  [before, after]: [Prose, Prose],
): Promise<void> {
  const { added, removed } = pointerChange(prosePointers(before), prosePointers(after))
  if (added.length + removed.length === 0) return
  const pointers = sectionPointers({ authorIds, prose: after })
  const holding = { holder: holder('section', id, output.key), pointers }
  await keepReferences(ctx, assessment.id, [holding], 'leave-out')
}

interface Change {
  content: Uint8Array<ArrayBuffer>
  isText: boolean
}

/** Update and fold are written together, so a server that stops leaves both or neither. */
async function append(
  ctx: TransactionCtx,
  row: SectionRow,
  { content, isText }: Change,
  state: Uint8Array<ArrayBuffer> | null,
): Promise<void> {
  const [sequence, at] = [row.sequence + 1, ctx.now()]
  const author = { actorId: actorId(ctx.actor), actorName: ctx.actor.name }
  await ctx.tx.reportUpdate.create({
    data: { ...author, sectionId: row.id, sequence, content, at },
    select: { sequence: true },
  })
  await ctx.tx.reportSection.update({
    where: { id: row.id },
    data: {
      sequence,
      ...(isText && { textChangedAt: at, textChangedBy: ctx.actor.name }),
      ...(state && { state, stateSequence: sequence }),
    },
    select: { id: true },
  })
}

/** Whether this person has not changed the section in the present ten minutes. */
async function isFirstInWhile(ctx: TransactionCtx, { id }: SectionRow): Promise<boolean> {
  const last = await ctx.tx.reportUpdate.findFirst({
    where: { sectionId: id, sequence: { gt: 1 }, actorId: actorId(ctx.actor) },
    orderBy: { sequence: 'desc' },
    select: { at: true },
  })
  const spell = (at: Date) => Math.floor(at.getTime() / trailMs)
  return !last || spell(last.at) !== spell(ctx.now())
}
