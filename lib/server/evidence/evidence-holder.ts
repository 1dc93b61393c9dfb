import 'server-only'
import { can } from '@/lib/core/policy/can'
import { subjectOf } from '@/lib/server/assessment/reach'
import type { HolderReader } from '@/lib/server/reference/holder-reader'
import { fieldHolder, fieldHolderId, readableRows, rowWords } from '@/lib/server/tool/tool-holders'

/** A link of evidence is shown as the row or the field that it belongs to. */
export const evidenceHolder: HolderReader = {
  readable: async (source, reach) =>
    can(subjectOf(reach), 'document.read') ? readableRows(source, reach, 'evidence') : null,
  describe: async (source, reach, references) => {
    const links = await source.evidenceLink.findMany({
      where: {
        id: { in: references.map(({ holderId }) => holderId) },
        assessmentId: reach.assessment.id,
      },
      select: { id: true, toolKey: true, fieldKey: true, rowId: true },
    })
    const rows = await rowWords(
      source,
      reach,
      links.flatMap(({ rowId }) => rowId ?? []),
    )
    const byId = new Map(links.map((link) => [link.id, link]))
    const fields = references.map((reference) => {
      const { toolKey = '', fieldKey = '' } = byId.get(reference.holderId) ?? {}
      return { ...reference, within: toolKey, holderId: fieldHolderId(toolKey, fieldKey) }
    })
    const words = await fieldHolder.describe(source, reach, fields)
    return words.map((ofField, index) => {
      const rowId = byId.get(references[index]?.holderId ?? '')?.rowId
      return { ...ofField, ...(rowId && rows.get(rowId)) }
    })
  },
  isReplaceable: () => true,
}
