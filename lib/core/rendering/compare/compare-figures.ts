import type { ChangedFigure, ComparedPart, Piece } from './compare-result'

/** A number in the digits of any script; one that belongs to a code such as `H-4.07` is none. */
const number = /(?<![A-Za-z_.\p{Nd}-])[-−]?\p{Nd}(?:[\p{Nd}.,\u00a0\u202f٫٬]*\p{Nd})?/gu
/** How much of the text around a number is told with it. */
const around = 60

/** The numbers of a changed part that have another value now, each with where it stands. */
export function changedFigures(section: string, part: ComparedPart): ChangedFigure[] {
  if (part.kind !== 'table')
    return inPieces(part.pieces).map(({ before, after, place }) => ({
      section,
      before,
      after,
      where: wordsAround(part.pieces, place),
    }))
  return part.rows.flatMap(({ cells }) =>
    cells.flatMap((cell, column) => {
      const names = [
        plain(part.caption),
        column > 0 ? plain(cells[0] ?? []) : '',
        plain(part.columns[column] ?? []),
      ]
      return inPieces(cell).map(({ before, after }) => ({
        section,
        before,
        after,
        where: names.filter(Boolean).join(', '),
      }))
    }),
  )
}

/** What was taken out and what was put in its place, number by number. */
function inPieces(pieces: readonly Piece[]): { before: string; after: string; place: number }[] {
  return pieces.flatMap((piece, place) => {
    const next = pieces[place + 1]
    if (piece.change !== 'removed' || next?.change !== 'added') return []
    const following = pieces[place + 2]?.text ?? ''
    const [old, now] = [numbersIn(piece.text, following), numbersIn(next.text, following)]
    return old.flatMap((before, index) => {
      const after = now[index]
      return after === undefined || after === before ? [] : [{ before, after, place }]
    })
  })
}

/** The sign of per cent belongs to its number even where only the number changed. */
function numbersIn(text: string, following: string): string[] {
  return [...text.matchAll(number)].map((found) => {
    const rest = text.slice(found.index + found[0].length)
    const percent = /^\s?[%٪]/.exec(rest.trim() ? rest : rest + following)
    return found[0] + (percent?.[0] ?? '')
  })
}

function plain(pieces: readonly Piece[]): string {
  const now = pieces.filter(({ change }) => change !== 'removed')
  return (now.length > 0 ? now : pieces).map(({ text }) => text).join('')
}

/** The text after around the number. */
function wordsAround(pieces: readonly Piece[], place: number): string {
  const start = plain(pieces.slice(0, place))
  const rest = pieces
    .slice(place + 1)
    .filter(({ change }) => change !== 'removed')
    .map(({ text }) => text)
    .join('')
  const head = start.length > around ? `…${start.slice(-around).replace(/^\S*\s/, '')}` : start
  const tail = rest.length > around ? `${rest.slice(0, around).replace(/\s\S*$/, '')}…` : rest
  return `${head}${tail}`.trim()
}
