import 'server-only'
import { groupBy } from '@/lib/core/group-by'
import type { Json } from '@/lib/core/json'
import { findTool } from '@/lib/core/methodology/find'
import { identifiersIn } from '@/lib/core/methodology/value'
import type { ToolOperation } from '@/lib/core/tool/requests'
import type { Reach } from '@/lib/server/assessment/reach'
import { authorize, record, type TransactionCtx } from '@/lib/server/context'
import { Cells, jsonOf } from '@/lib/server/json-column'
import type { StoredReference } from '@/lib/server/reference/holder-reader'
import { type Replacement, type Repointer, replaced } from '@/lib/server/reference/repointer'
import { applyOperations } from './apply-operations'

/** Fields and cells are changed as if a person chose the replacement in each of them. */
export const repointTool: Repointer = async (inner, reach, references, replacement) => {
  const assessmentId = reach.assessment.id
  for (const [toolKey, some] of groupBy(references, ({ within }) => within)) {
    const tool = findTool(reach.methodology, toolKey)
    authorize(reach.subject, 'tool.update', { access: tool.editors })
    const operations = [
      ...(await fieldOperations(inner, reach, some, replacement)),
      ...(await rowOperations(inner, reach, some, replacement)),
    ]
    const { before, after } = await applyOperations(inner, reach, tool, operations)
    const change = { action: 'tool.update', entity: 'tool', entityId: toolKey, assessmentId }
    await record(inner, { ...change, before, after })
  }
}

async function fieldOperations(
  { tx }: TransactionCtx,
  reach: Reach,
  references: readonly StoredReference[],
  replacement: Replacement,
): Promise<ToolOperation[]> {
  const held = references.filter(({ holderKind }) => holderKind === 'field')
  const fields = await tx.toolField.findMany({
    where: {
      assessmentId: reach.assessment.id,
      OR: held.map(({ within, part }) => ({ toolKey: within, fieldKey: part })),
    },
    select: { fieldKey: true, value: true, version: true },
  })
  return fields.map(({ fieldKey, value, version }) => ({
    op: 'set-field',
    field: fieldKey,
    value: swapped(jsonOf(value), replacement),
    version,
  }))
}

async function rowOperations(
  { tx }: TransactionCtx,
  reach: Reach,
  references: readonly StoredReference[],
  replacement: Replacement,
): Promise<ToolOperation[]> {
  const held = groupBy(
    references.filter(({ holderKind }) => holderKind === 'row'),
    ({ holderId }) => holderId,
  )
  const rows = await tx.toolRow.findMany({
    where: { assessmentId: reach.assessment.id, id: { in: [...held.keys()] }, removedAt: null },
    select: { id: true, tableKey: true, values: true, version: true },
  })
  return rows.map(({ id, tableKey, values, version }) => ({
    op: 'set-cells',
    table: tableKey,
    row: id,
    version,
    values: Object.fromEntries(
      (held.get(id) ?? []).map(({ part }) => [
        part,
        swapped(Cells.parse(values)[part] ?? null, replacement),
      ]),
    ),
  }))
}

function swapped(value: Json, replacement: Replacement): Json {
  const ids = replaced(identifiersIn(value), replacement)
  return Array.isArray(value) ? ids : (ids[0] ?? null)
}
