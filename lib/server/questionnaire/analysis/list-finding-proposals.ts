import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/core/policy/can'
import type { FindingList } from '@/lib/core/questionnaire/analysis/finding-list'
import { findingProposals } from '@/lib/core/questionnaire/analysis/finding-proposals'
import { FindingQuery, type findingStates } from '@/lib/core/questionnaire/analysis/requests'
import { subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { decodeCursor, encodeCursor } from '@/lib/server/http/paging'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { loadState } from '@/lib/server/step/load-state'
import { acceptsChanges } from '@/lib/server/tool/accepts-changes'
import { wordsIn } from '@/lib/server/words/words-in'
import { decisionSelect, findingView } from './finding-view'
import { loadReading } from './load-reading'

/**
 * Draft findings that the rules propose now, and what was decided on them; decided ones stay though
 * nothing proposes them any longer.
 */
export async function listFindingProposals(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof FindingQuery> = {},
): Promise<FindingList> {
  const { state, kind, population, limit, cursor } = FindingQuery.parse(input)
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.analyse')
  const [reading, rows, steps] = await Promise.all([
    loadReading(ctx.db, reach),
    ctx.db.findingDecision.findMany({
      where: { assessmentId },
      orderBy: { proposalKey: 'asc' },
      select: decisionSelect,
    }),
    loadState(ctx.db, reach),
  ])
  const proposals = findingProposals(
    reach.methodology,
    reading,
    wordsIn(reach.assessment.outputLanguage),
  )
  const decisions = new Map(rows.map((row) => [row.proposalKey, row]))
  const proposed = new Set(proposals.map(({ key }) => key))
  const all = [
    ...proposals.map((proposal) =>
      findingView(proposal.key, proposal, decisions.get(proposal.key)),
    ),
    ...rows
      .filter(({ proposalKey, decision }) => !proposed.has(proposalKey) && decision !== 'open')
      .map((row) => findingView(row.proposalKey, undefined, row)),
  ]
  const wanted = all.filter(
    (finding) =>
      (!state || (state === 'changed' ? finding.changed : finding.state === state)) &&
      (!kind || finding.kind === kind) &&
      (!population || finding.populationId === (population === 'country' ? null : population)),
  )
  const from = decodeCursor(cursor, z.tuple([z.int().min(0)]))?.[0] ?? 0
  const count = (one: (typeof findingStates)[number]) =>
    all.filter((finding) => finding.state === one).length
  return {
    items: wanted.slice(from, from + limit),
    total: wanted.length,
    counts: {
      open: count('open'),
      accepted: count('accepted'),
      rejected: count('rejected'),
      changed: all.filter(({ changed }) => changed).length,
    },
    nextCursor: wanted.length > from + limit ? encodeCursor([from + limit]) : null,
    editable:
      can(subjectOf(reach), 'questionnaire.review') &&
      acceptsChanges(reach, steps[reach.tool.step]?.status ?? 'not-started'),
  }
}
