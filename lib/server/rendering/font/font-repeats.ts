import 'server-only'
import type { Cluster, Fragment } from './font-fragments'

/** Clusters whose text a cluster beside them has already, in a piece at another height. */
export function repeatedClusters(fragments: readonly Fragment[]): Set<Cluster> {
  return new Set([
    ...split(fragments.filter(({ font }) => !font.nastaliq)),
    ...loose(fragments.filter(({ font }) => font.nastaliq)),
  ])
}

/**
 * The first cluster of a piece goes on with the last one before it, unless it begins with the same
 * glyph: then the text says it twice.
 */
function split(fragments: readonly Fragment[]): Cluster[] {
  const repeated: Cluster[] = []
  let before: Fragment | undefined
  let cluster: Cluster | undefined
  for (const fragment of fragments) {
    const [first] = fragment.clusters
    const goesOn =
      before &&
      first &&
      first.text === cluster?.text &&
      first.glyphs[0] !== cluster.glyphs[0] &&
      isBeside(before, fragment)
    if (goesOn) repeated.push(first)
    if (!goesOn || fragment.clusters.length > 1) cluster = fragment.clusters.at(-1)
    before = fragment
  }
  return repeated
}

function isBeside(before: Fragment, fragment: Fragment): boolean {
  const height = Math.abs(fragment.y - before.y)
  return fragment.font === before.font && height > 0.001 && height < fragment.size
}

/**
 * In Nastaliq each letter has a height and a form of its own; what takes no room in the line are
 * the dots of the letter behind them.
 */
function loose(fragments: readonly Fragment[]): Cluster[] {
  const clusters = fragments.flatMap(({ font, clusters }) =>
    clusters.map((cluster) => ({
      cluster,
      loose: !cluster.glyphs.some((glyph) => font.wide.has(glyph)),
    })),
  )
  return clusters.flatMap(({ cluster, loose }, index) => {
    const letter = clusters.slice(index + 1, index + 6).find((next) => !next.loose)
    return loose && letter?.cluster.text === cluster.text ? [cluster] : []
  })
}
