import 'server-only'
import type { Database, Transaction } from '@/lib/server/db'
import { Cells } from '@/lib/server/json-column'

export interface Institution {
  /** Row of the stakeholder register. */
  id: string
  name: string
}

/** Table of the stakeholder register. */
export const institutionTable = 'stakeholders'

/** Institutions of the stakeholder register, in its order. */
export async function loadInstitutions(
  source: Transaction | Database,
  assessmentId: string,
): Promise<Institution[]> {
  const rows = await source.toolRow.findMany({
    where: { assessmentId, tableKey: institutionTable, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, values: true },
  })
  return rows.map((row) => ({ id: row.id, name: nameOfInstitution(row) }))
}

export function nameOfInstitution({ id, values }: { id: string; values: unknown }): string {
  return String(Cells.parse(values).name ?? '') || id
}
