import 'server-only'
import type { FactRow } from '@/lib/core/assessment/assessment-facts'
import { questionNumbers } from '@/lib/core/desk-review/review-row'
import { fieldsOf } from '@/lib/core/methodology/find'
import { identifiersIn } from '@/lib/core/methodology/value'
import type { FollowUpRow } from '@/lib/core/questionnaire/answering/view'
import { Cells } from '@/lib/server/json-column'
import type { QuestionnaireReach, Source } from '@/lib/server/questionnaire/questionnaire-reach'

const followUpColumn = 'follow_up_questions'

/** Desk-review rows that name a question, by its number; only the questions asked for. */
export async function followUpRows(
  source: Source,
  reach: QuestionnaireReach,
  questions: ReadonlySet<string>,
): Promise<Record<string, FollowUpRow[]>> {
  const tables = reach.methodology.tools.flatMap((tool) =>
    fieldsOf(tool).flatMap((field) =>
      field.kind === 'table' && field.columns.some(({ key }) => key === followUpColumn)
        ? [{ toolKey: tool.key, tableKey: field.key }]
        : [],
    ),
  )
  if (tables.length === 0) return {}
  const rows = await source.toolRow.findMany({
    where: { assessmentId: reach.assessment.id, removedAt: null, OR: tables },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, values: true },
  })
  const followUps: Record<string, FollowUpRow[]> = {}
  for (const { id, values } of rows) {
    const cells = Cells.parse(values)
    for (const question of questionNumbers(words(cells[followUpColumn])).filter((number) =>
      questions.has(number),
    )) {
      followUps[question] ??= []
      followUps[question].push({
        rowId: id,
        topic: words(cells.topic),
        summary: words(cells.summary_finding),
        locator: words(cells.locator),
        sources: identifiersIn(cells.source),
      })
    }
  }
  return followUps
}

function words(cell: FactRow['values'][string] | undefined): string {
  return typeof cell === 'string' ? cell : ''
}
