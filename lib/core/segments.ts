/** Engines take minutes once a text has more than 65,535 units. */
const most = 30_000
/** Near the end of a part that goes on, words are not yet certain. */
const margin = 300

/**
 * Words or graphemes of a text of any length, as `segmenter.segment` gives them; `index` is their
 * place in the whole.
 */
export function* segments(segmenter: Intl.Segmenter, text: string): Generator<Intl.SegmentData> {
  let from = 0
  while (from < text.length) {
    const end = from + most
    const isLast = end >= text.length
    let next = from
    for (const found of segmenter.segment(text.slice(from, end))) {
      const after = from + found.index + found.segment.length
      if (!isLast && next > from && after > end - margin) break
      yield { ...found, index: from + found.index, input: text }
      next = after
    }
    from = next
  }
}
