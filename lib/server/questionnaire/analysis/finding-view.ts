import 'server-only'
import { z } from 'zod'
import type { FindingProposal } from '@/lib/core/questionnaire/analysis/finding-proposals'
import type { FindingView } from '@/lib/core/questionnaire/analysis/finding-view'
import { FindingState } from '@/lib/core/questionnaire/analysis/requests'
import { findingKinds } from '@/lib/core/questionnaire/facts'
import { sha256 } from '@/lib/server/sha256'

/**
 * What a decision keeps: the finding in the words that were accepted, and what the proposal rested
 * on at that time.
 */
export const DecidedFinding = z.strictObject({
  kind: z.enum(findingKinds),
  statement: z.string(),
  challenges: z.array(z.string()),
  populationId: z.string().nullable(),
  events: z.array(z.string()),
  instances: z.array(z.string()),
  basisHash: z.string(),
})
export type DecidedFinding = z.infer<typeof DecidedFinding>

export const decisionSelect = {
  proposalKey: true,
  decision: true,
  finding: true,
  note: true,
  version: true,
  decidedByName: true,
  decidedAt: true,
} as const

export interface DecisionRow {
  proposalKey: string
  decision: string
  finding: unknown
  note: string
  version: number
  decidedByName: string
  decidedAt: Date
}

export function decidedFinding({
  kind,
  statement,
  challenges,
  populationId,
  events,
  instances,
  basis,
}: FindingProposal): DecidedFinding {
  return { kind, statement, challenges, populationId, events, instances, basisHash: sha256(basis) }
}

/**
 * A proposal with what was decided on it, or a decision whose proposal the answers no longer bear.
 */
export function findingView(
  key: string,
  proposal: FindingProposal | undefined,
  row: DecisionRow | undefined,
): FindingView {
  const decided = row && DecidedFinding.parse(row.finding)
  const state = FindingState.parse(row?.decision ?? 'open')
  const now = proposal && decidedFinding(proposal)
  const { basisHash: _basis, ...finding } = (
    state === 'open' ? (now ?? decided) : (decided ?? now)
  ) as DecidedFinding
  return {
    ...{
      ...finding,
      key,
      proposed: proposal?.statement ?? '',
      state,
      note: row?.note ?? '',
      version: row?.version ?? 0,
    },
    changed: state !== 'open' && decided?.basisHash !== now?.basisHash,
    decidedBy: state === 'open' ? '' : (row?.decidedByName ?? ''),
    decidedAt: state === 'open' ? null : (row?.decidedAt.toISOString() ?? null),
  }
}
