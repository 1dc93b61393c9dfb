import { everySection } from './find'
import type { Methodology, Output } from './schema'

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
