import { z } from 'zod'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { ReasonCode } from '@/lib/core/words'
import {
  type AnswerChange,
  AnswerContent,
  AnswerPart,
  type AnswerStatus,
  emptyAnswer,
  isAnswered,
  partOf,
} from '../answering/answer'
import type { Unreadable } from './raw-workbook'
import type { ReadPlace } from './read-workbook'
import { columnAt, columnLetters } from './workbook-words'

/** What is saved at a place now. */
export interface SavedAnswer {
  content: AnswerContent
  status: AnswerStatus
  version: number
  partVersions: Partial<Record<AnswerPart, number>>
}

/** A part that was changed in the file and meanwhile here, to another content. */
export const ImportConflict = z.object({
  instance: z.string(),
  part: AnswerPart,
  yours: z.unknown(),
  theirs: z.unknown(),
  /** Version of the saved answer that a choice is made on. */
  version: z.number(),
})
export type ImportConflict = z.infer<typeof ImportConflict>

/** Names a conflict. */
export function conflictKey({ instance, part }: Pick<ImportConflict, 'instance' | 'part'>): string {
  return `${instance} ${part}`
}

export const PlannedChange = z.object({
  instance: z.string(),
  kind: z.enum(['new', 'changed']),
  content: AnswerContent,
  parts: z.array(AnswerPart),
  /** Version that the change is made on. */
  version: z.number(),
})
PlannedChange.register(z.globalRegistry, { id: 'PlannedChange' })
export type PlannedChange = z.infer<typeof PlannedChange>

/** What bringing the file back would do. */
export interface ImportPlan {
  changes: PlannedChange[]
  conflicts: ImportConflict[]
  /** Answers in the file that stay as they are. */
  unchanged: number
  unreadable: Unreadable[]
}

/**
 * Compares part by part what was changed in the file with what is saved now; `documents` are those
 * of the library.
 */
export function planImport(
  { read, unreadable }: { read: readonly ReadPlace[]; unreadable: readonly Unreadable[] },
  saved: ReadonlyMap<string, SavedAnswer>,
  documents: ReadonlySet<string>,
): ImportPlan {
  const plan: ImportPlan = { changes: [], conflicts: [], unchanged: 0, unreadable: [...unreadable] }
  for (const { place, version, content, touched, at } of read) {
    const before = saved.get(place.key)
    const differing = touched.filter(
      (part) =>
        canonicalJson(partOf(content, part)) !==
        canonicalJson(partOf(before?.content ?? emptyAnswer, part)),
    )
    if (differing.length === 0) {
      if (isAnswered(content) || content.comment) plan.unchanged++
      continue
    }
    const problem: ReasonCode | null =
      before?.status === 'validated'
        ? 'answer-validated-since'
        : namesMissing(place, content, differing, documents)
          ? 'document-taken-out'
          : null
    if (problem) {
      plan.unreadable.push({ ...at, column: columnLetters(columnAt('answer')), code: problem })
      continue
    }
    const stale = differing.filter((part) => (before?.partVersions[part] ?? 0) > version)
    const parts = differing.filter((part) => !stale.includes(part))
    if (parts.length > 0)
      plan.changes.push({
        instance: place.key,
        kind: before && isAnswered(before.content) ? 'changed' : 'new',
        content,
        parts,
        version,
      })
    plan.conflicts.push(
      ...stale.map((part) => ({
        ...{ instance: place.key, part, version: before?.version ?? 0 },
        ...{ yours: partOf(content, part), theirs: partOf(before?.content ?? emptyAnswer, part) },
      })),
    )
  }
  return plan
}

function namesMissing(
  { question }: ReadPlace['place'],
  { value, evidence }: AnswerContent,
  parts: readonly AnswerPart[],
  documents: ReadonlySet<string>,
): boolean {
  const cited = parts.includes('evidence') ? evidence.map(({ documentId }) => documentId) : []
  const handed =
    parts.includes('answer') && question.answerType === 'file' && Array.isArray(value)
      ? value.map(String)
      : []
  return [...cited, ...handed].some((id) => !documents.has(id))
}

export interface ImportChoice {
  instance: string
  part: AnswerPart
  take: 'file' | 'saved'
  /** Version of the saved answer that the person saw. */
  version: number
}

export interface ImportWrite {
  instance: string
  version: number
  change: AnswerChange
}

/**
 * The writes that carry out the plan with these choices, and the conflicts that no choice settles:
 * none was made, or the answer moved on since.
 */
export function writesOf(
  plan: ImportPlan,
  choices: readonly ImportChoice[],
): { writes: ImportWrite[]; unsettled: ImportConflict[] } {
  const chosen = new Map(choices.map((choice) => [conflictKey(choice), choice]))
  const unsettled: ImportConflict[] = []
  const writes = new Map<string, ImportWrite>(
    plan.changes.map(({ instance, version, content, parts }) => [
      instance,
      {
        instance,
        version,
        change: Object.fromEntries(parts.map((part) => [part, partOf(content, part)])),
      },
    ]),
  )
  for (const conflict of plan.conflicts) {
    const { instance, part, version, yours } = conflict
    const choice = chosen.get(conflictKey(conflict))
    if (choice?.version !== version) unsettled.push(conflict)
    else if (choice.take === 'file')
      writes.set(instance, {
        instance,
        version,
        change: { ...writes.get(instance)?.change, [part]: yours },
      })
  }
  return { writes: [...writes.values()], unsettled }
}
