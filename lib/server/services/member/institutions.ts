import 'server-only'
import type { Database, Transaction } from '../../db'

export interface Institution {
  /** Row of the stakeholder register. */
  id: string
  name: string
}

/** Institutions of the stakeholder register, in its order. */
export async function loadInstitutions(source: Transaction | Database, assessmentId: string): Promise<Institution[]> {
  const rows = await source.toolRow.findMany({
    where: { assessmentId, tableKey: 'stakeholders', removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, values: true },
  })
  return rows.map(({ id, values }) => ({ id, name: String((values as Record<string, unknown>).name ?? '') || id }))
}
