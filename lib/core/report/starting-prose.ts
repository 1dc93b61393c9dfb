import { composedBlocks } from '../documents/written-content'
import type { Output } from '../methodology/schema'
import type { Prose, ProseBlock } from './prose'
import type { ReferenceMaterial } from './reference-material'
import { findWrittenSection } from './written-sections'

/** The text that a section starts from: what the record says, with live references, and the tables and charts that it composes. */
export function startingProse(material: ReferenceMaterial, output: Output, sectionKey: string): Prose {
  const content = findWrittenSection(output, sectionKey)?.section.content ?? []
  const blocks = content.flatMap((_, index): ProseBlock[] => {
    const part = `${sectionKey}/${index}`
    return composedBlocks(material, output, part, 2).length > 0 ? [{ type: 'composed', attrs: { part } }] : []
  })
  return { type: 'doc', content: blocks }
}
