import { formatNumber } from '@/lib/core/rendering/format-number'

/** The size of a population in words; a small one is not told exactly. */
export function sizeWords(size: number | null, smallest: number, lang?: string): string {
  if (size === null) return 'not known'
  return size > 0 && size < smallest ? `under ${smallest}` : formatNumber(size, lang)
}
