import 'server-only'
import { type Holding, holder } from '@/lib/core/reference/pointer'
import { sectionPointers } from '@/lib/core/report/section-pointers'
import type { Source } from '@/lib/server/report/report-reach'
import { unfolded } from './load-text'
import { storedProse } from './text'

interface Wanted {
  assessmentId: string
  /** One section; without it all of the assessment. */
  id?: string
}

/** What sections of reports point at: their authors, and all that their texts refer to. */
export async function sectionHoldings(source: Source, where: Wanted): Promise<Holding[]> {
  const rows = await source.reportSection.findMany({
    where,
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, outputKey: true, authorIds: true, sequence: true },
      ...{ state: true, stateSequence: true },
    },
  })
  const documents = await unfolded(source, rows)
  return rows.map(({ id, outputKey, authorIds, sequence }, index) => {
    const document = documents[index]
    const prose = document && sequence > 0 ? storedProse(document) : null
    return {
      holder: holder('section', id, outputKey),
      pointers: sectionPointers({ authorIds, prose }),
    }
  })
}
