import 'server-only'
import { AnswerStatus } from '@/lib/core/questionnaire/answering/answer'
import type { AcceptedFinding, QuestionnaireFacts, SignOff } from '@/lib/core/questionnaire/facts'
import { instanceParts } from '@/lib/core/questionnaire/instrument'
import { Adoption, type InstitutionAnswer } from '@/lib/core/questionnaire/state-answer'
import type { Reach } from '@/lib/server/assessment/reach'
import { isoDay } from '@/lib/server/iso-day'
import { loadInstitutions } from '@/lib/server/member/institutions'
import { DecidedFinding } from './analysis/finding-view'
import { answerSelect, contentOf } from './answering/answer-row'
import { loadDelegations } from './delegation/load-delegations'
import { loadMode, loadOwnQuestions } from './load-instrument'
import type { Source } from './questionnaire-reach'

/** The snapshot of the questionnaire that guards, analysis and documents read. */
export async function loadQuestionnaireFacts(
  source: Source,
  reach: Reach,
): Promise<QuestionnaireFacts> {
  const assessmentId = reach.assessment.id
  const where = { assessmentId }
  const [{ mode }, own, institutions, delegations, rows, adoptions, signOffs, findings] =
    await Promise.all([
      loadMode(source, assessmentId),
      loadOwnQuestions(source, assessmentId),
      loadInstitutions(source, assessmentId),
      loadDelegations(source, assessmentId),
      source.answer.findMany({
        where,
        orderBy: [{ instance: 'asc' }, { institutionId: 'asc' }],
        select: answerSelect,
      }),
      source.adoption.findMany({ where, orderBy: { instance: 'asc' }, select: adoptionSelect }),
      source.signOff.findMany({
        where: { ...where, withdrawnAt: null },
        orderBy: [{ sectionKey: 'asc' }, { recordedAt: 'asc' }],
        select: signOffSelect,
      }),
      source.findingDecision.findMany({
        where: { ...where, decision: 'accepted' },
        orderBy: { proposalKey: 'asc' },
        select: { proposalKey: true, finding: true },
      }),
    ])
  const sectionOf = new Map(
    [...reach.methodology.questions, ...own].map(({ id, section }) => [id, section]),
  )
  return {
    mode,
    own,
    institutions,
    delegations: delegations.map(({ institutionId, userId, section, question }) => ({
      institutionId,
      userId,
      section,
      question,
    })),
    answers: rows.map((row): InstitutionAnswer => {
      const { id, instance, institutionId, questionVersion, status } = row
      return {
        ...contentOf(row),
        id,
        instance,
        institutionId,
        questionVersion,
        status: AnswerStatus.parse(status),
      }
    }),
    adoptions: adoptions.map(adoptionOf),
    signOffs: signOffs.map(
      ({ sectionKey, signedOn, recordedAt, ...signOff }): SignOff => ({
        ...signOff,
        section: sectionKey,
        signedOn: isoDay(signedOn),
        changedSince: rows.filter(
          ({ instance, institutionId, updatedAt }) =>
            institutionId === signOff.institutionId &&
            updatedAt > recordedAt &&
            sectionOf.get(instanceParts(instance).question) === sectionKey,
        ).length,
      }),
    ),
    findings: findings.map(acceptedFinding),
  }
}

function acceptedFinding({
  proposalKey,
  finding,
}: {
  proposalKey: string
  finding: unknown
}): AcceptedFinding {
  const { basisHash: _basis, ...accepted } = DecidedFinding.parse(finding)
  return { ...accepted, key: proposalKey }
}

export const adoptionSelect = {
  instance: true,
  kind: true,
  answerId: true,
  value: true,
  gap: true,
  gapReason: true,
  reason: true,
  dissent: true,
} as const
const signOffSelect = {
  sectionKey: true,
  institutionId: true,
  signatory: true,
  office: true,
  signedOn: true,
  reservations: true,
  recordedAt: true,
} as const

interface AdoptionRow {
  instance: string
  kind: string
  answerId: string | null
  value: unknown
  gap: string | null
  gapReason: string
  reason: string
  dissent: string
}

export function adoptionOf(row: AdoptionRow): Adoption {
  return Adoption.parse(row)
}
