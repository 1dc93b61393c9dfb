import 'server-only'
import type { Delegation } from '@/lib/core/questionnaire/delegation/delegation'
import type { InstrumentPopulation } from '@/lib/core/questionnaire/instrument'
import { StepStatus } from '@/lib/core/step/action'
import type { TransactionCtx } from '@/lib/server/context'
import { institutionTable, nameOfInstitution } from '@/lib/server/member/institutions'
import type { QuestionnaireReach } from '@/lib/server/questionnaire/questionnaire-reach'
import { referenceLock } from '@/lib/server/reference/lock-references'
import { workflowLock } from '@/lib/server/step/lock-workflow'
import { type AnswerRow, answerSelect } from './answer-row'

export interface LoadedPlace {
  institution: { id: string; name: string } | null
  delegations: Delegation[]
  populations: InstrumentPopulation[]
  stepStatus: StepStatus
  /** What the institution answered there before. */
  before: AnswerRow | null
}

/**
 * All that a change of one answer is decided by, held still until the transaction ends: the
 * workflow with others who only read it, the answer
 * alone. Autosave is the busiest write, so the locks are one statement and the rows another.
 */
export async function loadPlace(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
  instance: string,
  institutionId: string,
): Promise<LoadedPlace> {
  const { id } = reach.assessment
  const answerName = `${id}/${instance}/${institutionId}`
  await ctx.tx.$executeRaw`
    SELECT pg_advisory_xact_lock_shared(hashtextextended(${id}, ${workflowLock}::bigint)),
      pg_advisory_xact_lock_shared(hashtextextended(${id}, ${referenceLock}::bigint)),
      pg_advisory_xact_lock(hashtextextended(${answerName}, 10))`
  const found = await ctx.tx.assessment.findUniqueOrThrow({
    where: { id },
    select: {
      rows: {
        where: { id: institutionId, tableKey: institutionTable, removedAt: null },
        select: { id: true, values: true },
      },
      delegations: {
        where: { institutionId, withdrawnAt: null },
        select: { institutionId: true, userId: true, sectionKey: true, questionKey: true },
      },
      populations: { select: { id: true, code: true, name: true } },
      steps: { where: { stepKey: reach.tool.step }, select: { status: true } },
      answers: { where: { instance, institutionId }, select: answerSelect },
    },
  })
  const [row] = found.rows
  return {
    institution: row ? { id: row.id, name: nameOfInstitution(row) } : null,
    delegations: found.delegations.map(({ sectionKey, questionKey, ...delegation }) => ({
      ...delegation,
      section: sectionKey,
      question: questionKey,
    })),
    populations: found.populations,
    stepStatus: StepStatus.parse(found.steps[0]?.status ?? 'not-started'),
    before: found.answers[0] ?? null,
  }
}
