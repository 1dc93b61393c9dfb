import type { Change } from '@/lib/client/save/change'
import type { Keeping } from '@/lib/client/save/queue'
import type { Connection } from '@/lib/client/save/sender'
import {
  type AnswerContent,
  type AnswerPart,
  answerParts,
  emptyAnswer,
  partOf,
} from '@/lib/core/questionnaire/answering/answer'
import type { AnswerView } from '@/lib/core/questionnaire/answering/view'
import type { TypedPart } from './answer-kind'

/** How it stands with one part of an answer; `saved` only after a save of this visit. */
export type PartState =
  | { kind: 'waiting' | 'saving' | 'saved' | 'kept' | 'unkept' }
  | { kind: 'refused'; message: string; by: 'server' | 'rule' }
  | { kind: 'conflict'; yours: unknown; theirs: unknown }

export interface PlaceState {
  /** As the person sees it, with all that they typed. */
  content: AnswerContent
  /** Without what was refused or is disputed; this is what counts for conditions and progress. */
  counted: AnswerContent
  /** What the server has, as far as this browser knows. */
  saved: AnswerView | null
  parts: Partial<Record<AnswerPart, PartState>>
}

interface Situation {
  saved: AnswerView | null
  /** Changes at this place in the order of typing. */
  changes: readonly Change<TypedPart>[]
  /** Keys of what is under way. */
  sending: ReadonlySet<string>
  connection: Connection
  keeping: Keeping
  /** Parts saved in this visit. */
  acknowledged: ReadonlySet<AnswerPart>
}

export function placeState({ saved, changes, acknowledged, ...situation }: Situation): PlaceState {
  const latest = new Map(changes.map((change) => [change.content.part, change]))
  const accepted = changes.filter(({ problem }) => problem === null)
  const parts = answerParts.flatMap((part): [AnswerPart, PartState][] => {
    const change = latest.get(part)
    if (change) return [[part, partState(change, situation)]]
    return acknowledged.has(part) ? [[part, { kind: 'saved' }]] : []
  })
  return {
    content: laidOver(saved, changes),
    counted: laidOver(saved, accepted),
    saved,
    parts: Object.fromEntries(parts),
  }
}

function partState(
  change: Change<TypedPart>,
  { sending, connection, keeping }: Pick<Situation, 'sending' | 'connection' | 'keeping'>,
): PartState {
  if (change.problem?.kind === 'refused')
    return { kind: 'refused', message: change.problem.message, by: change.problem.by }
  if (change.problem?.kind === 'conflict')
    return { kind: 'conflict', yours: change.content.content, theirs: change.problem.theirs }
  if (sending.has(change.key)) return { kind: 'saving' }
  if (connection === 'online') return { kind: 'waiting' }
  return { kind: keeping === 'device' ? 'kept' : 'unkept' }
}

function laidOver(saved: AnswerView | null, changes: readonly Change<TypedPart>[]): AnswerContent {
  return changes.reduce(
    (content, change) => withPart(content, change.content.part, change.content.content),
    contentOf(saved),
  )
}

function contentOf(saved: AnswerView | null): AnswerContent {
  if (!saved) return emptyAnswer
  const { value, gap, gapReason, comment, confidence, evidence } = saved
  return { value, gap, gapReason, comment, confidence, evidence }
}

/** The part's content as `partOf` gives it, put back. */
function withPart(content: AnswerContent, part: AnswerPart, value: unknown): AnswerContent {
  return {
    ...content,
    ...(part === 'answer' ? (value as Partial<AnswerContent>) : { [part]: value }),
  }
}

/** Content of one part as the server has it. */
export function savedPart(saved: AnswerView | null, part: AnswerPart): unknown {
  return partOf(contentOf(saved), part)
}
