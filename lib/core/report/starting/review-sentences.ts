import { deskReviewOf } from '@/lib/core/desk-review/layout'
import type { reviewParts } from '@/lib/core/methodology/outline'
import type { ProseBlock } from '@/lib/core/report/text/prose'
import type { Starting } from './sentence'
import { chartSentences, tableSentences } from './table-sentences'

/** What a part of the desk review says in sentences; its rows stand in the tables that follow. */
export function reviewSentences(
  material: Starting,
  part: (typeof reviewParts)[number],
): ProseBlock[] {
  const { say } = material.sentences
  const { tool, layout } = deskReviewOf(material.methodology)
  const counted = (table: string, column: string, title: string) =>
    chartSentences(material, { tool: tool.key, table, column, title })
  switch (part) {
    case 'findings':
      return counted(layout.matrix, 'status', say('printed.starting.reviewByStatus'))
    case 'treaties':
      return counted(layout.treaties, 'standing', say('printed.starting.standing'))
    case 'not-found':
      return tableSentences(material, {
        from: 'table',
        tool: tool.key,
        table: layout.matrix,
        columns: ['topic'],
        where: { column: 'status', in: ['not-found'] },
      })
    case 'follow-up':
      return counted(layout.matrix, 'follow_up', say('printed.starting.followUps'))
    case 'sources':
      return []
  }
}
