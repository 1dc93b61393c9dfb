import 'server-only'
import type { Fragment } from './font-fragments'

const rightToLeft = /[\p{Script=Arabic}\p{Script=Thaana}]/u
const letter = /\p{Letter}/u

/** An element of the structure of a PDF with its pieces in the order in which they are read; the engine gives them from left to right. */
export function inReadingOrder(element: string, pages: ReadonlyMap<number, ReadonlyMap<number, Fragment>>, direction: 'ltr' | 'rtl'): string {
  const listed = /\/Type \/StructElem[\s\S]*?\/K \[([\d ]+)\][\s\S]*?\/Pg (\d+) 0 R/.exec(element)
  const fragments = pages.get(Number(listed?.[2]))
  const marks = listed?.[1]?.split(' ').map(Number) ?? []
  const pieces = marks.flatMap((mark) => fragments?.get(mark) ?? [])
  if (pieces.length < 2 || pieces.length !== marks.length || !pieces.some(isRightToLeft)) return element
  const order = linesOf(pieces).flatMap((line) => (direction === 'rtl' ? turned(line.reverse(), isLeftToRight) : turned(line, isRightToLeft)))
  return element.replace(/\/K \[[\d ]+\]/, `/K [${order.map(({ mark }) => mark).join(' ')}]`)
}

export function isRightToLeft({ clusters }: Fragment): boolean {
  return clusters.some(({ text }) => rightToLeft.test(text))
}

function isLeftToRight(piece: Fragment): boolean {
  return !isRightToLeft(piece) && piece.clusters.some(({ text }) => letter.test(text))
}

function linesOf(pieces: readonly Fragment[]): Fragment[][] {
  const lines: Fragment[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    const before = line?.at(-1)
    const isNew = !before || piece.x < before.x - 3 * piece.size || Math.abs(piece.y - before.y) > 1.3 * piece.size
    if (isNew) lines.push([piece])
    else line?.push(piece)
  }
  return lines
}

/** Turns round each stretch that begins and ends with a piece of the other direction. */
function turned(line: readonly Fragment[], isOther: (piece: Fragment) => boolean): Fragment[] {
  const kinds = line.map((piece) => (isOther(piece) ? 'o' : isRightToLeft(piece) || isLeftToRight(piece) ? 's' : 'n')).join('')
  const result: Fragment[] = []
  for (const { 0: stretch, index } of kinds.matchAll(/o(?:[on]*o)?|./g)) {
    const pieces = line.slice(index, index + stretch.length)
    result.push(...(stretch.startsWith('o') ? pieces.reverse() : pieces))
  }
  return result
}
