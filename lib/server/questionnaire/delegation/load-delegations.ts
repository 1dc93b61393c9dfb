import 'server-only'
import type { Delegation } from '@/lib/core/questionnaire/delegation/delegation'
import { delegationPointers } from '@/lib/core/questionnaire/questionnaire-pointers'
import { type Holding, holder } from '@/lib/core/reference/pointer'
import type { Source } from '@/lib/server/questionnaire/questionnaire-reach'

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
