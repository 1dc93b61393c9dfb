import 'server-only'
import type { TemplateContext } from '@/lib/core/coverage/template/read-template'
import type { CoverageReach, Source } from '@/lib/server/coverage/coverage-reach'
import { documentOptions } from '@/lib/server/tool/references'

/** What the names in a workbook of estimates can stand for in this assessment. */
export async function loadTemplateContext(
  source: Source,
  reach: CoverageReach,
): Promise<TemplateContext> {
  const [populations, documents] = await Promise.all([
    source.population.findMany({
      where: { assessmentId: reach.assessment.id, removedAt: null },
      orderBy: { position: 'asc' },
      select: { id: true, name: true, code: true },
    }),
    documentOptions(source, reach),
  ])
  const events = reach.methodology.events.map(({ key, title }) => ({ key, title }))
  return {
    events,
    populations,
    documents: documents.map(({ id, label }) => ({ id, title: label })),
  }
}
