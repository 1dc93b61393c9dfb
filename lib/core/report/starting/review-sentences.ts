import { deskReviewOf } from '@/lib/core/desk-review/layout'
import type { reviewParts } from '@/lib/core/methodology/outline'
import type { ReferenceMaterial } from '@/lib/core/report/reference/reference-material'
import type { ProseBlock } from '@/lib/core/report/text/prose'
import { chartSentences, tableSentences } from './table-sentences'

/** What a part of the desk review says in sentences; its rows stand in the tables that follow. */
export function reviewSentences(
  material: ReferenceMaterial,
  part: (typeof reviewParts)[number],
): ProseBlock[] {
  const { tool, layout } = deskReviewOf(material.methodology)
  const counted = (table: string, column: string, title: string) =>
    chartSentences(material, { tool: tool.key, table, column, title })
  switch (part) {
    case 'findings':
      return counted(layout.matrix, 'status', 'Rows of the review by state')
    case 'treaties':
      return counted(layout.treaties, 'standing', 'Standing of the State')
    case 'not-found':
      return tableSentences(material, {
        from: 'table',
        tool: tool.key,
        table: layout.matrix,
        columns: ['topic'],
        where: { column: 'status', in: ['not-found'] },
      })
    case 'carried':
      return counted(layout.matrix, 'carry_to', 'Rows carried on')
    case 'sources':
      return []
  }
}
