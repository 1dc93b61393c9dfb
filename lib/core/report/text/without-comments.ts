import type { Prose } from './prose'

interface Node {
  type: string
  text?: string
  marks?: { type: string; attrs?: object }[] | undefined
  content?: Node[]
}

/**
 * The text without the marks of comments: what two texts have in common when people only commented
 * on them.
 */
export function withoutComments(prose: Prose): unknown {
  return plain(prose as Node)
}

function plain({ marks, content, ...node }: Node): Node {
  const kept = marks?.filter(({ type }) => type !== 'comment')
  return {
    ...node,
    ...(kept && kept.length > 0 && { marks: kept }),
    ...(content && { content: joined(content.map(plain)) }),
  }
}

/** A mark splits a run of text; without it the parts are one again. */
function joined(nodes: Node[]): Node[] {
  const runs: Node[] = []
  for (const node of nodes) {
    const last = runs.at(-1)
    if (last?.type === 'text' && node.type === 'text' && marksOf(last) === marksOf(node))
      last.text = `${last.text ?? ''}${node.text ?? ''}`
    else runs.push({ ...node })
  }
  return runs
}

function marksOf({ marks = [] }: Node): string {
  return JSON.stringify(marks.map(({ type, attrs }) => [type, attrs ?? null]).sort())
}
