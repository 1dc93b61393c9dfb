import type { SectionContent } from '@/lib/core/methodology/outline'
import type { Output } from '@/lib/core/methodology/schema'
import { findWrittenSection } from '@/lib/core/methodology/written-sections'
import type { ReferenceMaterial } from '@/lib/core/report/reference/reference-material'
import type { Prose, ProseBlock } from '@/lib/core/report/text/prose'
import { composedBlocks } from '@/lib/core/report/text/written-content'
import type { Words } from '@/lib/core/words'
import {
  answerSentences,
  coverageSentences,
  documentSentences,
  fieldSentences,
  isFieldSaid,
  populationSentences,
  scopeSentences,
} from './record-sentences'
import { reviewSentences } from './review-sentences'
import { paragraph, present, type Starting } from './sentence'
import { chartSentences, tableSentences } from './table-sentences'

/**
 * The text that a section starts from: what the record says, in sentences with live references, and
 * the tables and charts that it composes. Sentences are said in `words`.
 */
export function startingProse(
  from: ReferenceMaterial,
  output: Output,
  sectionKey: string,
  words: Words = from.words,
): Prose {
  const material: Starting = { ...from, sentences: words }
  const section = findWrittenSection(output, sectionKey)?.section
  const blocks = (section?.content ?? []).flatMap((content, index): ProseBlock[] => {
    const part = `${sectionKey}/${index}`
    const isComposed =
      !section?.sentencesOnly &&
      !isSaid(material, content) &&
      composedBlocks(material, output, part, 2).length > 0
    return [
      ...sentences(material, content),
      ...(isComposed ? [{ type: 'composed' as const, attrs: { part } }] : []),
    ]
  })
  return { type: 'doc', content: withoutRepeats(blocks) }
}

/** Whether the sentences say all that the composed part would. */
function isSaid(material: Starting, content: SectionContent): boolean {
  return (
    content.from === 'scope' ||
    content.from === 'text' ||
    (content.from === 'field' && isFieldSaid(material, content))
  )
}

function sentences(material: Starting, content: SectionContent): ProseBlock[] {
  switch (content.from) {
    case 'text':
      return present(content.text.split(/\n\s*\n/).map((text) => paragraph(text.trim())))
    case 'field':
      return fieldSentences(material, content)
    case 'table':
      return tableSentences(material, content)
    case 'count-chart':
      return chartSentences(material, content)
    case 'scope':
      return scopeSentences(material)
    case 'populations':
      return populationSentences(material)
    case 'documents':
      return documentSentences(material)
    case 'answers':
      return answerSentences(material, content.sections)
    case 'coverage':
      return content.part === 'results' ? coverageSentences(material) : []
    case 'review':
      return reviewSentences(material, content.part)
    case 'bibliography':
    case 'note':
    case 'members':
    case 'progress':
    case 'questionnaire':
    case 'report':
      return []
  }
}

/** A chart and a table of the same rows say the same sentence of counts; it stands once. */
function withoutRepeats(blocks: readonly ProseBlock[]): ProseBlock[] {
  const seen = new Set<string>()
  return blocks.filter((block) => {
    const words = JSON.stringify(block)
    if (seen.has(words) && words.includes('"count:')) return false
    seen.add(words)
    return true
  })
}
