import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Tool } from '@/lib/core/methodology/schema'
import type {
  AnswerContent,
  AnswerStatus,
  AnswerValue,
  EvidenceItem,
} from '@/lib/core/questionnaire/answering/answer'
import type { AnswerView } from '@/lib/core/questionnaire/answering/view'
import type { Delegation } from '@/lib/core/questionnaire/delegation/delegation'
import {
  type AskedQuestion,
  type Instrument,
  instrumentOf,
  type Mode,
} from '@/lib/core/questionnaire/instrument'
import { delegationPointers } from '@/lib/core/questionnaire/questionnaire-pointers'
import { type Holding, holder } from '@/lib/core/reference/pointer'
import { getAssessmentFor, type Reach } from '@/lib/server/assessment/internal'
import type { Ctx, TransactionCtx } from '@/lib/server/context'
import type { Database, Transaction } from '@/lib/server/db'

export type Source = Transaction | Database

export interface QuestionnaireReach extends Reach {
  /** The tool that the edition gives the questionnaire's screen. */
  tool: Tool
}

/**
 * The assessment within reach, if its edition has the questionnaire as a screen of its own;
 * `not-found` otherwise.
 */
export async function getQuestionnaireFor(
  ctx: Ctx & { tx?: Transaction },
  assessmentId: string,
): Promise<QuestionnaireReach> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  const tool = reach.methodology.tools.find(({ nature }) => nature === 'questionnaire')
  if (!tool) throw new AppError('not-found')
  return { ...reach, tool }
}

export async function loadMode(
  source: Source,
  assessmentId: string,
): Promise<{ mode: Mode; version: number }> {
  const row = await source.questionnaire.findUnique({
    where: { assessmentId },
    select: { mode: true, version: true },
  })
  return row ? { mode: row.mode as Mode, version: row.version } : { mode: 'full', version: 0 }
}

/** Latest version of each question that the lead body added and did not withdraw. */
export async function loadOwnQuestions(
  source: Source,
  assessmentId: string,
): Promise<AskedQuestion[]> {
  const rows = await source.ownQuestion.findMany({
    where: { assessmentId },
    orderBy: [{ questionKey: 'asc' }, { version: 'desc' }],
    distinct: ['questionKey'],
    select: { questionKey: true, version: true, definition: true, removedAt: true },
  })
  return rows
    .filter(({ removedAt }) => removedAt === null)
    .map(({ questionKey, version, definition }) => ({
      ...(definition as unknown as Omit<AskedQuestion, 'id' | 'version' | 'own'>),
      id: questionKey,
      version,
      own: true,
    }))
}

export async function loadInstrument(source: Source, reach: Reach): Promise<Instrument> {
  const assessmentId = reach.assessment.id
  const [{ mode }, own, populations] = await Promise.all([
    loadMode(source, assessmentId),
    loadOwnQuestions(source, assessmentId),
    source.population.findMany({
      where: { assessmentId, removedAt: null },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
      select: { id: true, code: true, name: true },
    }),
  ])
  return instrumentOf(reach.methodology, {
    mode,
    own,
    events: reach.assessment.events,
    populations,
  })
}

export interface DelegationRow extends Delegation {
  id: string
  dueOn: Date | null
  note: string
  version: number
  remindedAt: Date | null
}

export function delegationHolding(row: Pick<DelegationRow, 'id' | keyof Delegation>): Holding {
  return { holder: holder('delegation', row.id), pointers: delegationPointers(row) }
}

/** Delegations in force; of one institution when it is named. */
export async function loadDelegations(
  source: Source,
  assessmentId: string,
  institutionId?: string | null,
): Promise<DelegationRow[]> {
  const rows = await source.delegation.findMany({
    where: { assessmentId, withdrawnAt: null, ...(institutionId && { institutionId }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      institutionId: true,
      userId: true,
      sectionKey: true,
      questionKey: true,
      dueOn: true,
      note: true,
      version: true,
      remindedAt: true,
    },
  })
  return rows.map(({ sectionKey, questionKey, ...row }) => ({
    ...row,
    section: sectionKey,
    question: questionKey,
  }))
}

/** Holds these answers still until the transaction ends; always taken in the same order. */
export async function lockAnswers(
  ctx: TransactionCtx,
  assessmentId: string,
  places: readonly { instance: string; institutionId: string }[],
): Promise<void> {
  const keys = places
    .map(({ instance, institutionId }) => `${assessmentId}/${instance}/${institutionId}`)
    .sort()
  await ctx.tx
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(key, 10)) FROM unnest(${keys}::text[]) AS key`
}

export const answerSelect = {
  id: true,
  instance: true,
  institutionId: true,
  questionVersion: true,
  value: true,
  gap: true,
  gapReason: true,
  comment: true,
  confidence: true,
  evidence: true,
  status: true,
  version: true,
  partVersions: true,
  authorIds: true,
  sourceRowId: true,
  reviewNote: true,
  updatedById: true,
  updatedAt: true,
} as const

export interface AnswerRow {
  id: string
  instance: string
  institutionId: string
  questionVersion: number
  value: unknown
  gap: string | null
  gapReason: string
  comment: string
  confidence: string | null
  evidence: unknown
  status: string
  version: number
  partVersions: unknown
  authorIds: string[]
  sourceRowId: string | null
  reviewNote: string
  updatedById: string | null
  updatedAt: Date
}

export function answerView(row: AnswerRow): AnswerView {
  return {
    ...contentOf(row),
    ...{
      id: row.id,
      instance: row.instance,
      institutionId: row.institutionId,
      questionVersion: row.questionVersion,
      version: row.version,
    },
    status: row.status as AnswerStatus,
    reviewNote: row.reviewNote,
    sourceRowId: row.sourceRowId,
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function contentOf(
  row: Pick<AnswerRow, 'value' | 'gap' | 'gapReason' | 'comment' | 'confidence' | 'evidence'>,
): AnswerContent {
  return {
    value: row.value as AnswerValue | null,
    gap: row.gap as AnswerContent['gap'],
    gapReason: row.gapReason,
    comment: row.comment,
    confidence: row.confidence as AnswerContent['confidence'],
    evidence: row.evidence as EvidenceItem[],
  }
}
