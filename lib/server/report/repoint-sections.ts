import 'server-only'
import { authorize, record } from '@/lib/server/context'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { type Repointer, replaced } from '@/lib/server/reference/repointer'
import { sectionHoldings } from './text/section-holdings'

/** Another author takes over the sections of one who leaves. */
export const repointSections: Repointer = async (inner, reach, references, replacement) => {
  const assessmentId = reach.assessment.id
  authorize(reach.subject, 'report.assign')
  for (const { holderId: id } of references) {
    const { authorIds: before } = await inner.tx.reportSection.findUniqueOrThrow({
      where: { id },
      select: { authorIds: true },
    })
    const authorIds = replaced(before, replacement)
    await inner.tx.reportSection.update({
      where: { id },
      data: { authorIds, version: { increment: 1 } },
      select: { id: true },
    })
    const holdings = await sectionHoldings(inner.tx, { assessmentId, id })
    await keepReferences(inner, assessmentId, holdings, 'leave-out')
    await record(inner, {
      ...{ action: 'report.assign', entity: 'report-section', entityId: id, assessmentId },
      ...{ before: { authorIds: before }, after: { authorIds } },
    })
  }
}
