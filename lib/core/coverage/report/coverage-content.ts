import type { SectionContent } from '@/lib/core/methodology/outline'
import type { Block } from '@/lib/core/rendering/block'
import type { Surroundings } from '@/lib/core/tool/surroundings'
import { alternativeBlocks } from './coverage-alternatives'
import { areaBlocks, comparisonBlocks, trendBlocks } from './coverage-comparison'
import { coverageMaterial } from './coverage-material'
import { methodBlocks } from './coverage-methods'
import { resultBlocks, unmeasuredBlocks } from './coverage-results'
import { qualityBlocks, sourceBlocks } from './coverage-sources'

type Part = Extract<SectionContent, { from: 'coverage' }>['part']

/**
 * Blocks of one part of the coverage statistics. Everything is made from what may leave the
 * assessment.
 */
export function coverageBlocks(
  { methodology, facts, words }: Pick<Surroundings, 'methodology' | 'facts' | 'words'>,
  part: Part,
): Block[] {
  if (!facts.coverage) return []
  const material = coverageMaterial(methodology, facts, facts.coverage, words)
  switch (part) {
    case 'results':
      return resultBlocks(material)
    case 'not-measured':
      return unmeasuredBlocks(material)
    case 'sources':
      return sourceBlocks(material, facts.documents)
    case 'comparison':
      return comparisonBlocks(material)
    case 'trend':
      return trendBlocks(material)
    case 'areas':
      return areaBlocks(material)
    case 'alternatives':
      return alternativeBlocks(material)
    case 'quality':
      return qualityBlocks(material)
    case 'methods':
      return methodBlocks(material)
  }
}
