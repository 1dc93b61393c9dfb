import 'server-only'
import {
  type ReferenceMaterial,
  referenceMaterial,
} from '@/lib/core/report/reference/reference-material'
import { loadFacts } from '@/lib/server/assessment/load-facts'
import type { ReportReach, Source } from '@/lib/server/report/report-reach'
import { loadState } from '@/lib/server/step/load-state'
import { wordsIn } from '@/lib/server/words/words-in'

/** All that a text can refer to and be composed from, its own sections among it. */
export async function loadMaterial(source: Source, reach: ReportReach): Promise<ReferenceMaterial> {
  return referenceMaterial(
    reach.methodology,
    await loadFacts(source, reach, await loadState(source, reach), reach.output),
    wordsIn(reach.methodology.language),
  )
}
