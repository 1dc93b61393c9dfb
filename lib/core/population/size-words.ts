import { formatNumber } from '@/lib/core/rendering/format-number'
import type { Words } from '@/lib/core/words'

/** The size of a population in words; a small one is not told exactly. */
export function sizeWords(
  { say }: Words,
  size: number | null,
  smallest: number,
  lang?: string,
): string {
  if (size === null) return say('printed.notKnown')
  return size > 0 && size < smallest
    ? say('printed.under', { most: formatNumber(smallest, lang) })
    : formatNumber(size, lang)
}
