import 'server-only'
import type { Json } from '@/lib/core/json'
import { failingChecks } from '@/lib/core/methodology/checks/failing-checks'
import type { Tool } from '@/lib/core/methodology/schema'
import { formatValue } from '@/lib/core/tool/format-value'
import { type PlacedCheckFailure, placedCheckFailure } from '@/lib/core/tool/placed-check-failure'
import type { ToolView } from '@/lib/core/tool/tool-view'
import { type Reach, subjectOf } from '@/lib/server/assessment/reach'
import type { Ctx } from '@/lib/server/context'
import { wordsIn } from '@/lib/server/words/words-in'
import { loadChecks } from './load-checks'

/** What does not make sense in a tool as this person sees it, errors and warnings. */
export async function toolFailures(
  ctx: Ctx,
  reach: Reach,
  tool: Tool,
  seen: Pick<ToolView, 'fields' | 'rows' | 'references'>,
): Promise<PlacedCheckFailure[]> {
  const { methodology } = reach
  const { edition, checks, elsewhere, today } = await loadChecks(ctx, reach, tool)
  const values = Object.entries(seen.fields).map(([key, { value }]) => [key, value] as const)
  const material = {
    fields: { ...elsewhere.fields, [tool.key]: Object.fromEntries(values) },
    rows: { ...elsewhere.rows, [tool.key]: seen.rows },
    today,
  }
  const options = Object.values(seen.references).flat()
  const names = new Map(options.map(({ id, label }) => [id, label]))
  const wording = { methodology, names, words: wordsIn(ctx.lang ?? 'en') }
  // Who sees the tool may open its form; no text or output is named.
  const standing = { methodology, subject: subjectOf(reach), reports: [], sharing: {} }
  return failingChecks(edition, checks, material, (column, value) =>
    formatValue(wording, column, value as Json),
  ).map((failure) => placedCheckFailure(standing, failure))
}
