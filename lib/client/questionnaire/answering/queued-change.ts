import type { AnswerPart } from '@/lib/core/questionnaire/answering/answer'

/** Whose queue it is; nobody else's is ever read or sent. */
export interface Owner {
  user: string
  assessment: string
}

/**
 * Why a change is not sent: the server or the question's own rule refused it, or someone else
 * changed the same part meanwhile.
 */
export type Problem =
  | { kind: 'refused'; message: string; by: 'server' | 'rule' }
  | { kind: 'conflict'; theirs: unknown; version: number }

/** One part of one answer as typed, until the server has it. */
export interface QueuedChange extends Owner {
  /** Idempotency-Key, the same at every try. */
  key: string
  institution: string
  instance: string
  part: AnswerPart
  content: unknown
  /** Version of the answer that the person saw. */
  version: number
  sourceRow?: string
  /** Place in the order of typing. */
  order: number
  /** Sent at least once, so the server may have it: it is repeated as it was and never replaced. */
  tried: boolean
  problem: Problem | null
}

export function inOrder(changes: Iterable<QueuedChange>): QueuedChange[] {
  return [...changes].sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
}

export function isSamePart(
  a: Pick<QueuedChange, 'institution' | 'instance' | 'part'>,
  b: Pick<QueuedChange, 'institution' | 'instance' | 'part'>,
): boolean {
  return a.institution === b.institution && a.instance === b.instance && a.part === b.part
}

/** A later change of the same part takes its place. */
export function isReplaceable({
  tried,
  problem,
}: Pick<QueuedChange, 'tried' | 'problem'>): boolean {
  return !tried || problem !== null
}

/** Body of the request; the same bytes at every try. */
export function bodyOf({ instance, institution, version, part, content, sourceRow }: QueuedChange) {
  return {
    instance,
    institution,
    version,
    change: { [part]: content },
    ...(sourceRow && { sourceRow }),
  }
}
