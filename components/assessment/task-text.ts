import { findOutput, findStep, findTool, toolName } from '@/lib/core/methodology/find'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { Task } from '@/lib/core/step/next-task'

export interface TaskText {
  key: 'approve' | 'review' | 'confirm' | 'fill' | 'submit' | 'start' | 'answer' | 'answerBy'
  words: Record<string, string | number>
  href: string
}

/**
 * Catalogue key, words and address of a task; `inWords` gives an ISO day the form of the person's
 * language.
 */
export function taskText(
  methodology: Methodology,
  assessmentId: string,
  task: Task & { path: string | null },
  inWords: (day: string) => string,
): TaskText {
  const href = `/assessments/${assessmentId}${task.path ?? ''}`
  const step = findStep(methodology, task.step)
  const named = { number: String(step.number), title: step.title }
  switch (task.kind) {
    case 'approve':
      return {
        key: 'approve',
        words: { ...named, what: findOutput(methodology, task.output).title },
        href,
      }
    case 'answer': {
      const words = { open: task.count, ...(task.dueOn !== null && { day: inWords(task.dueOn) }) }
      return { key: task.dueOn === null ? 'answer' : 'answerBy', words, href }
    }
    case 'fill':
      return {
        key: 'fill',
        words: { ...named, what: toolName(findTool(methodology, task.tool)) },
        href,
      }
    case 'review':
    case 'confirm':
    case 'submit':
    case 'start':
      return { key: task.kind, words: named, href }
  }
}
