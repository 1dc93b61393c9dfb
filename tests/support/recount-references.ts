import { EstimateContent } from '@/lib/core/coverage/estimate/estimate'
import { estimatePointers, figurePointers } from '@/lib/core/coverage/estimate/estimate-pointers'
import { evidencePointers } from '@/lib/core/evidence/evidence-pointers'
import { memberPointers } from '@/lib/core/member/member-pointers'
import { fieldsOf } from '@/lib/core/methodology/find'
import type { Methodology } from '@/lib/core/methodology/schema'
import {
  adoptionPointers,
  answerPointers,
  delegationPointers,
  findingPointers,
  questionPointers,
  signaturePointers,
} from '@/lib/core/questionnaire/questionnaire-pointers'
import { type HolderKind, type Pointer, pointerKey, targetKey } from '@/lib/core/reference/pointer'
import { cellPointers } from '@/lib/core/tool/tool-pointers'
import { database } from '@/lib/server/db'
import { getMethodology } from '@/lib/server/methodology/registry'
import { DecidedFinding } from '@/lib/server/questionnaire/analysis/finding-view'
import { openTargets } from '@/lib/server/reference/open-targets'
import { sectionHoldings } from '@/lib/server/report/text/section-holdings'
import { contentOf } from '../../lib/server/questionnaire/answering/answer-row'
import { loadOwnQuestions } from '../../lib/server/questionnaire/load-instrument'

type Held = { kind: HolderKind; id: string; pointers: readonly Pointer[] }

/** The table of references, a line for each. */
export async function storedReferences(assessmentId: string): Promise<string[]> {
  const rows = await database().reference.findMany({ where: { assessmentId } })
  return rows
    .map((row) => {
      const to = { kind: row.targetKind, id: row.targetId }
      return `${row.holderKind} ${row.holderId} ${pointerKey({ part: row.part, to })}`
    })
    .sort()
}

/** The same lines, taken from the contents. */
export async function recountedReferences(assessmentId: string): Promise<string[]> {
  const { methodologyKey } = await database().assessment.findUniqueOrThrow({
    where: { id: assessmentId },
  })
  const methodology = getMethodology(methodologyKey)
  const held = [
    ...(await ofTools(assessmentId, methodology)),
    ...(await ofQuestionnaire(assessmentId, methodology)),
    ...(await ofCoverage(assessmentId)),
    ...(await ofTexts(assessmentId)),
    ...(await database().membership.findMany({ where: { assessmentId, removedAt: null } })).map(
      (row): Held => ({ kind: 'member', id: row.userId, pointers: memberPointers(row) }),
    ),
  ]
  const lines = held.flatMap(({ kind, id, pointers }) =>
    pointers.map((pointer) => `${kind} ${id} ${pointerKey(pointer)}`),
  )
  return [...new Set(lines)].sort()
}

/** Pointers of the table at what is not there. */
export async function danglingReferences(assessmentId: string): Promise<string[]> {
  const rows = await database().reference.findMany({ where: { assessmentId } })
  const targets = rows.map(({ targetKind, targetId }) => ({ kind: targetKind, id: targetId }))
  const known = await openTargets(database(), assessmentId, targets)
  return targets.map(targetKey).filter((key) => !known.has(key))
}

async function ofTools(assessmentId: string, { tools }: Methodology): Promise<Held[]> {
  const all = (toolKey: string) => {
    const tool = tools.find(({ key }) => key === toolKey)
    return tool ? fieldsOf(tool) : []
  }
  const fields = await database().toolField.findMany({ where: { assessmentId } })
  const rows = await database().toolRow.findMany({ where: { assessmentId, removedAt: null } })
  const links = await database().evidenceLink.findMany({ where: { assessmentId, removedAt: null } })
  const open = new Set(rows.map(({ id }) => id))
  return [
    ...fields.flatMap(({ toolKey, fieldKey, value }): Held[] => {
      const field = all(toolKey).find(({ key }) => key === fieldKey)
      if (!field || field.kind === 'table') return []
      const pointers = cellPointers([field], { [fieldKey]: value })
      return [{ kind: 'field', id: `${toolKey}/${fieldKey}`, pointers }]
    }),
    ...rows.flatMap(({ id, toolKey, tableKey, values }): Held[] => {
      const table = all(toolKey).find(({ key }) => key === tableKey)
      if (table?.kind !== 'table') return []
      return [{ kind: 'row', id, pointers: cellPointers(table.columns, values as object as never) }]
    }),
    ...links
      .filter(({ rowId }) => rowId === null || open.has(rowId))
      .map((link): Held => ({ kind: 'evidence', id: link.id, pointers: evidencePointers(link) })),
  ]
}

async function ofQuestionnaire(assessmentId: string, edition: Methodology): Promise<Held[]> {
  const where = { assessmentId }
  const own = await loadOwnQuestions(database(), assessmentId)
  const everAsked = await database().ownQuestion.findMany({ where })
  const filed = new Set([
    ...edition.questions.flatMap(({ id, answerType }) => (answerType === 'file' ? [id] : [])),
    ...everAsked.flatMap(({ questionKey, definition }) =>
      (definition as { answerType?: string }).answerType === 'file' ? [questionKey] : [],
    ),
  ])
  const held = { where: { ...where, withdrawnAt: null } }
  return [
    ...(await database().answer.findMany({ where })).map(
      (row): Held => ({
        kind: 'answer',
        id: row.id,
        pointers: answerPointers({
          ...row,
          ...contentOf(row),
          ofFiles: filed.has(row.questionKey),
        }),
      }),
    ),
    ...(await database().adoption.findMany({ where })).map(
      (row): Held => ({ kind: 'adoption', id: row.instance, pointers: adoptionPointers(row) }),
    ),
    ...(await database().findingDecision.findMany({ where })).map(
      ({ proposalKey, decision, finding }): Held => ({
        kind: 'finding',
        id: proposalKey,
        pointers: findingPointers({ ...DecidedFinding.parse(finding), decision }),
      }),
    ),
    ...(await database().delegation.findMany(held)).map(
      ({ questionKey: question, ...row }): Held => ({
        kind: 'delegation',
        id: row.id,
        pointers: delegationPointers({ ...row, question }),
      }),
    ),
    ...(await database().signOff.findMany(held)).map(
      (row): Held => ({ kind: 'signature', id: row.id, pointers: signaturePointers(row) }),
    ),
    ...own.map((one): Held => ({ kind: 'question', id: one.id, pointers: questionPointers(one) })),
  ]
}

async function ofCoverage(assessmentId: string): Promise<Held[]> {
  const estimates = await database().coverageEstimate.findMany({
    where: { assessmentId, removedAt: null },
  })
  const figures = await database().coverageAdoption.findMany({
    where: { assessmentId, withdrawnAt: null },
  })
  return [
    ...estimates.map(({ id, populationId, content }): Held => {
      const { sources } = EstimateContent.parse(content)
      return { kind: 'estimate', id, pointers: estimatePointers({ populationId, sources }) }
    }),
    ...figures.map(
      (row): Held => ({ kind: 'figure', id: row.cellKey, pointers: figurePointers(row) }),
    ),
  ]
}

/** A text may name what is not there: its words stay, and nothing is counted. */
async function ofTexts(assessmentId: string): Promise<Held[]> {
  const holdings = await sectionHoldings(database(), { assessmentId })
  const targets = holdings.flatMap(({ pointers }) => pointers.map(({ to }) => to))
  const known = await openTargets(database(), assessmentId, targets)
  return holdings.map(({ holder, pointers }) => ({
    kind: holder.kind,
    id: holder.id,
    pointers: pointers.filter(({ to }) => known.has(targetKey(to))),
  }))
}
