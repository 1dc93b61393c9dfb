import 'server-only'
import { evidencePointers } from '@/lib/core/evidence/evidence-pointers'
import { findTool } from '@/lib/core/methodology/find'
import { holder } from '@/lib/core/reference/pointer'
import { authorize, record } from '@/lib/server/context'
import { keepReferences } from '@/lib/server/reference/keep-references'
import type { Repointer } from '@/lib/server/reference/repointer'

/** Evidence keeps its page and its note when another document takes the place of its own. */
export const repointEvidence: Repointer = async (inner, reach, references, { from, to }) => {
  const assessmentId = reach.assessment.id
  for (const { holderId: id, within, holderTable } of references) {
    const { editors } = findTool(reach.methodology, within)
    authorize(reach.subject, 'evidence.create', { access: editors })
    await inner.tx.evidenceLink.update({
      where: { id },
      data: { documentId: to },
      select: { id: true },
    })
    const pointers = evidencePointers({ documentId: to })
    await keepReferences(inner, assessmentId, [
      { holder: holder('evidence', id, within, holderTable), pointers },
    ])
    await record(inner, {
      ...{ action: 'evidence.update', entity: 'evidence', entityId: id, assessmentId },
      ...{ before: { documentId: from.id }, after: { documentId: to } },
    })
  }
}
