import { type Change, isOutdated, type Problem } from './change'
import type { Judgement, Kind, Refusal } from './kind'
import type { Claim } from './queue'

export type Kinds = ReadonlyMap<string, Kind>

/** What goes next: first, and as it was, what may have arrived; else what the kind picks of the
 * first form that has something to send. */
export function nextClaim(
  changes: readonly Change[],
  kinds: Kinds,
  isHeld: (place: string) => boolean,
): Claim | null {
  const sendable = changes.filter(
    ({ problem, kind, place }) => problem === null && kinds.has(kind) && !isHeld(place),
  )
  const tried = sendable.find(({ sent }) => sent !== null)?.sent
  if (tried) return { send: sendable.filter(({ sent }) => sent === tried), gone: [] }
  for (const place of new Set(sendable.map((change) => change.place))) {
    const waiting = sendable.filter((change) => change.place === place)
    const stuck = changes.filter((change) => change.place === place && change.problem !== null)
    const picked = kinds.get(waiting[0]?.kind ?? '')?.pick(together(waiting), stuck)
    const key = picked?.send[0]?.key
    if (picked && key) {
      const send = picked.send.map((change) => ({ ...change, sent: key }))
      return { send, gone: picked.gone ?? [] }
    }
  }
  return null
}

function together(waiting: readonly Change[]): readonly Change[] {
  const alone = waiting.findIndex(({ isAlone }) => isAlone)
  return alone === -1 ? waiting : waiting.slice(0, Math.max(1, alone))
}

export interface Settlement {
  put: Change[]
  gone: string[]
  saved: Change[]
}

/** What becomes of a request's changes, and of those that wait behind them. */
export function settlementOf(
  kind: Kind,
  batch: readonly Change[],
  all: readonly Change[],
  { problems, left = [], answer }: Judgement<unknown>,
): Settlement {
  const keys = new Set(batch.map(({ key }) => key))
  const others = all.filter(({ key }) => !keys.has(key))
  const refused = batch.flatMap((change): Change[] => {
    const problem = problems.get(change.key)
    return problem ? [{ ...change, sent: null, problem }] : []
  })
  // Something newer of the same part stands for it; it meets the same problem by itself.
  const kept = [...refused, ...left].filter((change) => !isOutdated(change, others))
  const saved = batch.filter(({ key }) => !problems.has(key))
  const raised = others.flatMap((waiting) => {
    const isBehind = waiting.place === saved[0]?.place && !waiting.sent && !waiting.problem
    const now = isBehind ? kind.raise?.(waiting, saved, answer) : undefined
    return now && now !== waiting ? [now] : []
  })
  const gone = [...keys].filter((key) => !kept.some((change) => change.key === key))
  return { put: [...kept, ...raised], gone, saved }
}

/** Every change refused for the reason of the request. */
export function allRefused(
  batch: readonly Change[],
  { status, message }: Refusal,
): Judgement<unknown> {
  const problem: Problem = { kind: 'refused', by: 'server', status, message }
  return { problems: new Map(batch.map(({ key }) => [key, problem])) }
}

/** The request as a whole was bad, so each of its changes is asked about by itself. */
export function isOfTheRequest({ status }: Refusal): boolean {
  return status === 400 || status === 413 || status === 422
}
