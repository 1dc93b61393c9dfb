import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { findingProposals } from '@/lib/core/questionnaire/analysis/finding-proposals'
import type { FindingView } from '@/lib/core/questionnaire/analysis/finding-view'
import { DecideFinding, type FindingState } from '@/lib/core/questionnaire/analysis/requests'
import { findingPointers } from '@/lib/core/questionnaire/questionnaire-pointers'
import { holder } from '@/lib/core/reference/pointer'
import { actorId } from '@/lib/server/actor'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import {
  getQuestionnaireFor,
  type QuestionnaireReach,
} from '@/lib/server/questionnaire/questionnaire-reach'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { loadState } from '@/lib/server/step/load-state'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { assertAcceptsChanges } from '@/lib/server/tool/accepts-changes'
import { wordsIn } from '@/lib/server/words/words-in'
import {
  DecidedFinding,
  type DecisionRow,
  decidedFinding,
  decisionSelect,
  findingView,
} from './finding-view'
import { loadReading } from './load-reading'

/**
 * Accepts or rejects a draft finding. Throws `not-found` when the answers no longer bear it,
 * `version-conflict` when someone decided meanwhile.
 */
export async function decideFinding(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof DecideFinding>,
): Promise<FindingView> {
  const wanted = DecideFinding.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.review')
    const proposal = findingProposals(
      reach.methodology,
      await loadReading(inner.tx, reach),
      wordsIn(reach.assessment.outputLanguage),
    ).find(({ key }) => key === wanted.key)
    if (!proposal)
      throw new AppError('not-found', {
        reason: 'finding-no-longer-borne',
      })
    const finding = decidedFinding(proposal)
    const statement = (wanted.decision === 'accepted' && wanted.statement) || finding.statement
    const row = await writeDecision(inner, reach, wanted, { ...finding, statement })
    return findingView(wanted.key, proposal, row)
  })
}

interface Decision {
  key: string
  version: number
  decision: FindingState
  note: string
}

/** The one place where a decision is written; `version` is the one the person saw, 0 for none. */
export async function writeDecision(
  inner: TransactionCtx,
  reach: QuestionnaireReach,
  wanted: Decision,
  finding: DecidedFinding,
): Promise<DecisionRow> {
  const assessmentId = reach.assessment.id
  await lockWorkflow(inner.tx, assessmentId, 'share')
  assertAcceptsChanges(
    reach,
    (await loadState(inner.tx, reach))[reach.tool.step]?.status ?? 'not-started',
  )
  await inner.tx
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${assessmentId}/${wanted.key}`}, 11))`
  const where = { assessmentId_proposalKey: { assessmentId, proposalKey: wanted.key } }
  const before = await inner.tx.findingDecision.findUnique({ where, select: decisionSelect })
  if ((before?.version ?? 0) !== wanted.version) {
    const current = before && findingView(wanted.key, undefined, before)
    throw new AppError('version-conflict', {
      reason: 'finding-decided-meanwhile',
      extra: { current },
    })
  }
  const at = inner.now()
  const data = {
    ...{ decision: wanted.decision, note: wanted.note, finding, version: wanted.version + 1 },
    ...{ decidedById: actorId(inner.actor), decidedByName: inner.actor.name, decidedAt: at },
  }
  const after = await inner.tx.findingDecision.upsert({
    where,
    create: { ...data, assessmentId, proposalKey: wanted.key },
    update: data,
    select: decisionSelect,
  })
  const pointers = findingPointers({ ...finding, decision: wanted.decision })
  await keepReferences(inner, assessmentId, [{ holder: holder('finding', wanted.key), pointers }])
  await touchAssessment(inner.tx, assessmentId, at)
  await record(inner, {
    ...{ action: 'questionnaire.review', entity: 'finding', entityId: wanted.key, assessmentId },
    ...{ before: before && shown(before), after: shown(after) },
  })
  return after
}

function shown({ decision, finding, note }: DecisionRow): Record<string, unknown> {
  return { decision, statement: DecidedFinding.parse(finding).statement, note }
}
