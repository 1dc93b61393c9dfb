import { type Pointer, pointer, pointersAt } from '../reference/pointer'
import type { AnswerContent } from './answering/answer'
import type { Delegation } from './delegation/delegation'
import { instanceParts } from './instrument'
import { isOwnKey } from './set-up/own-question'

/** The question of the lead body's own that is asked at a place. */
export function placePointers(part: string, instance: string): Pointer[] {
  return questionPointersAt(part, [instanceParts(instance).question])
}

function questionPointersAt(part: string, keys: readonly string[]): Pointer[] {
  return pointersAt(part, 'question', keys.filter(isOwnKey))
}

interface AnswerParts extends Pick<AnswerContent, 'value' | 'gap' | 'comment' | 'evidence'> {
  institutionId: string
  /** Row of the desk review that the answer was taken from. */
  sourceRowId: string | null
  /** Whether the value names documents. */
  ofFiles: boolean
}

/** An answer belongs to its place and points at who gave it and what bears it out; one that was emptied at nothing. */
export function answerPointers(answer: AnswerParts): Pointer[] {
  const { value, gap, comment, evidence, institutionId, sourceRowId, ofFiles } = answer
  const documents = evidence.map(({ documentId }) => documentId)
  if (value === null && gap === null && comment === '' && documents.length === 0) return []
  return [
    pointer('institution', 'row', institutionId),
    ...pointersAt('evidence', 'document', documents),
    ...(ofFiles && Array.isArray(value) ? pointersAt('answer', 'document', textsIn(value)) : []),
    ...(sourceRowId ? [pointer('source', 'row', sourceRowId)] : []),
  ]
}

function textsIn(value: readonly unknown[]): string[] {
  return value.filter((item): item is string => typeof item === 'string')
}

/** What was settled at a place rests on the answers given there. */
export function adoptionPointers({ instance }: { instance: string }): Pointer[] {
  return [pointer('answer', 'place', instance)]
}

interface FindingParts {
  decision: string
  populationId: string | null
  instances: readonly string[]
}

/** A finding that people accepted; one that is open or rejected points at nothing. */
export function findingPointers({ decision, populationId, instances }: FindingParts): Pointer[] {
  if (decision !== 'accepted') return []
  return [
    ...(populationId ? [pointer('population', 'population', populationId)] : []),
    ...pointersAt('answers', 'place', instances),
    ...instances.flatMap((instance) => placePointers('answers', instance)),
  ]
}

type Handed = Pick<Delegation, 'institutionId' | 'userId' | 'question'>

export function delegationPointers({ institutionId, userId, question }: Handed): Pointer[] {
  return [
    pointer('institution', 'row', institutionId),
    ...(userId ? [pointer('person', 'member', userId)] : []),
    ...(question ? questionPointersAt('question', [question]) : []),
  ]
}

export function signaturePointers({ institutionId }: { institutionId: string }): Pointer[] {
  return [pointer('institution', 'row', institutionId)]
}

/** A question that is asked only after certain answers points at those that it waits for. */
export function questionPointers({
  showIf,
}: {
  showIf: readonly { question: string }[]
}): Pointer[] {
  return questionPointersAt(
    'condition',
    showIf.map(({ question }) => question),
  )
}
