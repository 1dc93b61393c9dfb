import 'server-only'
import type { Output } from '@/lib/core/methodology/schema'
import { writtenSections } from '@/lib/core/methodology/written-sections'
import type { Block } from '@/lib/core/rendering/block'
import type { ReferenceMaterial } from '@/lib/core/report/reference/reference-material'
import type { ComposedPart } from '@/lib/core/report/report-views'
import { composedBlocks } from '@/lib/core/report/text/written-content'
import { fragmentHtml } from '@/lib/server/rendering/html/html-fragment'

/**
 * What the record composes for the section, and what else of it stands in its text, for looking at.
 */
export function composedParts(
  material: ReferenceMaterial,
  output: Output,
  sectionKey: string,
): ComposedPart[] {
  const prose = material.facts.reports[output.key]?.sections.find(
    ({ key }) => key === sectionKey,
  )?.prose
  const used = new Set(
    (prose?.content ?? []).flatMap((block) =>
      block.type === 'composed' ? [block.attrs.part] : [],
    ),
  )
  return writtenSections(output).flatMap(({ section }) =>
    section.content.flatMap((_, index): ComposedPart[] => {
      const part = `${section.key}/${index}`
      if (section.key !== sectionKey && !used.has(part)) return []
      const blocks = composedBlocks(material, output, part, 2)
      return blocks.length > 0
        ? [
            {
              part,
              title: titleOf(blocks) ?? section.title,
              html: fragmentHtml(material.methodology.language, blocks),
            },
          ]
        : []
    }),
  )
}

function titleOf(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.type === 'table') return block.caption
    if (block.type === 'chart') return block.title
    if (block.type === 'heading') return block.text
  }
  return null
}
