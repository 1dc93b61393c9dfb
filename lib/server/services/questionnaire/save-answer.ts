import 'server-only'
import { z } from 'zod'
import { canonicalJson } from '@/lib/core/canonical-json'
import { AppError } from '@/lib/core/error'
import { AnswerChange, type AnswerPart, answerParts, changedContent, emptyAnswer, partOf as partOfContent } from '@/lib/core/questionnaire/answer'
import { type AskedQuestion, type Instance, type InstrumentPopulation, instanceParts, instancesOfQuestion } from '@/lib/core/questionnaire/instrument'
import { changeProblem } from '@/lib/core/questionnaire/value-schema'
import type { AnswerView } from '@/lib/core/questionnaire/view'
import { line } from '@/lib/core/text'
import { actorId, type Ctx, record, type TransactionCtx, transaction } from '../../context'
import { Prisma } from '../../generated/client'
import { touchAssessment } from '../assessment/internal'
import { assertAcceptsChanges } from '../tool/internal'
import { type AnswerRow, answerSelect, answerView, contentOf, getQuestionnaireFor, loadOwnQuestions, type QuestionnaireReach } from './internal'
import { loadPlace } from './load-place'
import { holdsOf, institutionOf, notListed } from './respondent'

export const SaveAnswer = z.strictObject({
  /** Place of the answer, `question|event|population|aspect`. */
  instance: line(200),
  /** Only for the lead body, which enters answers on behalf of an institution. */
  institution: z.uuid().optional(),
  /** Version of the answer that the change was made on; 0 for none yet. */
  version: z.int().min(0),
  change: AnswerChange,
  /** Row of the desk review that the answer is taken from. */
  sourceRow: z.uuid().optional(),
})
export type SaveAnswer = z.infer<typeof SaveAnswer>

/** A part that someone else changed since, to another content. */
export interface AnswerConflict {
  part: AnswerPart
  yours: unknown
  theirs: unknown
}

/** Everyone who types would wait for everyone else's lock on the assessment, for the sake of a time that is shown in minutes. */
const touchAfterMs = 10_000

/** Saves parts of one answer. Throws `version-conflict` with both contents of each part that someone else changed meanwhile. */
export async function saveAnswer(ctx: Ctx, assessmentId: string, input: z.input<typeof SaveAnswer>): Promise<AnswerView> {
  const wanted = SaveAnswer.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    const institutionId = institutionOf(reach, 'questionnaire.answer', wanted.institution)
    const { institution, delegations, populations, stepStatus, before } = await loadPlace(inner, reach, wanted.instance, institutionId)
    if (!institution) throw notListed()
    const { question } = await findInstance(inner, reach, wanted.instance, populations)
    if (!holdsOf(inner, reach, institutionId, delegations)(question))
      throw new AppError('forbidden', { detail: `Question ${question.id} was not handed to you. Ask the coordinator.` })
    assertAcceptsChanges(reach, stepStatus)
    await assertSound(inner, reach, question, wanted)
    if (before?.status === 'validated')
      throw new AppError('action-not-available', { detail: 'This answer was validated. The coordinator can return it, then it can be changed.' })
    assertNoConflict(before, wanted)
    if (before && isSameContent(before, wanted.change)) return answerView(before)
    const after = await write(inner, { assessmentId, question, institutionId }, before, wanted)
    if (inner.now().getTime() - reach.assessment.changedAt.getTime() > touchAfterMs) await touchAssessment(inner.tx, assessmentId, inner.now())
    const place = { instance: wanted.instance, institution: institution.name }
    const parts = answerParts.filter((name) => wanted.change[name] !== undefined)
    const shown = (row: AnswerRow | null) => Object.fromEntries(parts.map((name) => [name, partOfContent(row ? contentOf(row) : emptyAnswer, name)]))
    await record(inner, {
      ...{ action: 'questionnaire.answer', entity: 'answer', entityId: after.id, assessmentId },
      ...{ before: { ...place, ...shown(before) }, after: { ...place, ...shown(after) } },
    })
    return answerView(after)
  })
}

/** The place named by the key, of whatever form and scope: an answer typed before either changed is still taken. */
export async function findInstance(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
  key: string,
  populations: readonly InstrumentPopulation[],
): Promise<Instance> {
  const { question: id } = instanceParts(key)
  const edition = reach.methodology.questions.find((question) => question.id === id)
  const question: AskedQuestion | undefined = edition
    ? { ...edition, version: 1, own: false }
    : (await loadOwnQuestions(ctx.tx, reach.assessment.id)).find((own) => own.id === id)
  const { events } = reach.methodology
  const instance = question && instancesOfQuestion({ events, populations: [...populations] }, question).find((candidate) => candidate.key === key)
  if (!instance) throw new AppError('invalid-input', { fieldErrors: [{ path: 'instance', message: 'This question is not asked here.' }] })
  return instance
}

async function assertSound(ctx: TransactionCtx, reach: QuestionnaireReach, question: AskedQuestion, { change, sourceRow }: SaveAnswer): Promise<void> {
  const assessmentId = reach.assessment.id
  const problem = changeProblem(question, change)
  if (problem) throw new AppError('invalid-input', { fieldErrors: [{ path: 'change.answer', message: problem }] })
  const documents = [...new Set([...(change.evidence ?? []).map(({ documentId }) => documentId), ...documentsIn(question, change)])]
  if (documents.length > 0) {
    const known = await ctx.tx.document.count({ where: { assessmentId, id: { in: documents }, withdrawnAt: null } })
    if (known < documents.length)
      throw new AppError('invalid-input', {
        fieldErrors: [{ path: 'change.evidence', message: 'This names a document that is no longer there; choose again.' }],
      })
  }
  if (sourceRow && !(await ctx.tx.toolRow.findFirst({ where: { id: sourceRow, assessmentId, removedAt: null }, select: { id: true } })))
    throw new AppError('invalid-input', { fieldErrors: [{ path: 'sourceRow', message: 'This row of the desk review is no longer there.' }] })
}

function documentsIn(question: AskedQuestion, { answer }: AnswerChange): string[] {
  return question.answerType === 'file' && Array.isArray(answer?.value) ? answer.value.filter((item): item is string => typeof item === 'string') : []
}

function assertNoConflict(before: AnswerRow | null, { version, change }: SaveAnswer): void {
  if (!before) return
  const changedAt = before.partVersions as Partial<Record<AnswerPart, number>>
  const wanted = changedContent(contentOf(before), change)
  const conflicts = answerParts.flatMap((part): AnswerConflict[] => {
    if (change[part] === undefined || (changedAt[part] ?? 0) <= version) return []
    const [yours, theirs] = [partOfContent(wanted, part), partOfContent(contentOf(before), part)]
    return canonicalJson(yours) === canonicalJson(theirs) ? [] : [{ part, yours, theirs }]
  })
  if (conflicts.length > 0) throw new AppError('version-conflict', { extra: { conflicts, current: answerView(before) } })
}

function isSameContent(before: AnswerRow, change: AnswerChange): boolean {
  const content = contentOf(before)
  return canonicalJson(changedContent(content, change)) === canonicalJson(content)
}

interface Place {
  assessmentId: string
  question: AskedQuestion
  institutionId: string
}

/** A changed answer is a draft again, whatever was said of it before. */
async function write(ctx: TransactionCtx, { assessmentId, question, institutionId }: Place, before: AnswerRow | null, wanted: SaveAnswer): Promise<AnswerRow> {
  const version = (before?.version ?? 0) + 1
  const author = actorId(ctx.actor)
  const content = changedContent(before ? contentOf(before) : emptyAnswer, wanted.change)
  const changed = Object.fromEntries(answerParts.flatMap((part) => (wanted.change[part] === undefined ? [] : [[part, version]])))
  const data = {
    ...content,
    value: content.value ?? Prisma.DbNull,
    evidence: content.evidence as Prisma.InputJsonValue,
    questionVersion: question.version,
    status: 'draft',
    version,
    partVersions: { ...(before?.partVersions as object), ...changed },
    authorIds: [...new Set([...(before?.authorIds ?? []), ...(author ? [author] : [])])],
    updatedById: author,
    updatedAt: ctx.now(),
    ...(wanted.sourceRow && { sourceRowId: wanted.sourceRow }),
  }
  if (before) return ctx.tx.answer.update({ where: { id: before.id }, data, select: answerSelect })
  return ctx.tx.answer.create({ data: { ...data, assessmentId, instance: wanted.instance, questionKey: question.id, institutionId }, select: answerSelect })
}
