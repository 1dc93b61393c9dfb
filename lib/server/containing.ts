import 'server-only'

/**
 * Condition that a text holds these words somewhere, in whatever case. The database's wildcards in
 * them stand for themselves.
 */
export function containing(words: string): { contains: string; mode: 'insensitive' } {
  return { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' }
}
