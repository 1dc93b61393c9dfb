import 'server-only'
import type { Transaction } from '@/lib/server/db'

export const sectionSelect = {
  id: true,
  sectionKey: true,
  authorIds: true,
  status: true,
  restricted: true,
  sequence: true,
  version: true,
  textChangedAt: true,
  textChangedBy: true,
} as const

export interface SectionRow {
  id: string
  sectionKey: string
  authorIds: string[]
  status: string
  restricted: boolean
  sequence: number
  version: number
  textChangedAt: Date | null
  textChangedBy: string
}

/** One change of a section, its text or its settings, at a time. */
export async function lockSection(
  tx: Transaction,
  assessmentId: string,
  outputKey: string,
  sectionKey: string,
): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${assessmentId}/${outputKey}/${sectionKey}`}, 16))`
}

/** The row of the section, made if there is none. Call it with the section locked. */
export async function ensureRow(
  tx: Transaction,
  assessmentId: string,
  outputKey: string,
  sectionKey: string,
): Promise<SectionRow> {
  const place = { assessmentId, outputKey, sectionKey }
  return tx.reportSection.upsert({
    where: { assessmentId_outputKey_sectionKey: place },
    create: place,
    update: {},
    select: sectionSelect,
  })
}
