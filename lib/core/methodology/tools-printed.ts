import type { OutlineSection } from '@/lib/core/methodology/outline'
import type { Methodology, Output } from '@/lib/core/methodology/schema'

/** Tools whose fields and rows the output prints. */
export function toolsPrinted(methodology: Methodology, output: Output): string[] {
  const content = everySection(output.outline).flatMap((section) => section.content)
  const reviewed = methodology.tools.filter(({ review }) => review).map(({ key }) => key)
  const printed = content.flatMap((part) => {
    if ('tool' in part) return [part.tool]
    return part.from === 'review' ? reviewed : []
  })
  return [...new Set(printed)]
}

function everySection(list: readonly OutlineSection[]): OutlineSection[] {
  return list.flatMap((section) => [section, ...everySection(section.sections ?? [])])
}
