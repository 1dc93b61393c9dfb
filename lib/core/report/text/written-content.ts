import { documentName } from '@/lib/core/document/document-name'
import type { Output } from '@/lib/core/methodology/schema'
import { findWrittenSection } from '@/lib/core/methodology/written-sections'
import { contentBlocks } from '@/lib/core/outline/section-content'
import type { Block, Picture } from '@/lib/core/rendering/block'
import type { ReferenceMaterial } from '@/lib/core/report/reference/reference-material'
import { presentValue } from '@/lib/core/report/reference/stale-references'
import type { Surroundings } from '@/lib/core/tool/surroundings'
import type { Prose } from './prose'
import { type ProseContext, proseBlocks } from './prose-blocks'
import { inlineRuns } from './prose-text'

/** Where a text is printed: below which heading, and what stands in for pictures. */
export interface TextPlace {
  level: number
  title: string
  anchor: string
  pictures: ReadonlyMap<string, Picture>
}

/** The text of a section of a written output; null where nobody wrote anything. */
export function writtenProse(
  { facts }: Pick<Surroundings, 'facts'>,
  output: string,
  section: string,
): Prose | null {
  const prose = facts.reports[output]?.sections.find(({ key }) => key === section)?.prose
  const said =
    (prose?.content ?? []).some(({ type }) => type === 'figure' || type === 'composed') ||
    (prose && inlineRuns(prose).some((run) => run.length > 0))
  return prose && said ? prose : null
}

/**
 * The written text as blocks, with what the record composes inside it. What it refers to is looked
 * up in `accepted`.
 */
export function writtenBlocks(
  material: ReferenceMaterial,
  output: Output,
  prose: Prose,
  place: TextPlace,
  accepted: ReferenceMaterial = material,
): Block[] {
  const { facts, words, methodology } = material
  const context: ProseContext = {
    ...place,
    words,
    lang: methodology.language,
    present: (target) => presentValue(accepted, target),
    isCitable: (id) => facts.documents.some((document) => document.id === id),
    picture: (id) => {
      const [image, document] = [
        place.pictures.get(id),
        facts.documents.find((candidate) => candidate.id === id),
      ]
      return image && document
        ? {
            image,
            source: documentName(words, facts.documents, id),
            restricted: document.confidentiality === 'confidential',
          }
        : null
    },
    composed: (part) => composedBlocks(material, output, part, place.level + 1),
  }
  return proseBlocks(context, prose)
}

/**
 * What the record composes at a place of the outline, for instance `results/1`; nothing for a place
 * that is not there.
 */
export function composedBlocks(
  around: Surroundings,
  output: Output,
  part: string,
  level: number,
): Block[] {
  const [key = '', index = ''] = part.split('/')
  const content = findWrittenSection(output, key)?.section.content[Number(index)]
  return content && content.from !== 'report'
    ? contentBlocks(around, content, Math.min(level, 4))
    : []
}
