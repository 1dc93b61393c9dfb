/** Why a change is not sent: the server or the form's own rule refused it, someone else changed the
 * same thing meanwhile, or the person has not pressed the button of its form yet. */
export type Problem =
  | { kind: 'draft' }
  | { kind: 'refused'; by: 'server' | 'rule'; status: number; message: string }
  | { kind: 'conflict'; theirs: unknown; version: number; by: string; at: string }

/** What a person did in a form, as the form hands it over. */
export interface Draft<C = unknown> {
  /** Name of the kind that knows how to send it. */
  kind: string
  /** The form, by the address under which the server keeps what it shows. */
  place: string
  /** What of the form: a later change of the same part takes the place of an unsent one. */
  part: string
  content: C
  /** Version that the person saw; 0 where the server keeps none. */
  version: number
  /** The form and the part in words, and the page where they are, for the list of what waits. */
  title: string
  label: string
  href: string
  problem: Problem | null
}

/** A draft in the queue of its person, until the server has it. */
export interface Change<C = unknown> extends Draft<C> {
  /** In the queue; another one whenever the change becomes a new request. */
  key: string
  /** Of the change itself, for good. */
  id: string
  /** Changes of the same part that were under way when this was typed: it stands for them. */
  over: readonly string[]
  /** Whose it is; nobody else's name ever stands on it. */
  user: string
  /** Place in the order of typing. */
  order: number
  /** Idempotency-Key of the request it went with, the same at every try; null while unsent. What
   * was sent may have arrived: it is repeated as it was and never replaced. */
  sent: string | null
  /** Goes in a request of its own, because one with others was refused as a whole. */
  isAlone: boolean
}

export function inOrder<C>(changes: Iterable<Change<C>>): Change<C>[] {
  return [...changes].sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
}

/** Whether a later change of the same part takes its place. */
export function isReplaceable({ sent, problem }: Pick<Change, 'sent' | 'problem'>): boolean {
  return sent === null || problem !== null
}

type Spot = Pick<Draft, 'place' | 'part'>

/** Whether one of the others stands for the change. */
export function isOutdated(change: Change, others: readonly Change[]): boolean {
  return others.some(({ over }) => over.includes(change.id))
}

/** Whether the person has to do something about it: a draft is kept and waits in peace. */
export function isTroubled({ problem }: Pick<Change, 'problem'>): boolean {
  return problem !== null && problem.kind !== 'draft'
}

/** Whether it is to reach the server: all but what nobody asked to send. */
export function isOutgoing({ problem }: Pick<Change, 'problem'>): boolean {
  return problem?.kind !== 'draft'
}

export function isSamePart(a: Spot, b: Spot): boolean {
  return a.place === b.place && a.part === b.part
}
