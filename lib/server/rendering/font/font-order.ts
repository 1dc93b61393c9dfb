import 'server-only'
import type { Fragment } from './font-fragments'

const rightToLeft = /(?!\p{Number})[\p{Script=Arabic}\p{Script=Thaana}]/u
/**
 * Letters of the other direction and digits are in pieces of their own, which stand in reading
 * order already.
 */
const otherwise = /[\p{Letter}\p{Number}]/u

type Pieces = ReadonlyMap<number, Fragment>

/**
 * An element of the structure of a PDF with its pieces in the order in which they are read. The
 * engine gives those of one stretch of Arabic from left to right.
 */
export function inReadingOrder(element: string, pages: ReadonlyMap<number, Pieces>): string {
  const pieces =
    /\/Type \/StructElem/.test(element) && pages.get(Number(/\/Pg (\d+) 0 R/.exec(element)?.[1]))
  if (!pieces) return element
  return element.replace(/\/K \[((?:<<[\s\S]*?>>|[^\]])*)\]/, (list, kids: string) => {
    const parts = kids.match(/<<[\s\S]*?>>|\d+ 0 R|(?:\d+\b(?! 0 R)\s*)+/g) ?? []
    if (!parts.some((part) => hasArabic(part, pieces))) return list
    return `/K [${parts.map((part) => (/^[\d\s]+$/.test(part) ? ordered(part, pieces) : part)).join(' ')}]`
  })
}

export function isRightToLeft({ clusters }: Fragment): boolean {
  return clusters.some(({ text }) => rightToLeft.test(text))
}

function hasArabic(part: string, pieces: Pieces): boolean {
  return /^[\d\s]+$/.test(part) && marksIn(part).some((mark) => isIn(pieces.get(mark)))
}

function isIn(piece: Fragment | undefined): boolean {
  return piece !== undefined && isRightToLeft(piece)
}

function marksIn(part: string): number[] {
  return part.trim().split(/\s+/).map(Number)
}

function ordered(part: string, pieces: Pieces): string {
  const stretches: number[][] = []
  let before: Fragment | undefined
  for (const mark of marksIn(part)) {
    const piece = pieces.get(mark)
    if (before && piece && goesOn(before, piece)) stretches.at(-1)?.push(mark)
    else stretches.push([mark])
    before = piece
  }
  return stretches
    .flatMap((stretch) =>
      stretch.some((mark) => isIn(pieces.get(mark))) ? stretch.reverse() : stretch,
    )
    .join(' ')
}

/**
 * Pieces of one stretch differ in height, for that is why there are two, and go to the right, but
 * for marks that stand further back.
 */
function goesOn(before: Fragment, piece: Fragment): boolean {
  const height = Math.abs(piece.y - before.y)
  const isNear =
    height > 0.001 && height < 1.3 * piece.size && piece.x > before.x - 1.5 * piece.size
  return isNear && before.font === piece.font && !standsAlone(before) && !standsAlone(piece)
}

function standsAlone(piece: Fragment): boolean {
  return !isRightToLeft(piece) && piece.clusters.some(({ text }) => otherwise.test(text))
}
