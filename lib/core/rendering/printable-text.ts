import type { DocumentModel } from './block'

/** Control characters, lone surrogates and noncharacters: XML 1.0 and PDF cannot hold them. */
const unprintable = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu
const otherLineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Controls that turn the direction of what follows until they are closed. */
const directionControls = /[\u202A-\u202E\u2066-\u2069]/
const closeEmbedding = '\u202C'
const closeIsolate = '\u2069'

/**
 * The text without what no file can hold; lines end in a line feed, and no control of direction
 * reaches beyond its line.
 */
export function printableText(text: string): string {
  const held = text.replace(otherLineBreaks, '\n').replace(unprintable, '')
  return directionControls.test(held) ? held.split('\n').map(closedLine).join('\n') : held
}

/** The document with every text of it printable; pictures stay as they are. */
export function printableDocument(model: DocumentModel): DocumentModel {
  return printable(model)
}

function printable<T>(value: T): T
function printable(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value)
  if (Array.isArray(value)) return value.map((each) => printable(each))
  if (typeof value !== 'object' || value === null || isPicture(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printable(each)]))
}

function isPicture(value: object): boolean {
  return 'mime' in value && 'data' in value
}

/** Closes what the line leaves open, and drops ends that have no beginning in it. */
function closedLine(line: string): string {
  const open: string[] = []
  let closed = ''
  for (const sign of line) {
    if (sign === closeEmbedding || sign === closeIsolate) closed += endOf(sign, open)
    else {
      if (directionControls.test(sign)) open.push(sign >= '\u2066' ? closeIsolate : closeEmbedding)
      closed += sign
    }
  }
  return closed + open.reverse().join('')
}

/**
 * An isolate ends with all that was opened inside it; an embedding only when it is the innermost.
 */
function endOf(sign: string, open: string[]): string {
  if (sign === closeEmbedding) return open.at(-1) === sign ? (open.pop() ?? '') : ''
  const start = open.lastIndexOf(sign)
  return start < 0 ? '' : open.splice(start).reverse().join('')
}
