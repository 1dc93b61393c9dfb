/** Sets of nodes that lead back to themselves (strongly connected, or pointing at itself). */
export function ringsOf(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const back = reversed(edges)
  const seen = new Set<string>()
  const rings: string[][] = []
  for (const start of finishingOrder(edges).reverse()) {
    const group = flood(start, back, seen)
    const loops = edges.get(start)?.includes(start) ?? false
    if (group.length > 1 || loops) rings.push(group.sort())
  }
  return rings
}

/** Nodes in the order in which a walk into the depth leaves them. */
function finishingOrder(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const order: string[] = []
  const seen = new Set<string>()
  for (const root of edges.keys()) {
    if (seen.has(root)) continue
    seen.add(root)
    const path = [{ node: root, next: 0 }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = (edges.get(top.node) ?? [])[top.next]
      top.next += 1
      if (target === undefined) order.push(path.pop()?.node ?? root)
      else if (edges.has(target) && !seen.has(target)) {
        seen.add(target)
        path.push({ node: target, next: 0 })
      }
    }
  }
  return order
}

function reversed(edges: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const back = new Map<string, string[]>([...edges.keys()].map((node) => [node, []]))
  for (const [from, targets] of edges) for (const to of targets) back.get(to)?.push(from)
  return back
}

/** Everything not seen yet that can be reached from the start; marks it seen. */
function flood(start: string, edges: ReadonlyMap<string, string[]>, seen: Set<string>): string[] {
  const waiting = seen.has(start) ? [] : [start]
  const group: string[] = []
  seen.add(start)
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    group.push(node)
    for (const next of edges.get(node) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      waiting.push(next)
    }
  }
  return group
}
