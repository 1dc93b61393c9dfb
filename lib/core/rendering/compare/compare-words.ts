import { segments } from '@/lib/core/segments'
import type { Piece } from './compare-result'
import { matchSequences } from './compare-sequences'

export type SplitWords = (text: string) => readonly string[]

/**
 * Cuts text into words and what stands between them by the rules of the language, so that scripts
 * without spaces have words too.
 */
export function wordSplitter(lang: string): SplitWords {
  const segmenter = new Intl.Segmenter(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) ? lang : 'en', {
    granularity: 'word',
  })
  const known = new Map<string, string[]>()
  return (text) => {
    const words = known.get(text) ?? Array.from(segments(segmenter, text), ({ segment }) => segment)
    known.set(text, words)
    return words
  }
}

/**
 * The text after, with what was taken out and what was put in; both sides read whole when the other
 * is left out.
 */
export function compareWords(before: string, after: string, split: SplitWords): Piece[] {
  if (before === after) return before ? [{ change: 'same', text: before }] : []
  const [old, now] = [split(before), split(after)]
  return joined(withoutLoneSpaces(steps(old, now)))
}

/** Share of the words that two texts have in common, 0 to 1. */
export function likeness(before: string, after: string, split: SplitWords): number {
  const [old, now] = [split(before).filter(isWord), split(after).filter(isWord)]
  if (old.length + now.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of now) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    common++
  }
  return (2 * common) / (old.length + now.length)
}

function isWord(segment: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(segment)
}

function steps(old: readonly string[], now: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let [x, y] = [0, 0]
  for (const [nextX, nextY] of [...matchSequences(old, now), [old.length, now.length] as const]) {
    for (const text of old.slice(x, nextX)) pieces.push({ change: 'removed', text })
    for (const text of now.slice(y, nextY)) pieces.push({ change: 'added', text })
    const kept = now[nextY]
    if (kept !== undefined) pieces.push({ change: 'same', text: kept })
    ;[x, y] = [nextX + 1, nextY + 1]
  }
  return pieces
}

/** A space between two changed words belongs to the change: a changed phrase reads as one. */
function withoutLoneSpaces(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, place): Piece[] => {
    const between =
      piece.change === 'same' &&
      !piece.text.trim() &&
      isChange(pieces[place - 1]) &&
      isChange(pieces[place + 1])
    return between
      ? [
          { change: 'removed', text: piece.text },
          { change: 'added', text: piece.text },
        ]
      : [piece]
  })
}

function isChange(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.change !== 'same'
}

/** Between two unchanged stretches: all that was taken out, then all that was put in. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let [removed, added, same] = ['', '', '']
  const flush = () => {
    if (removed) result.push({ change: 'removed', text: removed })
    if (added) result.push({ change: 'added', text: added })
    ;[removed, added] = ['', '']
  }
  for (const { change, text } of pieces) {
    if (change === 'same') {
      flush()
      same += text
      continue
    }
    if (same) result.push({ change: 'same', text: same })
    same = ''
    if (change === 'removed') removed += text
    else added += text
  }
  flush()
  if (same) result.push({ change: 'same', text: same })
  return result
}
