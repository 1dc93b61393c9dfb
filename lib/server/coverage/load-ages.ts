import 'server-only'
import type { CoverageFacts } from '@/lib/core/coverage/estimate/facts'
import type { RegisterAges } from '@/lib/core/coverage/import/register-ages'
import type { Source } from './coverage-reach'

/**
 * Registered events by age and sex, of the places of which a count was taken over from a register
 * and may be published.
 * Where several files tell of the same, the latest speaks. Results are large, so that the database
 * takes out what is needed.
 */
export async function loadAges(
  source: Source,
  assessmentId: string,
): Promise<NonNullable<CoverageFacts['ages']>> {
  const files = await source.$queryRaw<
    { fileName: string; ages: RegisterAges[]; places: string[] }[]
  >`
    SELECT i."fileName", i.result->'ages' AS ages,
      array_agg(DISTINCT e.event || '|' || coalesce(e."populationId"::text, '') || '|' ||
        e.year) AS places
    FROM "CoverageImport" i JOIN "CoverageEstimate" e ON e."importId" = i.id
    WHERE i."assessmentId" = ${assessmentId}::uuid AND i.status = 'done'
      AND jsonb_typeof(i.result->'ages') = 'array'
      AND e."removedAt" IS NULL AND e.content->>'disclosure' = 'public'
    GROUP BY i.id ORDER BY i."createdAt" DESC, i.id DESC`
  const seen = new Set<string>()
  return files.flatMap(({ fileName, ages, places }) => {
    const taken = ages.filter((one) => places.includes(keyOf(one)) && !seen.has(keyOf(one)))
    for (const one of taken) seen.add(keyOf(one))
    return taken.map((one) => ({ ...one, source: fileName }))
  })
}

function keyOf({ event, populationId, year }: RegisterAges): string {
  return `${event}|${populationId ?? ''}|${year}`
}
