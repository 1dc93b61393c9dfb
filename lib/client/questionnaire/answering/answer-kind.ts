import type { Change, Problem } from '@/lib/client/save/change'
import { type Kind, pickFirst } from '@/lib/client/save/kind'
import { saveRequest } from '@/lib/client/save/save-request'
import type { AnswerPart } from '@/lib/core/questionnaire/answering/answer'
import { AnswerView } from '@/lib/core/questionnaire/answering/view'

/** One part of one answer as typed. */
export interface TypedPart {
  assessment: string
  institution: string
  instance: string
  part: AnswerPart
  content: unknown
  /** Row of the desk review that the answer was taken from. */
  sourceRow?: string
}

/** Where the answers of one institution are kept. */
export function answersPlace(assessment: string, institution: string): string {
  return `/assessments/${assessment}/questionnaire/answers?institution=${institution}`
}

/** Answers travel one part a request, in the order of typing. */
export const answerKind: Kind<TypedPart, AnswerView> = {
  name: 'answer',
  answer: AnswerView,
  pick: pickFirst,
  request: ([change]) => {
    if (!change) throw new Error('there is nothing to send')
    const { assessment, instance, institution, part, content, sourceRow } = change.content
    return saveRequest('PATCH /assessments/{assessmentId}/questionnaire/answers', {
      params: { assessmentId: assessment },
      body: {
        ...{ instance, institution, version: change.version },
        change: { [part]: content },
        ...(sourceRow && { sourceRow }),
      },
    })
  },
  explain: (changes, { body }) => {
    const { conflicts, current } = body as {
      conflicts?: { part: AnswerPart; theirs: unknown }[]
      current?: AnswerView
    }
    if (!conflicts || !current) return null
    const problems = changes.flatMap(({ key, content }): [string, Problem][] => {
      const conflict = conflicts.find(({ part }) => part === content.part)
      const { version, updatedAt: at } = current
      return conflict
        ? [[key, { kind: 'conflict', theirs: conflict.theirs, version, by: '', at }]]
        : []
    })
    return problems.length > 0 ? { problems: new Map(problems), answer: current } : null
  },
  raise: (waiting, saved, { version }) =>
    saved.some((change) => change.part === waiting.part) ? { ...waiting, version } : waiting,
  words: ({ content }) => wordsOf(content),
}

/** All that a part holds, on one line. */
function wordsOf(content: unknown): string {
  if (content === null || content === undefined) return ''
  if (Array.isArray(content)) return content.map(wordsOf).filter(Boolean).join(', ')
  if (typeof content !== 'object') return String(content)
  return Object.values(content).map(wordsOf).filter(Boolean).join(' · ')
}

/** Changes of answers among all that wait in a place. */
export function isAnswer(change: Change): change is Change<TypedPart> {
  return change.kind === answerKind.name
}
