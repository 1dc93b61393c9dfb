import 'server-only'
import { findTable, findTool, toolName } from '@/lib/core/methodology/find'
import { can } from '@/lib/core/policy/can'
import type { ToolView } from '@/lib/core/tool/tool-view'
import { getAssessmentFor, type Reach, subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { Cells, jsonOf } from '@/lib/server/json-column'
import { loadState } from '@/lib/server/step/load-state'
import { acceptsChanges } from './accepts-changes'
import { isOwn, ownRowsOnly } from './own-rows'
import { documentOptions, referenceOptions } from './references'
import { toolFailures } from './tool-failures'

/** The contents of a tool, narrowed to the rows this person may see. */
export async function getTool(ctx: Ctx, assessmentId: string, toolKey: string): Promise<ToolView> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  const tool = findTool(reach.methodology, toolKey)
  authorize(reach.subject, 'tool.read', { access: tool.readers })
  const where = { assessmentId, toolKey }
  const [state, fields, rows, references, documents, evidence] = await Promise.all([
    loadState(ctx.db, reach),
    ctx.db.toolField.findMany({ where, select: { fieldKey: true, value: true, version: true } }),
    ctx.db.toolRow.findMany({
      where: { ...where, removedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, tableKey: true, values: true, version: true },
    }),
    referenceOptions(ctx.db, reach, tool),
    documentOptions(ctx.db, reach),
    loadEvidence(ctx, reach, toolKey),
  ])
  const byTable: ToolView['rows'] = {}
  for (const { tableKey, id, values, version } of rows) {
    const table = findTable(tool, tableKey)
    const row = { id, version, values: Cells.parse(values) }
    if (!table || !isOwn(ownRowsOnly(reach, tool, table), row.values)) continue
    byTable[tableKey] ??= []
    byTable[tableKey].push(row)
  }
  const visible = new Set(Object.values(byTable).flatMap((list) => list.map(({ id }) => id)))
  const stepStatus = state[tool.step]?.status ?? 'not-started'
  const byField: ToolView['fields'] = Object.fromEntries(
    fields.map(({ fieldKey, value, version }) => [fieldKey, { value: jsonOf(value), version }]),
  )
  const contents = { fields: byField, rows: byTable, references }
  return {
    key: tool.key,
    name: toolName(tool),
    step: tool.step,
    stepStatus,
    ...contents,
    failures: await toolFailures(ctx, reach, tool, contents),
    documents,
    evidence: evidence
      .filter(({ rowId }) => rowId === null || visible.has(rowId))
      .map(({ id, fieldKey, rowId, documentId, locator, document }) => ({
        id,
        field: fieldKey,
        row: rowId,
        documentId,
        documentTitle: document.title,
        locator,
      })),
    ownInstitution:
      reach.roles.length === 1 && reach.roles[0] === 'respondent' ? reach.stakeholderId : null,
    editable:
      can(subjectOf(reach), 'tool.update', { access: tool.editors }) &&
      acceptsChanges(reach, stepStatus),
  }
}

function loadEvidence(ctx: Ctx, reach: Reach, toolKey: string) {
  const where = { assessmentId: reach.assessment.id, toolKey }
  return ctx.db.evidenceLink.findMany({
    where: {
      ...where,
      removedAt: null,
      document: {
        removedAt: null,
        ...(!can(subjectOf(reach), 'document.read-confidential') && {
          confidentiality: { not: 'confidential' },
        }),
      },
    },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      fieldKey: true,
      rowId: true,
      documentId: true,
      locator: true,
      document: { select: { title: true } },
    },
  })
}
