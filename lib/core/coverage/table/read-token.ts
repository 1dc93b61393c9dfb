export interface Token {
  kind: 'number' | 'string' | 'name' | 'quoted-name' | 'symbol' | 'end' | 'unknown'
  text: string
  start: number
  /** Position of the character after the token. */
  end: number
}

const patterns: [Token['kind'], RegExp][] = [
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y],
  ['string', /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/y],
  ['quoted-name', /`[^`]+`/y],
  ['name', /[\p{L}_.][\p{L}\p{N}_.]*/uy],
  ['symbol', /%in%|==|!=|<>|<=|>=|&&|\|\||[=<>!&|()[\],+\-*/]/y],
]

/** The token that starts at or after the position; whitespace is passed over. */
export function readToken(text: string, position: number): Token {
  let start = position
  while (/\s/.test(text[start] ?? '')) start++
  if (start >= text.length) return { kind: 'end', text: '', start, end: start }
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start
    const found = pattern.exec(text)?.[0]
    if (found)
      return {
        kind,
        text: kind === 'quoted-name' ? found.slice(1, -1) : found,
        start,
        end: start + found.length,
      }
  }
  return { kind: 'unknown', text: text[start] ?? '', start, end: start + 1 }
}
