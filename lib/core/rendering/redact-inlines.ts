import type { Inline } from './block'

/** What a public version may still point at. */
export interface Kept {
  anchors: ReadonlySet<string>
  sources: ReadonlySet<string>
}

/** Restricted words give way to a short note each, `left`; neighbours count as one passage. */
export function withoutRestricted(
  content: readonly Inline[],
  left: Inline,
): { content: Inline[]; leftOut: number } {
  let leftOut = 0
  const kept = content.flatMap((inline, place): Inline[] => {
    if (!inline.restricted) return [inline]
    if (content[place - 1]?.restricted) return []
    leftOut++
    return [{ ...left, italic: true }]
  })
  return { content: kept, leftOut }
}

/**
 * References, links and sources whose target was left out lead nowhere any more: the reference says
 * so, the link becomes plain text.
 */
export function withoutDeadEnds(content: readonly Inline[], kept: Kept, left: Inline): Inline[] {
  return content.map(({ ref, href, cite, footnote, ...inline }) => {
    const sources = cite?.filter((key) => kept.sources.has(key)) ?? []
    const isDead = ref !== undefined && !kept.anchors.has(ref)
    return {
      ...inline,
      ...(isDead && left),
      ...(ref !== undefined && !isDead && { ref }),
      ...(href !== undefined && leads(href, kept) && { href }),
      ...(sources.length > 0 && { cite: sources }),
      ...(footnote && {
        footnote: footnote.map(({ href: to, ...note }) => ({
          ...note,
          ...(to !== undefined && leads(to, kept) && { href: to }),
        })),
      }),
    }
  })
}

function leads(href: string, { anchors }: Kept): boolean {
  return !href.startsWith('#') || anchors.has(href.slice(1))
}
