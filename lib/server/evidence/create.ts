import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { evidencePointers } from '@/lib/core/evidence/evidence-pointers'
import { NewEvidence } from '@/lib/core/evidence/requests'
import { findField, findTable, findTool } from '@/lib/core/methodology/find'
import { holder } from '@/lib/core/reference/pointer'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { documentFor } from '@/lib/server/document/document-for'
import { Cells } from '@/lib/server/json-column'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { isOwn, ownRowsOnly } from '@/lib/server/tool/own-rows'

/** Ties a document, with page or section, to a field or a row of a tool. */
export async function createEvidence(
  ctx: Ctx,
  assessmentId: string,
  toolKey: string,
  input: z.input<typeof NewEvidence>,
): Promise<{ id: string }> {
  const wanted = NewEvidence.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    const tool = findTool(reach.methodology, toolKey)
    authorize(reach.subject, 'evidence.create', { access: tool.editors })
    await documentFor(inner, reach, wanted.documentId)
    const table = findTable(tool, wanted.field)
    if (!findField(tool, wanted.field) || !table !== (wanted.row === null))
      throw new AppError('not-found')
    if (table && wanted.row) {
      const row = await inner.tx.toolRow.findFirst({
        where: { id: wanted.row, assessmentId, toolKey, tableKey: table.key, removedAt: null },
        select: { values: true },
      })
      if (!row || !isOwn(ownRowsOnly(reach, tool, table), Cells.parse(row.values)))
        throw new AppError('not-found')
    }
    const { field: fieldKey, row: rowId, ...rest } = wanted
    const { id } = await inner.tx.evidenceLink.create({
      data: {
        ...rest,
        fieldKey,
        rowId,
        assessmentId,
        toolKey,
        createdById: actorId(inner.actor),
        createdAt: inner.now(),
      },
      select: { id: true },
    })
    const holding = {
      holder: holder('evidence', id, toolKey, table?.key),
      pointers: evidencePointers(wanted),
    }
    await keepReferences(inner, assessmentId, [holding])
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      action: 'evidence.create',
      entity: 'evidence',
      entityId: id,
      assessmentId,
      after: { tool: toolKey, ...wanted },
    })
    return { id }
  })
}
