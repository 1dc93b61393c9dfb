import type { AreaOutline } from '@/lib/core/coverage/boundary/area-outline'
import type { PublishedCoverage } from '@/lib/core/coverage/disclosure/published-coverage'
import type { CoverageNames } from '@/lib/core/coverage/report/coverage-names'
import type { Words } from '@/lib/core/words'

/**
 * What a chart is about. Charts that show all populations or years leave the one they show aside.
 */
export interface ChartChoice {
  indicator: string
  event: string
  year: number
  populationId: string | null
}

export interface ChartMaterial {
  coverage: PublishedCoverage
  names: CoverageNames
  outlines: readonly AreaOutline[]
  words: Words
  /** Of a table or a run of text that `words` say, where the document is in another language. */
  spoken: { lang?: string }
}
