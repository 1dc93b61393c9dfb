import 'server-only'
import { canonicalJson } from '@/lib/core/canonical-json'
import { AppError } from '@/lib/core/error'
import {
  type AnswerChange,
  type AnswerPart,
  answerParts,
  changedContent,
  emptyAnswer,
  PartVersions,
  partOf,
} from '@/lib/core/questionnaire/answering/answer'
import { changeProblem } from '@/lib/core/questionnaire/answering/value-schema'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { answerPointers } from '@/lib/core/questionnaire/questionnaire-pointers'
import { holder, type Pointer, pointerChange } from '@/lib/core/reference/pointer'
import { actorId } from '@/lib/server/actor'
import { record, type TransactionCtx } from '@/lib/server/context'
import { Prisma } from '@/lib/server/generated/client'
import { jsonColumn } from '@/lib/server/json-column'
import type { Institution } from '@/lib/server/member/institutions'
import type { QuestionnaireReach } from '@/lib/server/questionnaire/questionnaire-reach'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { type AnswerRow, answerSelect, answerView, contentOf } from './answer-row'

/** A part that someone else changed since, to another content. */
interface AnswerConflict {
  part: AnswerPart
  yours: unknown
  theirs: unknown
}

interface AnswerPlace {
  reach: QuestionnaireReach
  question: AskedQuestion
  institution: Institution
}

interface AnswerWrite {
  instance: string
  /** Version of the answer that the change was made on; 0 for none yet. */
  version: number
  change: AnswerChange
  /** Row of the desk review that the answer is taken from. */
  sourceRow?: string | undefined
}

/**
 * Writes parts of one answer and its audit entry, or gives back `before` when nothing would change.
 * The caller authorized it and holds the lock
 * of the answer. Throws `version-conflict` with both contents of each part that someone else
 * changed meanwhile.
 */
export async function writeAnswer(
  ctx: TransactionCtx,
  place: AnswerPlace,
  before: AnswerRow | null,
  wanted: AnswerWrite,
): Promise<AnswerRow> {
  const { reach, question, institution } = place
  await assertSound(ctx, reach, question, wanted)
  if (before?.status === 'validated')
    throw new AppError('action-not-available', {
      reason: 'answer-validated',
    })
  assertNoConflict(before, wanted)
  if (before && isSameContent(before, wanted.change)) return before
  const after = await store(ctx, place, before, wanted)
  await keepAnswerReferences(ctx, place, before, after)
  const named = { instance: wanted.instance, institution: institution.name }
  const parts = answerParts.filter((name) => wanted.change[name] !== undefined)
  const shown = (row: AnswerRow | null) =>
    Object.fromEntries(
      parts.map((name) => [name, partOf(row ? contentOf(row) : emptyAnswer, name)]),
    )
  await record(ctx, {
    ...{
      action: 'questionnaire.answer',
      entity: 'answer',
      entityId: after.id,
      assessmentId: reach.assessment.id,
    },
    ...{ before: { ...named, ...shown(before) }, after: { ...named, ...shown(after) } },
  })
  return after
}

/** Most changes of an answer are of its words, and leave what it points at as it was. */
async function keepAnswerReferences(
  ctx: TransactionCtx,
  { reach, question }: AnswerPlace,
  before: AnswerRow | null,
  after: AnswerRow,
): Promise<void> {
  const ofFiles = question.answerType === 'file'
  const pointers = pointersOf(after, ofFiles)
  const { added, removed } = pointerChange(before ? pointersOf(before, ofFiles) : [], pointers)
  if (added.length + removed.length === 0) return
  await keepReferences(ctx, reach.assessment.id, [{ holder: holder('answer', after.id), pointers }])
}

function pointersOf(row: AnswerRow, ofFiles: boolean): Pointer[] {
  const { institutionId, sourceRowId } = row
  return answerPointers({ ...contentOf(row), institutionId, sourceRowId, ofFiles })
}

async function assertSound(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
  question: AskedQuestion,
  { change, sourceRow }: AnswerWrite,
): Promise<void> {
  const assessmentId = reach.assessment.id
  const problem = changeProblem(question, change)
  if (problem)
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'change.answer', ...problem }],
    })
  const documents = [
    ...new Set([
      ...(change.evidence ?? []).map(({ documentId }) => documentId),
      ...documentsIn(question, change),
    ]),
  ]
  if (documents.length > 0) {
    const known = await ctx.tx.document.count({
      where: { assessmentId, id: { in: documents }, removedAt: null },
    })
    if (known < documents.length)
      throw new AppError('invalid-input', {
        fieldErrors: [
          {
            path: 'change.evidence',
            code: 'names-a-gone-document',
          },
        ],
      })
  }
  if (
    sourceRow &&
    !(await ctx.tx.toolRow.findFirst({
      where: { id: sourceRow, assessmentId, removedAt: null },
      select: { id: true },
    }))
  )
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'sourceRow', code: 'review-row-gone' }],
    })
}

function documentsIn(question: AskedQuestion, { answer }: AnswerChange): string[] {
  return question.answerType === 'file' && Array.isArray(answer?.value)
    ? answer.value.filter((item): item is string => typeof item === 'string')
    : []
}

function assertNoConflict(before: AnswerRow | null, { version, change }: AnswerWrite): void {
  if (!before) return
  const changedAt = PartVersions.parse(before.partVersions)
  const wanted = changedContent(contentOf(before), change)
  const conflicts = answerParts.flatMap((part): AnswerConflict[] => {
    if (change[part] === undefined || (changedAt[part] ?? 0) <= version) return []
    const [yours, theirs] = [partOf(wanted, part), partOf(contentOf(before), part)]
    return canonicalJson(yours) === canonicalJson(theirs) ? [] : [{ part, yours, theirs }]
  })
  if (conflicts.length > 0)
    throw new AppError('version-conflict', { extra: { conflicts, current: answerView(before) } })
}

function isSameContent(before: AnswerRow, change: AnswerChange): boolean {
  const content = contentOf(before)
  return canonicalJson(changedContent(content, change)) === canonicalJson(content)
}

/** A changed answer is a draft again, whatever was said of it before. */
async function store(
  ctx: TransactionCtx,
  { reach, question, institution }: AnswerPlace,
  before: AnswerRow | null,
  wanted: AnswerWrite,
): Promise<AnswerRow> {
  const version = (before?.version ?? 0) + 1
  const author = actorId(ctx.actor)
  const content = changedContent(before ? contentOf(before) : emptyAnswer, wanted.change)
  const changed = Object.fromEntries(
    answerParts.flatMap((part) => (wanted.change[part] === undefined ? [] : [[part, version]])),
  )
  const data = {
    ...content,
    value: content.value ?? Prisma.DbNull,
    evidence: jsonColumn(content.evidence),
    questionVersion: question.version,
    status: 'draft',
    version,
    partVersions: { ...(before && PartVersions.parse(before.partVersions)), ...changed },
    authorIds: [...new Set([...(before?.authorIds ?? []), ...(author ? [author] : [])])],
    updatedById: author,
    updatedAt: ctx.now(),
    ...(wanted.sourceRow && { sourceRowId: wanted.sourceRow }),
  }
  if (before) return ctx.tx.answer.update({ where: { id: before.id }, data, select: answerSelect })
  const place = {
    assessmentId: reach.assessment.id,
    instance: wanted.instance,
    questionKey: question.id,
    institutionId: institution.id,
  }
  return ctx.tx.answer.create({ data: { ...data, ...place }, select: answerSelect })
}
