/**
 * Lower case without accents of Latin letters and without punctuation, so that small differences of
 * writing do not count.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * How alike two headings are, 0 to 1: the same words, one inside the other, or a slip of the pen.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [plainWords(one), plainWords(other)]
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const [mine, theirs] = [new Set(a.split(' ')), new Set(b.split(' '))]
  const shared = [...mine].filter((word) => theirs.has(word)).length
  const byWords = shared / Math.max(mine.size, theirs.size)
  const within = shared === Math.min(mine.size, theirs.size) ? 0.6 + 0.3 * byWords : byWords
  const longest = Math.max(a.length, b.length)
  const bySlips = longest <= 60 ? 1 - slips(a, b) / longest : 0
  return Math.max(within, bySlips >= 0.8 ? bySlips : 0)
}

/** Letters to change, add or leave out to make one text of the other. */
function slips(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...a].entries()) {
    const now = [row + 1]
    for (const [column, other] of [...b].entries())
      now.push(
        Math.min(
          (before[column + 1] ?? 0) + 1,
          (now[column] ?? 0) + 1,
          (before[column] ?? 0) + (letter === other ? 0 : 1),
        ),
      )
    before = now
  }
  return before.at(-1) ?? 0
}
