import type { Change, Problem } from './change'
import type { SaveRequest } from './save-request'

/** A problem document, as the server answers what it does not take. */
export interface Refusal {
  status: number
  code: string
  message: string
  fieldErrors: { path: string; message: string }[]
  body: Record<string, unknown>
}

export interface Judgement<C> {
  /** Changes that the server did not take, by key; the others of the request are saved. */
  problems: Map<string, Problem>
  /** What is left of changes that were taken in part. */
  left?: Change<C>[]
  /** What the server has now, where the refusal tells it. */
  answer?: unknown
}

/**
 * How the changes of one kind of form travel. Pure: whatever was left on the device by an earlier
 * visit is sent by it alone, without the form being open. A form plugs in with a kind, drafts
 * handed to `Outbox.add`, and `Outbox.follow` for what the server answers.
 */
export interface Kind<C = unknown, A = unknown> {
  readonly name: string
  /** Most milliseconds that steady typing waits, where others read along. */
  readonly longestPause?: number
  /** Reads a good answer; what it cannot read did not come from this server. */
  readonly answer: { parse(body: unknown): A }
  /** What goes into the next request, of the waiting changes of one place in their order. `stuck`
   * are those with a problem. What is merged stands in `send` anew and its parts in `gone`. */
  pick(
    waiting: readonly Change<C>[],
    stuck: readonly Change<C>[],
  ): { send: Change<C>[]; gone?: string[] }
  /** The same changes make the same request, byte for byte. */
  request(changes: readonly Change<C>[]): SaveRequest
  /** What of a good answer is not good; without it, all is saved. */
  judge?(changes: readonly Change<C>[], answer: A): Judgement<C>
  /** What a refusal means for each change; without it, all are refused for its reason. */
  explain?(changes: readonly Change<C>[], refusal: Refusal): Judgement<C> | null
  /** An unsent change of the same place, now that others of it are saved: it stands on the
   * version that they made. */
  raise?(waiting: Change<C>, saved: readonly Change<C>[], answer: A): Change<C>
  /** The content in words, for the list of what waits and its file. */
  words(content: C): string
}

/** All changes in one request, one request a change: what most kinds want of `pick`. */
export function pickFirst<C>(waiting: readonly Change<C>[]): { send: Change<C>[] } {
  return { send: waiting.slice(0, 1) }
}
